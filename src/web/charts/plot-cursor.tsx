import type { SeriesLook } from './chart-series.ts';
import type { Reading } from './describe-chart.ts';
import { xOf, yOf, type PlotLayout } from './plot-layout.ts';

export interface PlotCursorProps {
  layout: PlotLayout;
  day: number;
  readings: readonly Reading[];
  looks: ReadonlyMap<string, SeriesLook>;
}

/** The day that is read: a dotted line and a dot on each balance that is known, the total's on top. */
export function PlotCursor({ layout, day, readings, looks }: PlotCursorProps) {
  const x = (xOf(layout, day) + xOf(layout, day + 1)) / 2;
  return (
    <g>
      <path
        d={`M${Math.round(x) + 0.5} ${layout.top}V${layout.bottom}`}
        stroke="var(--color-ink)"
        strokeWidth={1.25}
        strokeDasharray="2 3"
      />
      {readings
        .toReversed()
        .map(
          ({ id, value }) =>
            value !== null && (
              <circle
                key={id}
                cx={x}
                cy={yOf(layout, value)}
                r={4}
                fill={looks.get(id)?.colour}
                stroke="var(--color-ground)"
                strokeWidth={1.5}
              />
            ),
        )}
    </g>
  );
}
