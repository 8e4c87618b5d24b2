import { Suspense, useMemo, type ReactNode } from 'react';
import type { IsoDate } from '#contracts/primitives.ts';
import { coveredRange } from '#domain/balance-checks.ts';
import { isShorterThanCovered, presetOf, presetRange, rangePresets } from '#web/charts/range-presets.ts';
import type { ChartSeries } from '#web/charts/chart-series.ts';
import { useHotkey } from '#web/lib/use-hotkey.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PanelBoundary } from '#web/ui/panel-boundary.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { DailyTable } from './daily-table.tsx';
import { DayRangeFields } from './day-range-fields.tsx';
import { LateChart } from './late-chart.tsx';
import { ReportSection } from './report-section.tsx';
import type { ReportSearch } from './search.ts';
import { useSetSearch } from './set-search.ts';
import type { DailyBasis, Subject } from './subject.ts';

const chartHeight = 320;
const views = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const;

/** One account alone is its own total: it is drawn once. */
function isSameLine(a: Subject, b: Subject | undefined): boolean {
  const [first, second] = [a.figures.daily?.days ?? [], b?.figures.daily?.days ?? []];
  return (
    first.length === second.length &&
    first.every(([day, amount], at) => day === second[at]?.[0] && amount === second[at][1])
  );
}

/** What is drawn: all accounts together and each of the same currency. */
function seriesOf(subjects: readonly Subject[]): ChartSeries[] {
  const [first] = subjects;
  if (first === undefined) return [];
  const alike = subjects.filter(({ figures }) => figures.currency === first.figures.currency && figures.daily !== null);
  const drawn = first.id === null && alike.length === 2 && isSameLine(first, alike[1]) ? alike.slice(1) : alike;
  return drawn.map(({ id, label, figures }) => ({
    id: id ?? 'all',
    name: label,
    points: figures.daily?.days ?? [],
    isTotal: id === null,
  }));
}

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
  const offAtFirst = useMemo(
    () => new Set(subjects.flatMap(({ id, isOffAtFirst }) => (isOffAtFirst === true && id !== null ? [id] : []))),
    [subjects],
  );
  const hidden = useMemo(() => {
    const shown = new Set(search.show?.split(','));
    return new Set([...(search.hide?.split(',') ?? []), ...[...offAtFirst].filter((id) => !shown.has(id))]);
  }, [search.hide, search.show, offAtFirst]);
  const isTable = search.view === 'table';
  useHotkey('t', () => setSearch({ view: isTable ? undefined : 'table' }));
  const [overall] = subjects;
  const covered = useMemo(() => {
    const ranges = subjects.flatMap(({ figures }) => coveredRange(figures) ?? []);
    const from = ranges.map((range) => range.from).sort()[0];
    const to = ranges
      .map((range) => range.to)
      .sort()
      .at(-1);
    return from === undefined || to === undefined ? null : { from, to };
  }, [subjects]);
  if (overall === undefined || covered === null || series.length === 0) {
    return (
      <ReportSection id="daily" title="Daily balances">
        <EmptyState title="No daily balances">{noBalances[basis]}</EmptyState>
        {note}
      </ReportSection>
    );
  }
  const { currency } = overall.figures;
  const within = (day: IsoDate | undefined, other: IsoDate) =>
    day !== undefined && day >= covered.from && day <= covered.to ? day : other;
  const from = within(search.from, covered.from);
  const to = within(search.to, covered.to);
  const range = from <= to ? { from, to } : covered;
  const setRange = (next: { from: IsoDate; to: IsoDate }) =>
    setSearch(next.from === covered.from && next.to === covered.to ? { from: undefined, to: undefined } : next);
  const toggle = (id: string) =>
    setSearch(offAtFirst.has(id) ? { show: toggled(search.show, id) } : { hide: toggled(search.hide, id) });
  const presets = rangePresets.filter(({ id }) => id === 'all' || isShorterThanCovered(id, covered));
  const otherCurrencies = subjects.some(({ figures }) => figures.currency !== currency);
  return (
    <ReportSection
      id="daily"
      title="Daily balances"
      controls={
        <>
          <DayRangeFields covered={covered} range={range} onChange={setRange} />
          <Segmented
            label="Days shown"
            options={presets.map(({ id, label, name }) => ({ value: id, label, name }))}
            value={presetOf(range, covered)}
            onChange={(preset) => setRange(presetRange(preset, covered))}
          />
          <Segmented
            label="Chart or table"
            options={views}
            value={isTable ? 'table' : 'chart'}
            onChange={(view) => setSearch({ view: view === 'table' ? 'table' : undefined })}
          />
        </>
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
              from={range.from}
              to={range.to}
              hiddenIds={hidden}
              onToggle={toggle}
              onZoom={(zoomFrom, zoomTo) => setRange({ from: zoomFrom, to: zoomTo })}
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
