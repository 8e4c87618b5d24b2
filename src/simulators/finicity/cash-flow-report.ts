import { dayText } from '../bank/calendar.ts';
import type { Entry, EntryKind } from '../bank/life.ts';
import { averageCents, toAmount } from '../bank/money.ts';
import type { Cents } from '../bank/money.ts';
import { weeksOf, windowsOf, wireWeek, wireWindow } from './period.ts';
import type { Period, Window } from './period.ts';
import type { WireCashFlowMetrics, WireDateRangeAndAmount } from './wire.ts';

export interface CashFlowFacts {
  /** Every posted transaction of the known history, oldest first. */
  readonly entries: readonly Entry[];
  readonly history: Period;
  /** What the report covers. */
  readonly period: Period;
}

/** Invented: what counts as revenue. Transfers between own accounts, interest and refunds do not. */
const REVENUE: ReadonlySet<EntryKind> = new Set(['income', 'takings']);

/**
 * The figures of one account, or of several together. Deposits are amounts above zero, withdrawals those below, stated
 * as positive sizes (fact: so in the examples). A window without a deposit has a sum of 0 and no minimum, maximum or
 * average (invented).
 */
export function cashFlowMetrics(facts: CashFlowFacts): WireCashFlowMetrics {
  const windows = windowsOf(facts.period);
  const inPeriod = facts.entries.filter((entry) => isWithin(entry, facts.period));
  const byWindow = windows.map((window) => inPeriod.filter((entry) => isWithin(entry, window)));
  const amounts = (figure: (entries: readonly Entry[]) => Cents | null): WireDateRangeAndAmount[] =>
    windows.map((window, i) => amountOf(window, figure(byWindow[i] ?? [])));
  const counts = (isCounted: (entry: Entry) => boolean) =>
    windows.map((window, i) => ({ ...wireWindow(window), count: (byWindow[i] ?? []).filter(isCounted).length }));
  const deposits = (entries: readonly Entry[]): Cents[] => entries.filter(isDeposit).map((entry) => entry.cents);
  const withdrawals = (entries: readonly Entry[]): Cents[] => entries.filter(isWithdrawal).map((entry) => -entry.cents);
  const revenue = (entries: readonly Entry[]): Cents =>
    total(entries.filter((entry) => REVENUE.has(entry.kind)).map((entry) => entry.cents));
  const net = (entries: readonly Entry[]): Cents => total(entries.map((entry) => entry.cents));
  return {
    inflow: {
      minimumDepositByMonthForTheReportTimePeriod: amounts((entries) => lowest(deposits(entries))),
      maximumDepositByMonthForTheReportTimePeriod: amounts((entries) => highest(deposits(entries))),
      sumDepositsByMonthForTheReportTimePeriod: amounts((entries) => total(deposits(entries))),
      averageDepositByMonthForTheReportTimePeriod: amounts((entries) => mean(deposits(entries))),
      countDepositsByMonthForTheReportTimePeriod: counts(isDeposit),
      historicCountOfDepositTransactions: deposits(facts.entries).length,
      historicSumOfDeposits: toAmount(total(deposits(facts.entries))),
    },
    outflow: {
      minimumWithdrawalByMonthForTheReportTimePeriod: amounts((entries) => lowest(withdrawals(entries))),
      maximumWithdrawalByMonthForTheReportTimePeriod: amounts((entries) => highest(withdrawals(entries))),
      sumWithdrawalsByMonthForTheReportTimePeriod: amounts((entries) => total(withdrawals(entries))),
      averageWithdrawalByMonthForTheReportTimePeriod: amounts((entries) => mean(withdrawals(entries))),
      countWithdrawalsByMonthForTheReportTimePeriod: counts(isWithdrawal),
      historicCountOfWithdrawalTransactions: withdrawals(facts.entries).length,
      historicSumOfWithdrawals: toAmount(total(withdrawals(facts.entries))),
    },
    negativeTriggers: { insufficientFundFees: fees(inPeriod) },
    transactionAnalytics: {
      activityDepositsCreditsForTheReportTimePeriod: inPeriod.filter(isDeposit).map((entry) => ({
        date: dayText(entry.day),
        depositsCredits: toAmount(entry.cents),
        transactionDescription: entry.description,
      })),
      activityWithdrawalsDebitsForTheReportTimePeriod: inPeriod.filter(isWithdrawal).map((entry) => ({
        date: dayText(entry.day),
        withdrawalsDebits: toAmount(-entry.cents),
        transactionDescription: entry.description,
      })),
      averageTransactionValueByMonthForTheReportTimePeriod: amounts((entries) =>
        mean(entries.map((entry) => entry.cents)),
      ),
      netCashFlowForTheReportTimePeriod: toAmount(net(inPeriod)),
      netCashFlowByMonthForTheReportTimePeriod: amounts(net),
      historicWeeksWithZeroTransactions: quietWeeks(facts),
      lastTransactionDate: lastTransactions(facts.entries),
    },
    revenueForTheReportTimePeriod: toAmount(revenue(inPeriod)),
    revenueByMonthForTheReportTimePeriod: amounts(revenue),
  };
}

