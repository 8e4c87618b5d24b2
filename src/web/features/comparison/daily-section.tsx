import { Suspense, useCallback, useDeferredValue, useMemo } from 'react';
import { formatRange } from '#domain/dates.ts';
import { rangeInAddress, type DayRange } from '#web/charts/range-presets.ts';
import { DailyControls } from '#web/charts/daily-controls.tsx';
import { useHotkey } from '#web/lib/use-hotkey.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PanelBoundary } from '#web/ui/panel-boundary.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { DailyTable } from '#web/ui/daily-table.tsx';
import { lookOf } from '#web/comparison-parts/line-look.ts';
import { daysOfAll, lineOf } from './chart-lines.ts';
import { CompareSection } from './compare-section.tsx';
import { chartHeight, DailyCharts, type DrawnLine } from './daily-charts.tsx';
import type { Desk } from './desk.ts';
import type { CompareSearch } from './search.ts';
import { useCompare } from './compare-actions.ts';

/** The daily balances of all reports over the same days: a line each, a chart a currency, one cursor through all. */
export function DailySection({ desk, search }: { desk: Desk; search: CompareSearch }) {
  const { set } = useCompare();
  const { columns, comparison } = desk;
  const lines = useMemo(
    () =>
      columns.flatMap(({ at, name, isBase }, place): DrawnLine[] => {
        const column = at === null ? undefined : comparison?.columns[at];
        const line = column === undefined ? null : lineOf(column, name);
        return line === null ? [] : [{ ...line, look: lookOf(place, isBase) }];
      }),
    [columns, comparison],
  );
  const without = columns.filter(({ at, id }) => at !== null && !lines.some((line) => line.id === id));
  const hidden = useMemo(() => new Set(search.hide?.split(',')), [search.hide]);
  const covered = useMemo(() => daysOfAll(lines), [lines]);
  const { from, to } = search;
  const shown = useMemo(() => (covered === null ? null : shownRange(covered, { from, to })), [covered, from, to]);
  // The button that was pressed, the typed days and the table are the first to change, the lines when there is time.
  const drawnRange = useDeferredValue(shown?.range ?? null);
  const setRange = useCallback(
    (next: DayRange) => covered !== null && set(rangeInAddress(next, covered)),
    [covered, set],
  );
  const isTable = search.view === 'table';
  useHotkey('t', () => set({ view: isTable ? undefined : 'table' }));

  if (comparison === null) {
    return (
      <CompareSection id="daily" title="Daily balances" shut={search.shut}>
        <ChartsSkeleton />
      </CompareSection>
    );
  }
  const [first] = lines;
  if (first === undefined || covered === null || shown === null || drawnRange === null) {
    return (
      <CompareSection id="daily" title="Daily balances" shut={search.shut}>
        <EmptyState title="No daily balances">
          None of these reports has a balance for each day to draw a line of.
        </EmptyState>
      </CompareSection>
    );
  }
  const { currency } = first;
  const { range, isOutside } = shown;
  const visible = lines.filter(({ id }) => !hidden.has(id));
  return (
    <CompareSection
      id="daily"
      title="Daily balances"
      shut={search.shut}
      controls={
        <DailyControls
          covered={covered}
          range={range}
          onRange={setRange}
          chart="Charts"
          isTable={isTable}
          onTable={(next) => set({ view: next ? 'table' : undefined })}
        />
      }
    >
      {isOutside && (
        <p className="mb-2 text-caption text-caution">
          The link asks for days that these reports do not have: all days are shown,{' '}
          {formatRange(covered.from, covered.to)}.
        </p>
      )}
      {without.length > 0 && (
        <p className="mb-2 text-caption text-caution">
          {without.map(({ name }) => name).join(', ')}: the report has no daily balances of all its accounts together.
        </p>
      )}
      {isTable ? (
        <DailyTable
          series={visible}
          currency={currency}
          from={range.from}
          to={range.to}
          gapWords="the report does not cover that day, or lists no balance for it"
        />
      ) : (
        <PanelBoundary name="The charts">
          <Suspense fallback={<ChartsSkeleton charts={new Set(lines.map((line) => line.currency)).size} />}>
            <DailyCharts lines={lines} hidden={hidden} hide={search.hide} range={drawnRange} onZoom={setRange} />
          </Suspense>
        </PanelBoundary>
      )}
    </CompareSection>
  );
}

/** The days that the link asks for; all of them when it asks for others than there are. */
function shownRange(covered: DayRange, { from = covered.from, to = covered.to }: Pick<CompareSearch, 'from' | 'to'>) {
  const isOutside = from < covered.from || to > covered.to || from > to;
  return { range: isOutside ? covered : { from, to }, isOutside };
}

function ChartsSkeleton({ charts = 1 }: { charts?: number }) {
  return (
    <div className="grid gap-2">
      <output className="sr-only">The charts are loading</output>
      <Skeleton className="h-6 w-72 max-w-full" />
      {Array.from({ length: charts }, (_, at) => (
        <div key={at} style={{ height: chartHeight(charts) }}>
          <Skeleton className="h-full w-full" />
        </div>
      ))}
      <Skeleton className="h-5 w-100 max-w-full" />
    </div>
  );
}
