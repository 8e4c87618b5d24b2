import type { ReactNode, RefObject, UIEventHandler } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { RovingCells } from '#web/ui/roving-cells.tsx';
import { ScrollRegion } from '#web/ui/scroll-region.tsx';
import { columnsTable, labelCell, labelColumn } from './columns-grid.ts';

export interface ColumnsTableProps {
  label: string;
  /** Tables of one comparison scroll sideways together. */
  scroller: RefObject<HTMLElement | null>;
  onScroll: UIEventHandler;
  /** The head and the bodies. */
  children: ReactNode;
}

/** A table with a column a report, as wide as the heads that stand above all of them. */
export function ColumnsTable({ label, scroller, onScroll, children }: ColumnsTableProps) {
  return (
    <RovingCells>
      <ScrollRegion
        ref={scroller}
        label={label}
        onScroll={onScroll}
        className="relative overflow-x-auto focus-visible:-outline-offset-2"
      >
        <table className={columnsTable}>
          <colgroup>
            <col className={labelColumn} />
          </colgroup>
          {children}
        </table>
      </ScrollRegion>
    </RovingCells>
  );
}

/** A row of it: its name stays while the cells scroll. */
export function ColumnsRow({ name, look, children }: { name: ReactNode; look: string; children: ReactNode }) {
  return (
    <tr className="group hover:bg-ground-soft">
      <th
        scope="row"
        className={classNames(
          labelCell,
          'border-b border-line-soft py-2 pr-2 pl-1.5 text-left align-top font-normal group-hover:bg-ground-soft sm:pl-5',
          look,
        )}
      >
        {name}
      </th>
      {children}
    </tr>
  );
}
