import { useId, type KeyboardEvent } from 'react';
import type { Currency } from '#contracts/primitives.ts';
import { formatRange, fromDayNumber } from '#domain/dates.ts';
import { classNames } from '#web/lib/class-names.ts';
import type { SeriesLook } from './chart-series.ts';
import type { DayRun } from './day-runs.ts';
import type { Reading } from './describe-chart.ts';
import { ExtremeMarks } from './extreme-marks.tsx';
import type { Extremes } from './extremes.ts';
import { moveDay } from './move-day.ts';
import { PlotCursor } from './plot-cursor.tsx';
import { clampLabel, xOf, type PlotLayout } from './plot-layout.ts';
import { usePlotPointer } from './use-plot-pointer.ts';

export interface PlotOverlayProps {
  layout: PlotLayout;
  label: string;
  currency: Currency;
  extremes: Extremes | null;
  looks: ReadonlyMap<string, SeriesLook>;
  /** The day that is read, null for none. */
  day: number | null;
  /** Where reading by keyboard begins. */
  restDay: number;
  readings: readonly Reading[];
  /** Paper: marks only, nothing to point at or to focus. */
  isStatic: boolean;
  onRead: (day: number | null, by: 'pointer' | 'keyboard') => void;
  onZoom: ((run: DayRun) => void) | null;
}

/**
 * What moves above the lines, and the one place that is focused. `application`, because a screen reader in its reading
 * mode would keep the arrow keys for itself; what they find is said by the chart's live region.
 */
export function PlotOverlay(props: PlotOverlayProps) {
  const { layout, label, currency, extremes, looks, day, restDay, readings, isStatic, onRead, onZoom } = props;
  const help = useId();
  const pointer = usePlotPointer(layout, (at) => onRead(at, 'pointer'), onZoom);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && pointer.brush !== null) {
      event.stopPropagation();
      pointer.cancel();
      return;
    }
    const target = moveDay(day ?? restDay, event.key, event.shiftKey, layout.window);
    if (target === null) return;
    event.preventDefault();
    onRead(target, 'keyboard');
  };

  const drawing = (
    <svg
      aria-hidden="true"
      width={layout.width}
      height={layout.height}
      // A layer of its own: what moves in it does not have the lines under it painted again.
      className={classNames('block overflow-visible', !isStatic && 'will-change-transform')}
    >
      {pointer.brush !== null && <Brush layout={layout} run={pointer.brush} />}
      {pointer.brush === null && extremes !== null && (
        <ExtremeMarks layout={layout} extremes={extremes} currency={currency} />
      )}
      {day !== null && <PlotCursor layout={layout} day={day} readings={readings} looks={looks} />}
      {pointer.brush !== null && <BrushName layout={layout} run={pointer.brush} />}
    </svg>
  );
  if (isStatic) return <div className="absolute inset-0">{drawing}</div>;

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application is interactive
    <div
      role="application"
      aria-roledescription="balance chart"
      aria-label={label}
      aria-describedby={help}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is interactive: the arrow keys read the days
      tabIndex={0}
      className="absolute inset-0 touch-pan-y cursor-crosshair rounded-sm select-none"
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) onRead(day ?? restDay, 'keyboard');
      }}
      onBlur={() => onRead(null, 'keyboard')}
      {...pointer.handlers}
    >
      {drawing}
      <span id={help} className="sr-only">
        Left and right arrow keys read the days, with Shift weeks, Page Up and Page Down months, Home and End the first
        and the last day.
      </span>
    </div>
  );
}

function Brush({ layout, run }: { layout: PlotLayout; run: DayRun }) {
  const [from, to] = [xOf(layout, run.fromDay), xOf(layout, run.toDay + 1)];
  return (
    <rect
      x={from}
      y={layout.top}
      width={to - from}
      height={layout.bottom - layout.top}
      fill="var(--color-accent)"
      fillOpacity={0.12}
      stroke="var(--color-accent)"
      strokeDasharray={`0 ${to - from} ${layout.bottom - layout.top} ${to - from} ${layout.bottom - layout.top}`}
    />
  );
}

/** The range that letting go would show, at the top of the drag. */
function BrushName({ layout, run }: { layout: PlotLayout; run: DayRun }) {
  const days = run.toDay - run.fromDay + 1;
  const text = `${formatRange(fromDayNumber(run.fromDay), fromDayNumber(run.toDay))} · ${days} days`;
  const width = text.length * 6.4 + 16;
  const x = clampLabel(layout, (xOf(layout, run.fromDay) + xOf(layout, run.toDay + 1)) / 2, width);
  return (
    <g>
      <rect x={x - width / 2} y={2} width={width} height={20} rx={4} fill="var(--color-accent)" />
      <text x={x} y={16} textAnchor="middle" fill="var(--color-accent-ink)" className="figure text-caption">
        {text}
      </text>
    </g>
  );
}
