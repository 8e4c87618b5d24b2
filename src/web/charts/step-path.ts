import type { PlotPoint } from '#domain/decimate.ts';

/** Places on the drawing, in pixels. */
export interface PathScales {
  /** Left edge of a day. */
  readonly x: (day: number) => number;
  readonly y: (amount: number) => number;
}

/**
 * Path data of a line that steps *after* each point. An ending balance holds from its day until the next one: a slanted
 * line would show balances that the account never had, cross zero between two days, and make a lone day invisible.
 * A day fills the room from its left edge to the next day's, so each stretch ends one day after its last point.
 *
 * A point on the level of the one before it draws nothing of its own, so it takes no room in the path.
 */
export function stepPath(points: readonly PlotPoint[], toDay: number, { x, y }: PathScales): string {
  let path = '';
  let level: number | null = null;
  for (const { day, value } of points) {
    const next = value === null ? null : round(y(value));
    if (next === level) continue;
    const at = round(x(day));
    if (level !== null) path += `H${at}`;
    if (next !== null) path += level === null ? `M${at} ${next}` : `V${next}`;
    level = next;
  }
  return level === null ? path : `${path}H${round(x(toDay + 1))}`;
}

/** A thousandth of a pixel, like Recharts' own curves: coarser places already show in how edges are smoothed. */
const round = (pixels: number) => Math.round(pixels * 1000) / 1000;
