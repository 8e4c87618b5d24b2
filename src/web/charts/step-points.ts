import type { PlotPoint } from '#domain/decimate.ts';

/** A corner of the drawn line; `y` null lifts the pen. */
export interface LinePoint {
  readonly x: number;
  readonly y: number | null;
}

/**
 * Corners for a line that steps *after* each point. An ending balance holds from its day until the next one: a slanted
 * line would show balances that the account never had, cross zero between two days, and make a lone day invisible.
 * A day fills the x range from its number to the next, so each stretch ends one day after its last point.
 */
export function stepPoints(points: readonly PlotPoint[], toDay: number): LinePoint[] {
  const corners: LinePoint[] = [];
  let held: number | null = null;
  for (const { day, value } of points) {
    if (value === null) corners.push({ x: day, y: held }, { x: day, y: null });
    else corners.push({ x: day, y: value });
    held = value;
  }
  if (held !== null) corners.push({ x: toDay + 1, y: held });
  return corners;
}
