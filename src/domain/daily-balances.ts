import type { IsoDate, Minor } from '#contracts/primitives.ts';
import { addDays, daysBetween, endOfMonth, inclusiveDays, isWeekday } from './dates.ts';
import { averageMinor, subtractMinor } from './money.ts';

/** Ending balances by day, as a report lists them: oldest first, at most one a day, days may be missing. */
export type DailyBalances = readonly (readonly [IsoDate, Minor])[];

export interface BalanceOnDay {
  readonly day: IsoDate;
  readonly amount: Minor;
}

/** What the daily ending balances between two days say. `null` means: not known, never zero. */
export interface BalanceStatistics {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Days with a balance, and days without one. */
  readonly days: number;
  readonly missing: readonly IsoDate[];
  /** Ending balance of the day before `from`. */
  readonly opening: Minor | null;
  /** Ending balance of `to` itself. */
  readonly closing: Minor | null;
  /** closing - opening: all money in less all money out of the period. */
  readonly net: Minor | null;
  /** First day that holds the lowest, and the first that holds the highest ending balance. */
  readonly lowest: BalanceOnDay | null;
  readonly highest: BalanceOnDay | null;
  /** Mean of the ending balances of the days that are there, rounded half away from zero. */
  readonly average: Minor | null;
  /** The same over Mondays to Fridays. */
  readonly weekdayAverage: Minor | null;
  /** Days that end below zero, oldest first. */
  readonly negative: readonly IsoDate[];
}

/** First index whose day is not before `day`. The list is sorted, so this is a binary search. */
function lowerBound(daily: DailyBalances, day: IsoDate): number {
  let low = 0;
  let high = daily.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((daily[middle]?.[0] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The days from `from` to `to`, both included, that have a balance. */
export function sliceDays(daily: DailyBalances, from: IsoDate, to: IsoDate): DailyBalances {
  return daily.slice(lowerBound(daily, from), lowerBound(daily, addDays(to, 1)));
}

/** The ending balance of one day; null when the report has none for it. */
export function balanceOn(daily: DailyBalances, day: IsoDate): Minor | null {
  const entry = daily[lowerBound(daily, day)];
  return entry?.[0] === day ? entry[1] : null;
}

/** Days between `from` and `to`, both included, without a balance. */
export function missingDays(daily: DailyBalances, from: IsoDate, to: IsoDate): IsoDate[] {
  const there = sliceDays(daily, from, to);
  if (there.length === inclusiveDays(from, to)) return [];
  const known = new Set(there.map(([day]) => day));
  return daysBetween(from, to).filter((day) => !known.has(day));
}

function extreme(days: DailyBalances, isBetter: (a: Minor, b: Minor) => boolean): BalanceOnDay | null {
  let found: BalanceOnDay | null = null;
  for (const [day, amount] of days) if (found === null || isBetter(amount, found.amount)) found = { day, amount };
  return found;
}

/** Statistics of the daily ending balances from `from` to `to`, both included. */
export function balanceStatistics(daily: DailyBalances, from: IsoDate, to: IsoDate): BalanceStatistics {
  const days = sliceDays(daily, from, to);
  const opening = balanceOn(daily, addDays(from, -1));
  const closing = balanceOn(daily, to);
  return {
    from,
    to,
    days: days.length,
    missing: missingDays(daily, from, to),
    opening,
    closing,
    net: opening === null || closing === null ? null : subtractMinor(closing, opening),
    lowest: extreme(days, (a, b) => a < b),
    highest: extreme(days, (a, b) => a > b),
    average: averageMinor(days.map(([, amount]) => amount)),
    weekdayAverage: averageMinor(days.filter(([day]) => isWeekday(day)).map(([, amount]) => amount)),
    negative: days.filter(([, amount]) => amount < 0).map(([day]) => day),
  };
}

/** Calendar months that touch `from` to `to`, newest first, each cut to that range. */
export function calendarMonths(from: IsoDate, to: IsoDate): { from: IsoDate; to: IsoDate }[] {
  const found: { from: IsoDate; to: IsoDate }[] = [];
  for (let start = from; start <= to; start = addDays(endOfMonth(start), 1)) {
    const end = endOfMonth(start);
    found.push({ from: start, to: end < to ? end : to });
  }
  return found.toReversed();
}

/** Every day from `from` to `to` with its balance, or null where the report has none: what a chart draws. */
export function withGaps(daily: DailyBalances, from: IsoDate, to: IsoDate): [IsoDate, Minor | null][] {
  const known = new Map(sliceDays(daily, from, to));
  return daysBetween(from, to).map((day) => [day, known.get(day) ?? null]);
}
