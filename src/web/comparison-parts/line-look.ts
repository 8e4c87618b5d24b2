import type { SeriesLook } from '#web/charts/chart-series.ts';
import type { LineMark } from '#web/charts/line-marks.ts';

/** Hues of `series-…` that are told apart best by twos, threes and fours. */
const hues = [1, 2, 4, 3] as const;
/** The first is plain. */
const marks: readonly (LineMark | undefined)[] = [undefined, 'circle', 'square', 'triangle'];

/**
 * How the line of a column is drawn: in the colour and with the shape of its place, the base's heavier. Never dashed:
 * gaps look like that.
 */
export function lookOf(place: number, isBase = false): SeriesLook {
  const mark = marks[place % marks.length];
  return {
    colour: `var(--color-series-${hues[place % hues.length] ?? 1})`,
    dash: 'none',
    strokeWidth: isBase ? 2 : 1.25,
    ...(mark === undefined ? {} : { mark }),
  };
}
