import { Curve, useXAxisScale, useYAxisScale } from 'recharts';
import type { PlotPoint } from '#domain/decimate.ts';
import type { SeriesLook } from './chart-series.ts';
import { markedDays, markPath } from './line-marks.ts';
import { stepPath } from './step-path.ts';

export interface PlotLine {
  readonly id: string;
  readonly points: readonly PlotPoint[];
  readonly look: SeriesLook;
}

export interface PlotLinesProps {
  /** In drawing order: the last lies on top. */
  lines: readonly PlotLine[];
  fromDay: number;
  toDay: number;
}

/**
 * One `<path>` a line, on the scales of the Recharts chart around it. Not its `<Line>`: that copies each point several
 * times (into its store, for its domain, for labels and dots that these lines do not have), which for two years of
 * twelve accounts takes longer than all the rest of the chart.
 */
export function PlotLines({ lines, fromDay, toDay }: PlotLinesProps) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  // Until the axes have told the chart of themselves, which they do before the first paint.
  if (xScale === undefined || yScale === undefined) return null;
  const scales = { x: (day: number) => xScale(day) ?? 0, y: (amount: number) => yScale(amount) ?? 0 };
  return lines.map(({ id, points, look: { colour, strokeWidth, dash, mark } }) => (
    <g key={id}>
      <Curve
        // The name that a `<Line>` gives its path.
        className="recharts-line-curve"
        path={stepPath(points, toDay, scales)}
        fill="none"
        stroke={colour}
        strokeWidth={strokeWidth}
        strokeDasharray={dash}
        strokeLinejoin="round"
      />
      {mark !== undefined && (
        <path
          d={markedDays(points, mark, { x: scales.x, fromDay, toDay })
            .map(({ day, value }) => markPath(mark, scales.x(day + 0.5), scales.y(value)))
            .join('')}
          fill={colour}
          stroke="var(--color-ground)"
        />
      )}
    </g>
  ));
}
