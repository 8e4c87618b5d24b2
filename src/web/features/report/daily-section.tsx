import { Suspense, useCallback, useDeferredValue, useMemo, type ReactNode } from 'react';
import type { IsoDate } from '#contracts/primitives.ts';
import { rangeInAddress } from '#web/charts/range-presets.ts';
import { DailyControls } from '#web/charts/daily-controls.tsx';
import { useHotkey } from '#web/lib/use-hotkey.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PanelBoundary } from '#web/ui/panel-boundary.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { DailyTable } from '#web/ui/daily-table.tsx';
import { LateChart } from '#web/charts/late-chart.ts';
import { daysOfSubjects, seriesOf } from '#web/report-parts/balance-series.ts';
import { ReportSection } from './report-section.tsx';
import type { ReportSearch } from './search.ts';
import { useSetSearch } from './set-search.ts';
import { hiddenIds, idsOffAtFirst, shownRange } from './shown-days.ts';
import type { DailyBasis, Subject } from '#web/report-parts/subject.ts';

const chartHeight = 320;
export interface DailySectionProps {
  subjects: readonly Subject[];
  search: ReportSearch;
  basis?: DailyBasis;
  /** What has to be known of the balances before they are read. */
  note?: ReactNode;
}

const noBalances: Readonly<Record<DailyBasis, string>> = {
  listed:
    'The provider sent none for this report, so there is no line to draw and nothing to recompute its figures from.',
  derived:
    'The provider sends none, and none could be derived: it takes the balance of an account and the list of its transactions.',
};

/** The ids in one text of the address with one more, or one less. */
function toggled(ids: string | undefined, id: string): string | undefined {
  const next = new Set(ids?.split(','));
  if (!next.delete(id)) next.add(id);
  return next.size === 0 ? undefined : [...next].join(',');
}

export function DailySection({ subjects, search, basis = 'listed', note }: DailySectionProps) {
  const setSearch = useSetSearch();
  const series = useMemo(() => seriesOf(subjects), [subjects]);
  const offAtFirst = useMemo(() => idsOffAtFirst(subjects), [subjects]);
  const { hide, show, from, to } = search;
  const hidden = useMemo(() => hiddenIds(subjects, { hide, show }), [subjects, hide, show]);
  const isTable = search.view === 'table';
  useHotkey('t', () => setSearch({ view: isTable ? undefined : 'table' }));
  const [overall] = subjects;
  const covered = useMemo(() => daysOfSubjects(subjects), [subjects]);
  const range = useMemo(() => (covered === null ? null : shownRange(covered, { from, to })), [covered, from, to]);
  // The button that was pressed, the typed days and the table are the first to change, the lines when there is time.
  const drawnRange = useDeferredValue(range);
  const zoom = useCallback(
    (first: IsoDate, last: IsoDate) =>
      covered !== null && setSearch(rangeInAddress({ from: first, to: last }, covered)),
    [covered, setSearch],
  );
  const toggle = useCallback(
    (id: string) => setSearch(offAtFirst.has(id) ? { show: toggled(show, id) } : { hide: toggled(hide, id) }),
    [offAtFirst, show, hide, setSearch],
  );
  if (overall === undefined || covered === null || range === null || drawnRange === null || series.length === 0) {
    return (
      <ReportSection id="daily" title="Daily balances">
        <EmptyState title="No daily balances">{noBalances[basis]}</EmptyState>
        {note}
      </ReportSection>
    );
  }
  const { currency } = overall.figures;
  const otherCurrencies = subjects.some(({ figures }) => figures.currency !== currency);
  return (
    <ReportSection
      id="daily"
      title="Daily balances"
      controls={
        <DailyControls
          covered={covered}
          range={range}
          onRange={(next) => zoom(next.from, next.to)}
          chart="Chart"
          isTable={isTable}
          onTable={(next) => setSearch({ view: next ? 'table' : undefined })}
        />
      }
    >
      {note}
      {otherCurrencies && (
        <p className="mb-2 text-caption text-caution">
          Accounts in other currencies than {currency} are not drawn here: currencies are never put on one axis.
        </p>
      )}
      {isTable ? (
        <DailyTable
          series={series.filter(({ id }) => !hidden.has(id))}
          currency={currency}
          from={range.from}
          to={range.to}
          gapWords={
            basis === 'listed' ? 'the provider lists no balance for that day' : 'no balance can be derived for that day'
          }
        />
      ) : (
        <PanelBoundary name="The chart">
          <Suspense fallback={<ChartSkeleton />}>
            <LateChart
              series={series}
              currency={currency}
              from={drawnRange.from}
              to={drawnRange.to}
              hiddenIds={hidden}
              onToggle={toggle}
              onZoom={zoom}
              height={chartHeight}
            />
          </Suspense>
        </PanelBoundary>
      )}
    </ReportSection>
  );
}

function ChartSkeleton() {
  return (
    <div>
      <output className="sr-only">The chart is loading</output>
      <Skeleton className="mb-2 h-6 w-72 max-w-full" />
      <Skeleton className="h-80 w-full" />
    </div>
  );
}
