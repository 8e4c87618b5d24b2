import type { AccountId, Currency, Minor } from '#contracts/primitives.ts';
import type { BalanceReport } from '#contracts/balance-report.ts';
import type {
  BalanceFigures,
  BalancePeriod,
  ReportAccount,
  StatedAmount,
  WeeklyTrend,
} from '#contracts/report-figures.ts';
import { parseMinor } from '#domain/money.ts';
import { unreadable } from '../http/wire-schemas.ts';
import { currencyOf, numberEndingOf } from './accounts.ts';
import type { WireAccountResult, WireBalanceReport, WireCovered, WireMetrics, WirePeriodAmount } from './wire.ts';

/** Raised with every change of what this file makes of the same bytes: kept reports name the version they came from. */
export const balanceTransformVersion = 2;

/** The normalised report of a parsed answer. Pure: the same answer gives the same report. */
export function toBalanceReport(wire: WireBalanceReport, providerCustomerId: string): BalanceReport {
  if (wire.customerId !== null && wire.customerId !== providerCustomerId)
    throw unreadable('the report of another customer');
  if (wire.businessSummary === null && (wire.accountResults ?? []).length === 0) {
    throw unreadable('neither a summary nor accounts');
  }
  const accounts = (wire.accountResults ?? []).map((result, i) => toAccount(result, `/accountResults/${i}`));
  const currencies = new Set(accounts.map((account) => account.currency ?? ('USD' as Currency)));
  const [only] = currencies;
  return {
    kind: 'balance',
    transformVersion: balanceTransformVersion,
    providerReportId: wire.reportHeader.reportId,
    reportedAt: wire.reportHeader.reportDate,
    reference: wire.reportHeader.referenceNumber,
    businessName: wire.reportHeader.businessName,
    requesterName: wire.requesterName,
    accounts,
    // Currencies are never added: a total over several of them is left out, and a finding says so.
    combined:
      wire.businessSummary === null || currencies.size > 1
        ? null
        : toFigures(wire.businessSummary, '/businessSummary', only ?? ('USD' as Currency)),
  };
}

function toAccount(result: WireAccountResult, pointer: string): ReportAccount {
  const details = result.accountDetails;
  const currency = currencyOf(details?.currency ?? null);
  return {
    id: result.accountId as AccountId,
    institution: details?.institution?.institutionName ?? null,
    name: details?.name ?? null,
    type: details?.type ?? null,
    numberEnding: numberEndingOf(details?.accountNumberDisplay ?? null, details?.realAccountNumberLast4 ?? null),
    ownerName: details?.accountOwner?.name || null,
    ownerAddress: details?.accountOwner?.address || null,
    currency: details?.currency == null ? null : currency,
    currentBalance: stated(details?.currentBalance ?? null, currency, `${pointer}/accountDetails/currentBalance`),
    lastSuccessAt: details?.aggregationSuccessDate ?? null,
    providerStatusCode: details?.aggregationStatusCode ?? null,
    figures: toFigures(result, pointer, currency),
  };
}

function amountOf(text: string, currency: Currency, pointer: string): Minor {
  const amount = parseMinor(text, currency);
  if (amount === null) throw unreadable(`${pointer} does not fit an amount`);
  return amount;
}

function stated(text: string | null, currency: Currency, pointer: string): StatedAmount | null {
  return text === null ? null : { amount: amountOf(text, currency, pointer), text, pointer };
}

function toFigures(covered: WireCovered, parent: string, currency: Currency): BalanceFigures | null {
  const metrics = covered.balanceAnalyticsMetrics;
  if (metrics === null) return null;
  const pointer = `${parent}/balanceAnalyticsMetrics`;
  const figure = (text: string | null, name: string) => stated(text, currency, `${pointer}/${name}`);
  const request = covered.currentReportRequest;
  const history = covered.historicDataAvailability;
  return {
    currency,
    coverage: {
      requestedAt: request?.reportRequestDate ?? null,
      requestedDays: request?.requestedDaysForReport ?? null,
      requestedFrom: request?.requestedReportBeginDate ?? null,
      from: request?.reportBeginDate ?? null,
      to: request?.reportEndDate ?? null,
      historicFrom: history?.historicAvailabilityBeginDate ?? null,
      historicTo: history?.historicAvailabilityEndDate ?? null,
      historicDays: history?.historicAvailableDays ?? null,
    },
    current: figure(metrics.currentRunningBalance, 'currentRunningBalance'),
    currentAsOf: metrics.currentRunningBalanceDate,
    available: figure(metrics.availableBalance, 'availableBalance'),
    availableAsOf: metrics.availableBalanceDate,
    averageDaily: figure(
      metrics.averageDailyBalanceForTheReportTimePeriod,
      'averageDailyBalanceForTheReportTimePeriod',
    ),
    averageWeekday: figure(
      metrics.averageWeekdayBalanceForTheReportTimePeriod,
      'averageWeekdayBalanceForTheReportTimePeriod',
    ),
    minimum: figure(metrics.minimumRunningBalanceForTheReportTimePeriod, 'minimumRunningBalanceForTheReportTimePeriod'),
    maximum: figure(metrics.maximumRunningBalanceForTheReportTimePeriod, 'maximumRunningBalanceForTheReportTimePeriod'),
    daily: toDaily(metrics, `${pointer}/dailyBalancesForTheReportTimePeriod`, currency),
    periods: toPeriods(metrics, pointer, currency),
    trend: toTrend(metrics, `${pointer}/historicNumberOfWeeksAverageBalanceIncreasing`, currency),
  };
}

