import { decimate, toDailyValues, type DayWindow } from '#domain/decimate.ts';
import type { ChartSeries } from './chart-series.ts';
import { stepPath } from './step-path.ts';

/** Path data of a balance line in a box, and the height of zero in it; null when nothing is known. */
export function sparklinePath(
  points: ChartSeries['points'],
  window: DayWindow,
  width: number,
  height: number,
): { readonly line: string; readonly zeroY: number } | null {
  const kept = decimate(toDailyValues(points), window, Math.max(1, Math.floor(width)));
  const amounts = kept.flatMap(({ value }) => (value === null ? [] : [value]));
  if (amounts.length === 0) return null;
  // Zero always belongs to the range: the same dip is as deep whether the account was near zero or not.
  const low = Math.min(0, ...amounts);
  const high = Math.max(0, ...amounts);
  const inset = 1;
  const y = (amount: number) =>
    round(high === low ? height / 2 : inset + ((high - amount) / (high - low)) * (height - 2 * inset));
  const x = (day: number) => round(((day - window.fromDay) / (window.toDay - window.fromDay + 1)) * width);
  return { line: stepPath(kept, window.toDay, { x, y }), zeroY: y(0) };
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;
