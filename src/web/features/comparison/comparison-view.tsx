import { EmptyState } from '#web/ui/empty-state.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ColumnBar } from './column-bar.tsx';
import { columnsRoom, columnsStyle } from './columns-grid.ts';
import { DailySection } from './daily-section.tsx';
import { hasNothing, type Desk } from './desk.ts';
import { MonthsSection } from './months-section.tsx';
import { NotAlike } from './not-alike.tsx';
import { RowsTable } from './rows-table.tsx';
import type { CompareSearch } from './search.ts';
import { useScrollTogether } from './use-scroll-together.ts';

export interface ComparisonViewProps {
  desk: Desk;
  /** The same for what stands under the rows, which may be a little behind. */
  lowerDesk: Desk;
  search: CompareSearch;
}

/** The comparison itself: what is not alike, what changed, and the columns under their heads. */
export function ComparisonView({ desk, lowerDesk, search }: ComparisonViewProps) {
  const { bar, rows, months, onScroll } = useScrollTogether();
  return (
    <>
      <NotAlike unlike={desk.comparison?.unlike ?? []} />
      <ChangesSection desk={desk} />
      <div className={columnsRoom} style={columnsStyle(desk.columns.length)}>
        <ColumnBar desk={desk} scroller={bar} onScroll={onScroll} />
        <RowsTable desk={desk} shut={search.shut} scroller={rows} onScroll={onScroll} />
        {hasNothing(desk) ? (
          <div className="pt-6">
            <EmptyState title="None of these reports can be compared now">
              What has become of each stands in its column. Two to four reports that are ready can stand side by side.
            </EmptyState>
          </div>
        ) : (
          <>
            <DailySection desk={lowerDesk} search={search} />
            <MonthsSection
              desk={lowerDesk}
              measure={search.measure}
              align={search.align}
              shut={search.shut}
              scroller={months}
              onScroll={onScroll}
            />
          </>
        )}
      </div>
    </>
  );
}
