import { dayText, isBusinessDay, weekdayName } from '../bank/calendar.ts';
import type { Day } from '../bank/calendar.ts';
import { averageCents, toAmount } from '../bank/money.ts';
import type { Cents } from '../bank/money.ts';
import { weeksOf, windowsOf, wireWeek, wireWindow } from './period.ts';
import type { Period } from './period.ts';
import type { WireBalanceMetrics, WireDailyBalance } from './wire.ts';

/** Ending balances of consecutive days from `begin` on; `null` where the bank gave none. */
export interface DailySeries {
  readonly begin: Day;
  readonly values: readonly (Cents | null)[];
}

export interface BalanceFacts {
  /** All that is known, from the first day with data to the last. */
  readonly history: DailySeries;
  /** What the report covers. */
  readonly period: Period;
  readonly currentCents: Cents;
  readonly availableCents: Cents;
  readonly currentStamp: string;
  readonly availableStamp: string;
}

/**
 * The figures of one account, or of the sum of accounts. Invented, but for the names: figures are made of the known days
 * only, and averages are rounded half away from zero.
 */
export function balanceMetrics(facts: BalanceFacts): WireBalanceMetrics {
  const { history, period } = facts;
  const windows = windowsOf(period);
  const all = known(history, period);
  const weekdays = all.filter((entry) => isBusinessDay(entry.day));
  const valuesByWindow = windows.map((window) => known(history, window).map((entry) => entry.cents));
  const byWindow = (figure: (values: readonly Cents[]) => Cents | null) =>
    windows.map((window, i) => {
      const cents = figure(valuesByWindow[i] ?? []);
      return { ...wireWindow(window), ...(cents === null ? {} : { amount: toAmount(cents) }) };
    });
  const balances = all.map((entry) => entry.cents);
  return {
    availableBalance: toAmount(facts.availableCents),
    availableBalanceDate: facts.availableStamp,
    currentRunningBalance: toAmount(facts.currentCents),
    currentRunningBalanceDate: facts.currentStamp,
    ...optional('averageDailyBalanceForTheReportTimePeriod', mean(balances)),
    ...optional('averageWeekdayBalanceForTheReportTimePeriod', mean(weekdays.map((entry) => entry.cents))),
    ...optional('maximumRunningBalanceForTheReportTimePeriod', highest(balances)),
    ...optional('minimumRunningBalanceForTheReportTimePeriod', lowest(balances)),
    averageDailyBalanceByMonthForTheReportTimePeriod: byWindow(mean),
    maximumDailyBalanceByMonthForTheReportTimePeriod: byWindow(highest),
    minimumDailyBalanceByMonthForTheReportTimePeriod: byWindow(lowest),
    countDailyNegativeBalancesByMonthForTheReportTimePeriod: windows.map((window, i) => ({
      ...wireWindow(window),
      count: (valuesByWindow[i] ?? []).filter((cents) => cents < 0).length,
    })),
    dailyBalancesForTheReportTimePeriod: all.map(wireDay),
    dailyBalancesByWeekdayForTheReportTimePeriod: weekdays.map(wireDay),
    historicNumberOfWeeksAverageBalanceIncreasing: weekTrend(history),
  };
}

/** The sum of several series, on the days that every one of them covers; unknown where one is unknown. */
export function sumSeries(series: readonly DailySeries[]): DailySeries {
  const begin = Math.max(...series.map((one) => one.begin));
  const end = Math.min(...series.map((one) => one.begin + one.values.length - 1));
  const values: (Cents | null)[] = [];
  for (let day = begin; day <= end; day += 1) {
    let sum: Cents | null = 0;
    for (const one of series) {
      const value: Cents | null = one.values[day - one.begin] ?? null;
      sum = sum === null || value === null ? null : sum + value;
    }
    values.push(sum);
  }
  return { begin, values };
}

/** Weekly averages over the whole history. A week without a known day is left out. */
function weekTrend(history: DailySeries): WireBalanceMetrics['historicNumberOfWeeksAverageBalanceIncreasing'] {
  const weekly: (ReturnType<typeof wireWeek> & { amount: number })[] = [];
  let increasing = 0;
  let previous: Cents | null = null;
  for (const week of weeksOf({ begin: history.begin, end: history.begin + history.values.length - 1 })) {
    const average = mean(known(history, week).map((entry) => entry.cents));
    if (average === null) continue;
    if (previous !== null && average > previous) increasing += 1;
    previous = average;
    weekly.push({ ...wireWeek(week), amount: toAmount(average) });
  }
  return {
    historicNumberOfWeeksAverageBalanceIncreasing: increasing,
    historicNumberOfWeeksWithDataAvailable: weekly.length,
    historicAverageWeeklyBalances: weekly,
  };
}

function known(series: DailySeries, period: Period): { day: Day; cents: Cents }[] {
  const found: { day: Day; cents: Cents }[] = [];
  for (let day = Math.max(period.begin, series.begin); day <= period.end; day += 1) {
    const cents = series.values[day - series.begin] ?? null;
    if (cents !== null) found.push({ day, cents });
  }
  return found;
}

function wireDay(entry: { day: Day; cents: Cents }): WireDailyBalance {
  return { date: dayText(entry.day), endingBalance: toAmount(entry.cents), dayOfWeek: weekdayName(entry.day) };
}

function mean(values: readonly Cents[]): Cents | null {
  if (values.length === 0) return null;
  return averageCents(
    values.reduce((sum, cents) => sum + cents, 0),
    values.length,
  );
}

function highest(values: readonly Cents[]): Cents | null {
  return values.length === 0 ? null : Math.max(...values);
}

function lowest(values: readonly Cents[]): Cents | null {
  return values.length === 0 ? null : Math.min(...values);
}

function optional<K extends string>(name: K, cents: Cents | null): { [P in K]?: number } {
  const fields: { [P in K]?: number } = {};
  if (cents !== null) fields[name] = toAmount(cents);
  return fields;
}
