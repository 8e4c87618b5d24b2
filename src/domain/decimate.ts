import type { IsoDate, Minor } from '#contracts/primitives.ts';
import { toDayNumber } from '#domain/dates.ts';

/**
 * The daily figures of one account laid out day by day: `values[0]` belongs to day number `firstDay`. `null` is a day
 * of which nothing is known, whether the provider sent no row for it or a row without a balance.
 */
export interface DailyValues {
  readonly firstDay: number;
  readonly values: readonly (Minor | null)[];
}

/** A window of day numbers, both ends included. */
export interface DayWindow {
  readonly fromDay: number;
  readonly toDay: number;
}

/** A day to draw, or (`value` null) the first day of a gap: the line ends there and begins anew at the next day. */
export interface PlotPoint {
  readonly day: number;
  readonly value: Minor | null;
}

/** Days of one series in any order; the last row wins where a provider sends a day twice. */
export function toDailyValues(points: readonly (readonly [IsoDate, Minor | null])[]): DailyValues {
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  const days = points.map((point) => {
    const day = toDayNumber(point[0]);
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
    return day;
  });
  if (days.length === 0) return { firstDay: 0, values: [] };
  // fill and forEach: over 50,000 days a callback for each null and entries() cost more than all the rest, uncompiled.
  const values = Array.from<Minor | null>({ length: lastDay - firstDay + 1 }).fill(null);
  points.forEach((point, index) => {
    values[(days[index] ?? firstDay) - firstDay] = point[1];
  });
  return { firstDay, values };
}

/** The figure of a day; null where it is unknown, before the first and after the last day included. */
export function valueOn(daily: DailyValues, day: number): Minor | null {
  return daily.values[day - daily.firstDay] ?? null;
}

/** Which of `columns` equal columns over the window a day falls into, counted from 0. */
export function columnOf(day: number, { fromDay, toDay }: DayWindow, columns: number): number {
  return Math.floor(((day - fromDay) * columns) / (toDay - fromDay + 1));
}

/**
 * The days that are enough to draw a series over a window that is `columns` pixels wide: of each column the first, the
 * last, the lowest and the highest known day (the earliest of equals), in order. A drawing library gets at most four
 * points a column however long the series is, and no extreme is lost, which averaging or every-nth sampling would lose.
 *
 * Between two kept days with an unknown day between them stands exactly one mark (`value` null) on the first unknown
 * day, and one at the end where the series stops before the window does: no line is ever drawn across a gap.
 *
 * @param columns whole pixels, at least 1
 */
export function decimate(daily: DailyValues, window: DayWindow, columns: number): PlotPoint[] {
  const { firstDay, values } = daily;
  const start = Math.max(window.fromDay, firstDay);
  const end = Math.min(window.toDay, firstDay + values.length - 1);
  const kept: PlotPoint[] = [];
  let previous: number | null = null;

  const keep = (day: number) => {
    if (previous !== null) {
      const gap = firstUnknown(daily, previous + 1, day);
      if (gap !== null) kept.push({ day: gap, value: null });
    }
    kept.push({ day, value: valueOn(daily, day) });
    previous = day;
  };

  let day = start;
  while (day <= end) {
    const column = columnOf(day, window, columns);
    let first: number | null = null;
    let last = day;
    let lowest = day;
    let highest = day;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (; day <= end && columnOf(day, window, columns) === column; day++) {
      const value = values[day - firstDay] ?? null;
      if (value === null) continue;
      first ??= day;
      last = day;
      if (value < low) {
        low = value;
        lowest = day;
      }
      if (value > high) {
        high = value;
        highest = day;
      }
    }
    if (first === null) continue;
    const [nearer, farther] = lowest < highest ? [lowest, highest] : [highest, lowest];
    keep(first);
    if (nearer > first) keep(nearer);
    if (farther > nearer && farther < last) keep(farther);
    if (last > nearer) keep(last);
  }

  if (previous !== null) {
    const gap = firstUnknown(daily, previous + 1, window.toDay + 1);
    if (gap !== null) kept.push({ day: gap, value: null });
  }
  return kept;
}

function firstUnknown(daily: DailyValues, from: number, before: number): number | null {
  for (let day = from; day < before; day++) if (valueOn(daily, day) === null) return day;
  return null;
}
