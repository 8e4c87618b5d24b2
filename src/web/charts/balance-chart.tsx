import { useMemo, useState } from 'react';
import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import { fromDayNumber, toDayNumber } from '#domain/dates.ts';
import { decimate } from '#domain/decimate.ts';
import { BalancePlot } from './balance-plot.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { buildModel, latestKnownDay, layOutSeries, rangeOf, readingsOn, subjectOf } from './chart-model.ts';
import type { ChartSeries } from './chart-series.ts';
import { belowZeroRuns, unknownRuns, type DayRun } from './day-runs.ts';
import { describeChart, describeReading } from './describe-chart.ts';
import { layOutPlot } from './plot-layout.ts';
import type { PlotLine } from './plot-lines.tsx';
import { PlotOverlay } from './plot-overlay.tsx';
import { ReadingLine } from './reading-line.tsx';
import { useWidth } from './use-width.ts';

export interface BalanceChartProps {
  /** Keep the array stable between renders: days are laid out once an array. */
  series: readonly ChartSeries[];
  currency: Currency;
  /** First and last day shown, both included. */
  from: IsoDate;
  to: IsoDate;
  /** A range was dragged on the plot. Without it the plot cannot be dragged. */
  onZoom?: ((from: IsoDate, to: IsoDate) => void) | undefined;
  hiddenIds?: ReadonlySet<string> | undefined;
  /** A name in the legend was pressed. Without it the legend only names. */
  onToggle?: ((id: string) => void) | undefined;
  height?: number | undefined;
  /** A fixed width in CSS pixels, for paper: nothing is measured. */
  width?: number | undefined;
  /** Money at least shown, so that charts side by side share one axis. */
  moneyRange?: { readonly low: Minor; readonly high: Minor } | undefined;
  /** The day read in another chart beside this one; `onReadDay` tells of this one's. */
  readDay?: IsoDate | null | undefined;
  onReadDay?: ((day: IsoDate | null, by: 'pointer' | 'keyboard') => void) | undefined;
  /** One of several charts that are read together: names, marks and the reading are the caller's, for all of them. */
  isBare?: boolean | undefined;
  /** Pixels that the money axis takes at least, so that the days of several charts stand below each other. */
  leastAxisWidth?: number | undefined;
  /** Paper: no reading line, no focus, names without figures. */
  isStatic?: boolean | undefined;
  /** What the balances are of, in the chart's spoken name; the total's or the only line's name when left out. */
  label?: string | undefined;
}

const nothingHidden: ReadonlySet<string> = new Set();
const noRuns: readonly DayRun[] = [];