/** Oldest first, one entry a day. The same day twice with two balances cannot be told apart and is refused. */
function toDaily(metrics: WireMetrics, pointer: string, currency: Currency): BalanceFigures['daily'] {
  const wire = metrics.dailyBalancesForTheReportTimePeriod;
  if (wire === null) return null;
  const byDay = new Map<(typeof wire)[number]['date'], Minor>();
  for (const [i, { date, endingBalance }] of wire.entries()) {
    const amount = amountOf(endingBalance, currency, `${pointer}/${i}/endingBalance`);
    if ((byDay.get(date) ?? amount) !== amount) throw unreadable(`${pointer} has two balances for one day`);
    byDay.set(date, amount);
  }
  return { pointer, days: [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** The provider's four lists by period, joined by their two dates (the label is not documented well enough to parse). */
function toPeriods(metrics: WireMetrics, pointer: string, currency: Currency): BalancePeriod[] {
  const found = new Map<string, BalancePeriod>();
  const at = (wire: {
    period: string | null;
    periodBeginDate: BalancePeriod['from'];
    periodEndDate: BalancePeriod['to'];
  }) => {
    const key = `${wire.periodBeginDate} ${wire.periodEndDate}`;
    const period = found.get(key) ?? {
      label: wire.period ?? '',
      from: wire.periodBeginDate,
      to: wire.periodEndDate,
      minimum: null,
      average: null,
      maximum: null,
      negativeDays: null,
    };
    found.set(key, period);
    return period;
  };
  const amounts = (list: WirePeriodAmount[] | null, name: string, field: 'minimum' | 'average' | 'maximum') => {
    for (const [i, wire] of (list ?? []).entries()) {
      at(wire)[field] = stated(wire.amount, currency, `${pointer}/${name}/${i}/amount`);
    }
  };
  amounts(
    metrics.minimumDailyBalanceByMonthForTheReportTimePeriod,
    'minimumDailyBalanceByMonthForTheReportTimePeriod',
    'minimum',
  );
  amounts(
    metrics.averageDailyBalanceByMonthForTheReportTimePeriod,
    'averageDailyBalanceByMonthForTheReportTimePeriod',
    'average',
  );
  amounts(
    metrics.maximumDailyBalanceByMonthForTheReportTimePeriod,
    'maximumDailyBalanceByMonthForTheReportTimePeriod',
    'maximum',
  );
  const counts = metrics.countDailyNegativeBalancesByMonthForTheReportTimePeriod ?? [];
  for (const [i, wire] of counts.entries()) {
    if (wire.count === null) continue;
    at(wire).negativeDays = {
      count: wire.count,
      pointer: `${pointer}/countDailyNegativeBalancesByMonthForTheReportTimePeriod/${i}/count`,
    };
  }
  return [...found.values()].sort((a, b) => (a.to < b.to ? 1 : -1));
}

function toTrend(metrics: WireMetrics, pointer: string, currency: Currency): WeeklyTrend | null {
  const wire = metrics.historicNumberOfWeeksAverageBalanceIncreasing;
  const rising = wire?.historicNumberOfWeeksAverageBalanceIncreasing ?? null;
  const available = wire?.historicNumberOfWeeksWithDataAvailable ?? null;
  if (wire === null || rising === null || available === null) return null;
  return {
    weeksIncreasing: rising,
    weeksAvailable: available,
    weeks: (wire.historicAverageWeeklyBalances ?? [])
      .map((week, i) => ({
        week: week.week,
        from: week.fromDate,
        to: week.toDate,
        average: amountOf(week.amount, currency, `${pointer}/historicAverageWeeklyBalances/${i}/amount`),
      }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    pointer: `${pointer}/historicNumberOfWeeksAverageBalanceIncreasing`,
  };
}
