import { useId } from 'react';
import type { DayTick } from '#domain/axis.ts';
import type { DayRun } from './day-runs.ts';
import { placeDayLabel, tickX, xOf, yOf, type PlotLayout } from './plot-layout.ts';

export interface PlotGroundProps {
  layout: PlotLayout;
  belowZero: readonly DayRun[];
  unknown: readonly DayRun[];
}

// Wide enough for the two words.
const roomForNoData = 56;

/** What lies under the lines: grid and axis words, days below zero, days without data, the zero line. */
export function PlotGround({ layout, belowZero, unknown }: PlotGroundProps) {
  const hatch = useId();
  const { left, right, top, bottom } = layout;
  // Nothing known at all: the chart says so once, in its middle.
  const hasBalances = layout.moneyTicks.length > 0;
  const zero = Math.round(yOf(layout, 0)) + 0.5;
  return (
    <g className="text-caption" fill="var(--color-ink-faint)">
      <HatchPattern id={hatch} />
      <path
        d={layout.moneyTicks.map(({ amount }) => `M${left} ${crisp(yOf(layout, amount))}H${right}`).join('')}
        stroke="var(--color-line-soft)"
      />
      <path
        d={layout.dayTicks.map(({ day }) => `M${crisp(tickX(layout, day))} ${top}V${bottom}`).join('')}
        stroke="var(--color-line)"
        strokeDasharray="1 3"
      />
      <path
        d={runsPath(layout, belowZero, Math.min(bottom, zero), bottom, 1)}
        fill="var(--color-negative-soft)"
        fillOpacity={0.85}
      />
      <path d={runsPath(layout, unknown, top, bottom, 0)} fill={`url(#${hatch})`} />
      {unknown.map((run) => {
        const [from, to] = [xOf(layout, run.fromDay), xOf(layout, run.toDay + 1)];
        return (
          hasBalances &&
          to - from >= roomForNoData && (
            <text
              key={run.fromDay}
              x={(from + to) / 2}
              y={top + 16}
              textAnchor="middle"
              stroke="var(--color-ground)"
              strokeWidth={4}
              paintOrder="stroke"
            >
              no data
            </text>
          )
        );
      })}
      {hasBalances && zero <= bottom + 1 && <path d={`M${left} ${zero}H${right}`} stroke="var(--color-line-strong)" />}
      {layout.moneyTicks.map(({ amount, label }) => (
        <text key={amount} x={left - 8} y={yOf(layout, amount)} dy="0.35em" textAnchor="end" className="figure">
          {label}
        </text>
      ))}
      {layout.dayTicks.map((tick) => tick.label !== '' && <DayLabel key={tick.day} layout={layout} tick={tick} />)}
    </g>
  );
}

function DayLabel({ layout, tick }: { layout: PlotLayout; tick: DayTick }) {
  const { x, anchor } = placeDayLabel(layout, tick);
  return (
    <text x={x} y={layout.bottom + 18} textAnchor={anchor}>
      {tick.label}
    </text>
  );
}

/** Diagonal hairlines: the mark of days without data, in the plot and in the legend. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--color-ground-soft)" />
      <path d="M0.5 0V6" stroke="var(--color-line-strong)" strokeOpacity={0.55} />
    </pattern>
  );
}

const crisp = (pixels: number) => Math.round(pixels) + 0.5;

/** One path for all runs: hundreds of them are still one element. A day narrower than `least` pixels is widened. */
function runsPath(layout: PlotLayout, runs: readonly DayRun[], top: number, bottom: number, least: number): string {
  return runs
    .map((run) => {
      const x = xOf(layout, run.fromDay);
      const width = Math.max(least, xOf(layout, run.toDay + 1) - x);
      return `M${x.toFixed(1)} ${top}h${width.toFixed(1)}V${bottom}h${(-width).toFixed(1)}Z`;
    })
    .join('');
}