/** Daily balances: a line an account and one for all of them. Its module pulls in Recharts: import it lazily. */
export function BalanceChart(props: BalanceChartProps) {
  const { series, currency, from, to, onZoom, hiddenIds = nothingHidden, onToggle, height = 300, moneyRange } = props;
  const { readDay, onReadDay, isStatic = false, isBare = false, leastAxisWidth, label } = props;
  const [frame, width] = useWidth<HTMLDivElement>(props.width);
  const [ownDay, setOwnDay] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');

  const dailies = useMemo(() => layOutSeries(series), [series]);
  const model = useMemo(() => buildModel(series, dailies, from, to, currency), [series, dailies, from, to, currency]);
  const { window, looks } = model;
  const visible = useMemo(() => model.series.filter(({ id }) => !hiddenIds.has(id)), [model, hiddenIds]);
  const subject = isBare ? null : subjectOf(visible);

  const layout = useMemo(() => {
    const own = rangeOf(visible);
    const range = own === null || moneyRange === undefined ? own : widest(own, moneyRange);
    return layOutPlot({ width, height, window, currency, range, leastAxisWidth });
  }, [visible, moneyRange, width, height, window, currency, leastAxisWidth]);
  const columns = Math.max(1, Math.round(layout.right - layout.left));

  const belowZero = useMemo(
    () =>
      subject === null ? noRuns : belowZeroRuns(subject.daily, window, (window.toDay - window.fromDay + 1) / columns),
    [subject, window, columns],
  );
  const unknown = useMemo(
    () => unknownRuns(subject === null ? visible.map(({ daily }) => daily) : [subject.daily], window),
    [subject, visible, window],
  );
  const lines = useMemo(() => {
    const drawn = visible.flatMap(({ id, daily }): PlotLine[] => {
      const look = looks.get(id);
      return look === undefined ? [] : [{ id, look, points: decimate(daily, window, columns) }];
    });
    // The total comes first in the list and last on the canvas.
    return drawn.toReversed();
  }, [visible, looks, window, columns]);

  const given = readDay === undefined || readDay === null ? null : toDayNumber(readDay);
  const day = ownDay ?? (given !== null && given >= window.fromDay && given <= window.toDay ? given : null);
  const restDay = latestKnownDay(visible, subject, window);
  const readings = readingsOn(model.series, day ?? restDay);
  const visibleReadings = readings.filter(({ id }) => !hiddenIds.has(id));
  const unknownDays = unknown.reduce((days, run) => days + run.toDay - run.fromDay + 1, 0);
  const name = label ?? subject?.name ?? `${visible.length} ${visible.length === 1 ? 'account' : 'accounts'}`;
  const summary = describeChart(name, subject === null ? visible : [subject], window, unknownDays, currency);

  const read = (at: number | null, by: 'pointer' | 'keyboard') => {
    if (at === ownDay) return;
    setOwnDay(at);
    // A pointer's every day would flood a screen reader; whoever steers by keyboard asked for each.
    if (by === 'keyboard' && at !== null) {
      const shown = readingsOn(visible, at);
      setSpoken(describeReading(at, shown, currency));
    }
    onReadDay?.(at === null ? null : fromDayNumber(at), by);
  };
  const zoom = (run: DayRun) => onZoom?.(fromDayNumber(run.fromDay), fromDayNumber(run.toDay));

  return (
    <figure
      aria-label={isStatic ? summary : isBare ? `Chart of daily balances in ${currency}` : 'Chart of daily balances'}
      className="grid min-w-0 gap-1"
    >
      {!isBare && (
        <div className="flex min-w-0 items-start justify-between gap-x-6 max-sm:flex-col">
          <ChartLegend
            readings={readings}
            looks={looks}
            currency={currency}
            hiddenIds={hiddenIds}
            valueWidths={isStatic ? null : model.valueWidths}
            hasBelowZero={belowZero.length > 0}
            hasUnknown={unknown.length > 0}
            onToggle={isStatic ? undefined : onToggle}
          />
          {!isStatic && (
            <div className="flex min-h-6 shrink-0 items-center">
              <ReadingLine
                day={day ?? restDay}
                isAtRest={day === null}
                subject={visibleReadings.find(({ id }) => id === subject?.id) ?? null}
                currency={currency}
              />
            </div>
          )}
        </div>
      )}
      <div ref={frame} className="relative min-w-0" style={{ height, width: props.width }}>
        {width > 0 && (
          <>
            <BalancePlot layout={layout} lines={lines} belowZero={belowZero} unknown={unknown} />
            <PlotOverlay
              layout={layout}
              label={summary}
              currency={currency}
              extremes={subject?.extremes ?? null}
              looks={looks}
              day={day}
              restDay={restDay}
              readings={visibleReadings}
              isStatic={isStatic}
              onRead={read}
              onZoom={onZoom === undefined ? null : zoom}
            />
          </>
        )}
        {width > 0 && rangeOf(visible) === null && (
          <p className="pointer-events-none absolute inset-x-0 top-1/2 -translate-y-1/2 text-center text-table text-ink-soft">
            <span className="bg-ground px-2 py-1">
              {visible.length === 0 ? 'All lines are hidden.' : 'No balance is known in these days.'}
            </span>
          </p>
        )}
      </div>
      {!isStatic && !isBare && (
        <p aria-live="polite" className="sr-only">
          {spoken}
        </p>
      )}
    </figure>
  );
}

function widest(a: { low: Minor; high: Minor }, b: { low: Minor; high: Minor }): { low: Minor; high: Minor } {
  return { low: a.low < b.low ? a.low : b.low, high: a.high > b.high ? a.high : b.high };
}