function fees(inPeriod: readonly Entry[]): WireCashFlowMetrics['negativeTriggers']['insufficientFundFees'] {
  const found = inPeriod.filter((entry) => entry.kind === 'overdraft-fee');
  return {
    countOfTransactionsForTheReportTimePeriod: found.length,
    sumOfTransactionsForTheReportTimePeriod: toAmount(total(found.map((entry) => entry.cents))),
    transactions: found.map((entry) => ({
      postedDate: dayText(entry.day),
      amount: toAmount(entry.cents),
      transactionId: entry.id,
      description: entry.description,
      memo: 'NSF',
    })),
  };
}

function quietWeeks(
  facts: CashFlowFacts,
): WireCashFlowMetrics['transactionAnalytics']['historicWeeksWithZeroTransactions'] {
  const weeks = weeksOf(facts.history);
  const busyDays = new Set(facts.entries.map((entry) => entry.day));
  const quiet = weeks.filter((week) => {
    for (let day = week.begin; day <= week.end; day += 1) if (busyDays.has(day)) return false;
    return true;
  });
  return {
    historicNumberOfWeeksZeroTransactions: quiet.length,
    historicNumberOfWeeksWithDataAvailable: weeks.length,
    historicWeeksWithZeroTransactions: quiet.map(wireWeek),
  };
}

/**
 * Those of the latest day. Fact: of the three amounts one is set and the others are null; here the others are left out,
 * because the specification allows no null.
 */
function lastTransactions(
  entries: readonly Entry[],
): WireCashFlowMetrics['transactionAnalytics']['lastTransactionDate'] {
  const lastDay = entries.reduce((latest, entry) => Math.max(latest, entry.day), Number.NEGATIVE_INFINITY);
  return entries
    .filter((entry) => entry.day === lastDay)
    .map((entry) => ({
      date: dayText(entry.day),
      ...(entry.cents > 0 ? { depositsCredits: toAmount(entry.cents) } : { withdrawalsDebits: toAmount(-entry.cents) }),
      transactionDescription: entry.description,
    }));
}

function amountOf(window: Window, cents: Cents | null): WireDateRangeAndAmount {
  return { ...wireWindow(window), ...(cents === null ? {} : { amount: toAmount(cents) }) };
}

function isWithin(entry: Entry, period: Period): boolean {
  return entry.day >= period.begin && entry.day <= period.end;
}

function isDeposit(entry: Entry): boolean {
  return entry.cents > 0;
}

function isWithdrawal(entry: Entry): boolean {
  return entry.cents < 0;
}

function total(values: readonly Cents[]): Cents {
  return values.reduce((sum, cents) => sum + cents, 0);
}

function mean(values: readonly Cents[]): Cents | null {
  return values.length === 0 ? null : averageCents(total(values), values.length);
}

function highest(values: readonly Cents[]): Cents | null {
  return values.length === 0 ? null : Math.max(...values);
}

function lowest(values: readonly Cents[]): Cents | null {
  return values.length === 0 ? null : Math.min(...values);
}
