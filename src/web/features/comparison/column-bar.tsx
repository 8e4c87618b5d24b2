import { memo } from 'react';
import type { RefObject, UIEventHandler } from 'react';
import { lookOf } from '#web/comparison-parts/line-look.ts';
import { ColumnHead } from './column-head.tsx';
import { columnsGrid } from './columns-grid.ts';
import { hasNothing, type Desk } from './desk.ts';
import { SectionMenu } from './section-menu.tsx';

export interface ColumnBarProps {
  desk: Desk;
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: UIEventHandler;
}

/**
 * The heads of the columns, under the top bar while the page scrolls. Apart from the tables, which scroll sideways where
 * they must: what scrolls in one direction cannot stick in the other.
 */
export const ColumnBar = memo(function ColumnBar({ desk, scroller, onScroll }: ColumnBarProps) {
  const { columns } = desk;
  return (
    <div className="z-10 border-b border-line bg-ground pt-1 [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:top-(--top-bar)">
      <div ref={scroller} onScroll={onScroll} className="overflow-x-hidden">
        <div className={columnsGrid}>
          <div className="sticky left-0 z-1 flex items-end bg-ground pr-2 pb-1.5">
            {!hasNothing(desk) && <SectionMenu desk={desk} />}
          </div>
          <ol aria-label="Reports compared" className="contents">
            {columns.map((column, place) => (
              <ColumnHead
                key={column.id}
                column={column}
                look={lookOf(place)}
                isFirst={place === 0}
                isLast={place === columns.length - 1}
              />
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
});
