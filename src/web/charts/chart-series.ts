import type { IsoDate, Minor } from '#contracts/primitives.ts';
import type { LineMark } from './line-marks.ts';

/** Daily ending balances of one account, or of all of them together. */
export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  /** Any order; null or a missing day is unknown, never zero. */
  readonly points: readonly (readonly [IsoDate, Minor | null])[];
  /** The sum of the others: drawn in ink and heavier, and what shading, lowest and highest speak of. */
  readonly isTotal?: boolean;
  /** How it is drawn; by its place among the others when left out. */
  readonly look?: SeriesLook;
}

/** How a series is told from the others: by colour, and by dashes once the colours begin anew. */
export interface SeriesLook {
  readonly colour: string;
  readonly dash: string;
  readonly strokeWidth: number;
  /** Shapes on the line, for who does not see its colour, and for black ink. */
  readonly mark?: LineMark;
}

const colours = 8;

/** Looks by place, so that a series keeps its look while others are hidden. Ink is the total's (or the only one's). */
export function seriesLooks(series: readonly ChartSeries[]): ReadonlyMap<string, SeriesLook> {
  const hasTotal = series.some((one) => one.isTotal === true);
  let place = hasTotal ? 1 : 0;
  return new Map(
    series.map((one) => {
      if (one.look !== undefined) return [one.id, one.look];
      const isSubject = one.isTotal === true || series.length === 1;
      const index = isSubject ? 0 : place++;
      // Past the palette ink is left out: it stays the total's alone.
      const hue = index < colours ? index : 1 + ((index - colours) % (colours - 1));
      const look: SeriesLook = {
        colour: `var(--color-series-${hue + 1})`,
        dash: index < colours ? 'none' : '5 3',
        strokeWidth: isSubject ? 1.75 : 1.25,
      };
      return [one.id, look];
    }),
  );
}
