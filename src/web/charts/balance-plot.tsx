import { memo } from 'react';
import { LineChart, XAxis, YAxis } from 'recharts';
import type { DayRun } from './day-runs.ts';
import { PlotGround } from './plot-ground.tsx';
import type { PlotLayout } from './plot-layout.ts';
import { PlotLines, type PlotLine } from './plot-lines.tsx';

export interface BalancePlotProps {
  layout: PlotLayout;
  /** In drawing order: the last lies on top. */
  lines: readonly PlotLine[];
  belowZero: readonly DayRun[];
  unknown: readonly DayRun[];
}

/**
 * What does not move under the pointer. Recharts holds the frame, the scales and the lines' curves; the ground (grid,
 * axes, shading) is one plain group, because a few dozen elements of ours mount faster than its axes and stand exactly
 * where `layout` says. Its tooltip, legend, animation and accessibility layer are left out: the overlay does their work.
 * Nothing is clipped: `layout` has room for every balance of the window.
 */
export const BalancePlot = memo(function BalancePlot({ layout, lines, belowZero, unknown }: BalancePlotProps) {
  const { width, height, left, top, right, bottom, window, low, high } = layout;
  return (
    <div aria-hidden="true" className="pointer-events-none">
      <LineChart
        width={width}
        height={height}
        margin={{ left, top, right: width - right, bottom: height - bottom }}
        accessibilityLayer={false}
      >
        <XAxis
          hide
          niceTicks="none"
          type="number"
          dataKey="x"
          domain={[window.fromDay, window.toDay + 1]}
          allowDataOverflow
        />
        <YAxis hide niceTicks="none" type="number" domain={[low, high]} allowDataOverflow />
        <PlotGround layout={layout} belowZero={belowZero} unknown={unknown} />
        <PlotLines lines={lines} fromDay={window.fromDay} toDay={window.toDay} />
      </LineChart>
    </div>
  );
});
