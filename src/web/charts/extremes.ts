import type { Minor } from '#contracts/primitives.ts';
import { valueOn, type DailyValues, type DayWindow } from '#domain/decimate.ts';

/** A balance and the day that ended with it. */
export interface DayBalance {
  readonly day: number;
  readonly value: Minor;
}

export interface Extremes {
  readonly lowest: DayBalance;
  readonly highest: DayBalance;
  readonly latest: DayBalance;
}

/** Lowest, highest (the first day of equals) and latest known balance in a window; null when none is known. */
export function findExtremes(daily: DailyValues, window: DayWindow): Extremes | null {
  let found: { lowest: DayBalance; highest: DayBalance; latest: DayBalance } | null = null;
  const start = Math.max(window.fromDay, daily.firstDay);
  const end = Math.min(window.toDay, daily.firstDay + daily.values.length - 1);
  let latest = -1;
  for (let day = start; day <= end; day++) {
    const value = valueOn(daily, day);
    if (value === null) continue;
    latest = day;
    if (found === null) {
      const here = { day, value };
      found = { lowest: here, highest: here, latest: here };
    } else if (value < found.lowest.value) found.lowest = { day, value };
    else if (value > found.highest.value) found.highest = { day, value };
  }
  if (found === null) return null;
  const value = valueOn(daily, latest);
  return value === null ? found : { ...found, latest: { day: latest, value } };
}
