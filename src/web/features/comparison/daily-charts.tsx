import { memo, useMemo, useState } from 'react';
import type { IsoDate } from '#contracts/primitives.ts';
import { ChartLegend } from '#web/charts/chart-legend.tsx';
import type { SeriesLook } from '#web/charts/chart-series.ts';
import type { DayRange } from '#web/charts/range-presets.ts';
import { LateChart } from '#web/charts/late-chart.ts';
import { linesByCurrency } from './chart-lines.ts';
import { toggled } from '#web/comparison-parts/columns-of-link.ts';
import { cursorLine, readerOf, restingDay, type ComparedLine } from './cursor-line.ts';
import { CursorReading } from './cursor-reading.tsx';
import { useCompare } from './compare-actions.ts';

/** A line with its look; the array stays the same while nothing of it changes. */
export interface DrawnLine extends ComparedLine {
  readonly look: SeriesLook;
}

export interface DailyChartsProps {
  lines: readonly DrawnLine[];
  hidden: ReadonlySet<string>;
  /** The same as the address says it. */
  hide: string | undefined;
  range: DayRange;
  onZoom: (range: DayRange) => void;
}

/** Of each of so many charts, in CSS pixels. */
export const chartHeight = (charts: number) => (charts === 1 ? 300 : 230);

/** Room for `−112.5k`: the money axes of all charts are equally wide, so that a day stands under the same day. */
const axisWidth = 64;

/**
 * A chart a currency, the same days below each other, and the day under the cursor read out of all of them. It alone is
 * drawn anew when the cursor moves.
 */
export const DailyCharts = memo(function DailyCharts(props: DailyChartsProps) {
  const { lines, hidden, hide, range, onZoom } = props;
  const { set } = useCompare();
  const [day, setDay] = useState<IsoDate | null>(null);
  const [spoken, setSpoken] = useState('');
  const charts = useMemo(() => linesByCurrency(lines), [lines]);
  const looks = useMemo(() => new Map(lines.map(({ id, look }) => [id, look])), [lines]);
  const visible = useMemo(() => lines.filter(({ id }) => !hidden.has(id)), [lines, hidden]);
  const read = useMemo(() => readerOf(visible), [visible]);
  const shown = day !== null && day >= range.from && day <= range.to ? day : null;
  const rest = useMemo(() => restingDay(visible, range), [visible, range]);
  const [first] = lines;
  if (first === undefined) return null;

  const onReadDay = (next: IsoDate | null, by: 'pointer' | 'keyboard') => {
    // The keyboard leaves its day where it is: the next chart goes on from there.
    if (next === null && by === 'keyboard') return;
    setDay(next);
    if (next !== null && by === 'keyboard') setSpoken(cursorLine(next, read(next)));
  };
  const names = (group: readonly ComparedLine[]) => group.map(({ name }) => name).join(' and ');
  const height = chartHeight(charts.length);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ChartLegend
        readings={lines.map(({ id, name, currency }) => ({
          id,
          name: currency === first.currency ? name : `${name} (${currency}, own axis)`,
          isTotal: false,
          value: null,
        }))}
        looks={looks}
        currency={first.currency}
        hiddenIds={hidden}
        valueWidths={null}
        hasBelowZero={false}
        hasUnknown={false}
        onToggle={(id) => set({ hide: toggled(hide, id) })}
      />
      {charts.map(([currency, group]) => (
        <div key={currency}>
          {/* In the room above the plot. */}
          <p className="-mb-5 text-caption font-strong text-ink-soft">{currency}</p>
          <LateChart
            isBare
            series={group}
            currency={currency}
            from={range.from}
            to={range.to}
            hiddenIds={hidden}
            onZoom={(from, to) => onZoom({ from, to })}
            readDay={shown}
            onReadDay={onReadDay}
            height={height}
            leastAxisWidth={axisWidth}
            label={names(group.filter(({ id }) => !hidden.has(id)))}
          />
        </div>
      ))}
      {rest !== null && <CursorReading day={shown ?? rest} isAtRest={shown === null} readings={read(shown ?? rest)} />}
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </div>
  );
});
