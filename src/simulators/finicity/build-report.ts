import { bankDayAt, bankStamp, dayText } from '../bank/calendar.ts';
import type { Day } from '../bank/calendar.ts';
import type { Account, Bank, FeedState } from '../bank/bank.ts';
import { institutionById } from '../bank/institutions.ts';
import { toAmount } from '../bank/money.ts';
import type { Person } from '../bank/people.ts';
import { balanceMetrics, sumSeries } from './balance-report.ts';
import type { DailySeries } from './balance-report.ts';
import { cashFlowMetrics } from './cash-flow-report.ts';
import type { Period } from './period.ts';
import type { ReportRecord } from './report-store.ts';
import type { WireAccountDetails, WireAccountResult, WireDataAvailability, WireReport, WireSummary } from './wire.ts';

export const REQUESTER_NAME = 'Prairie Home Lending';

/** Fact: the titles; the acknowledgement writes cash flow as one word, the report as two. */
export const TITLES = {
  balance: { acknowledgement: 'Finicity Balance Analytics', report: 'Finicity Balance Analytics' },
  cashflow: { acknowledgement: 'Finicity Cashflow Analytics', report: 'Finicity Cash Flow Analytics' },
} as const;

/** One account with what was known of it when the report was made. */
interface Covered {
  readonly account: Account;
  readonly feed: FeedState;
  readonly history: Period;
  readonly period: Period;
}

/** The report as it was when it was made: the data that came later stay out of it. */
export function buildReport(record: ReportRecord, person: Person, bank: Bank): WireReport {
  const requestDay = bankDayAt(record.createdAt);
  const requestedBegin = requestDay - record.lengthOfReport + 1;
  const covered = bank
    .accountsOf(person)
    .filter((account) => record.feeds.has(account.id))
    .map((account): Covered => {
      const feed = record.feeds.get(account.id) ?? bank.feedOf(account);
      const history = { begin: account.ledger.begin, end: feed.lastDay };
      return { account, feed, history, period: { begin: Math.max(requestedBegin, history.begin), end: history.end } };
    });
  const businessSummary = summaryOf(record, covered, bank, requestedBegin);
  return {
    customerId: person.customerId,
    title: TITLES[record.kind].report,
    requesterName: REQUESTER_NAME,
    ...(person.business === null ? {} : { businessId: person.business.id }),
    reportHeader: headerOf(record, person),
    businessSummary,
    accountResults: covered.map((one) => resultOf(record, one, bank, requestedBegin)),
    ...(businessSummary.cashflowAnalyticsMetrics === undefined
      ? {}
      : { totalRevenue: businessSummary.cashflowAnalyticsMetrics.revenueForTheReportTimePeriod }),
  };
}

function headerOf(record: ReportRecord, person: Person): WireReport['reportHeader'] {
  return {
    reportId: record.id,
    reportDate: bankStamp(record.createdAt),
    ...(record.referenceNumber === null ? {} : { referenceNumber: record.referenceNumber }),
    ...(person.business === null
      ? {}
      : {
          businessName: person.business.name,
          businessAddress: person.address.street,
          businessCity: person.address.city,
          businessState: person.address.state,
          businessZip: person.address.zip,
        }),
  };
}

function resultOf(record: ReportRecord, covered: Covered, bank: Bank, requestedBegin: Day): WireAccountResult {
  const { account, feed, history, period } = covered;
  const common = {
    accountId: account.id,
    accountDetails: detailsOf(covered),
    historicDataAvailability: availabilityOf(history),
    currentReportRequest: requestOf(record, period, requestedBegin),
  };
  if (record.kind === 'cashflow') {
    const entries = account.ledger.entries(history.begin, history.end);
    return { ...common, cashflowAnalyticsMetrics: cashFlowMetrics({ entries, history, period }) };
  }
  const balanceAnalyticsMetrics = balanceMetrics({
    history: seriesOf(covered, bank),
    period,
    currentCents: account.ledger.closing(feed.lastDay),
    availableCents: record.availableCents.get(account.id) ?? 0,
    currentStamp: bankStamp(feed.succeededAt),
    availableStamp: bankStamp(feed.succeededAt),
  });
  const defect = account.person.defect;
  if (defect !== null && defect.account === account.key) {
    const window = balanceAnalyticsMetrics.averageDailyBalanceByMonthForTheReportTimePeriod[defect.window - 1];
    if (window?.amount !== undefined) window.amount = toAmount(Math.round(window.amount * 100) + defect.cents);
  }
  return { ...common, balanceAnalyticsMetrics };
}

/**
 * All accounts together. Invented: balances are added on the days for which every account has one; money in and out is
 * added over the whole time for which any account has data, so that sums are the sums of the accounts. Currencies are
 * not looked at, as a careless provider would.
 */
function summaryOf(record: ReportRecord, covered: readonly Covered[], bank: Bank, requestedBegin: Day): WireSummary {
  if (record.kind === 'cashflow') {
    const history = {
      begin: Math.min(...covered.map((one) => one.history.begin)),
      end: Math.max(...covered.map((one) => one.history.end)),
    };
    const period = { begin: Math.max(requestedBegin, history.begin), end: history.end };
    const entries = covered
      .flatMap((one) => one.account.ledger.entries(one.history.begin, one.history.end))
      .sort((a, b) => a.day - b.day || a.id - b.id);
    return {
      historicDataAvailability: availabilityOf(history),
      currentReportRequest: requestOf(record, period, requestedBegin),
      cashflowAnalyticsMetrics: cashFlowMetrics({ entries, history, period }),
    };
  }
  const series = sumSeries(covered.map((one) => seriesOf(one, bank)));
  const history = { begin: series.begin, end: series.begin + series.values.length - 1 };
  const period = { begin: Math.max(requestedBegin, history.begin), end: history.end };
  const oldest = Math.min(...covered.map((one) => one.feed.succeededAt));
  return {
    historicDataAvailability: availabilityOf(history),
    currentReportRequest: requestOf(record, period, requestedBegin),
    balanceAnalyticsMetrics: balanceMetrics({
      history: series,
      period,
      currentCents: sum(covered.map((one) => one.account.ledger.closing(one.feed.lastDay))),
      availableCents: sum(covered.map((one) => record.availableCents.get(one.account.id) ?? 0)),
      currentStamp: bankStamp(oldest),
      availableStamp: bankStamp(oldest),
    }),
  };
}

function seriesOf({ account, history }: Covered, bank: Bank): DailySeries {
  const values = account.ledger
    .closings(history.begin, history.end)
    .map((cents, i) => (bank.isKnown(account, history.begin + i) ? cents : null));
  return { begin: history.begin, values };
}

function detailsOf({ account, feed }: Covered): WireAccountDetails {
  const institution = institutionById(account.institutionId);
  const { person } = account;
  const { street, city, state, zip } = person.address;
  return {
    id: account.id,
    institution: {
      institutionId: account.institutionId,
      institutionName: institution?.name ?? '',
      institutionIconUrl: `https://www.${institution?.host ?? 'bank.example'}/icon.svg`,
      institutionPrimaryColor: institution?.color ?? '#000000',
    },
    accountOwner: {
      name: account.ownerName ?? `${person.firstName} ${person.lastName}`,
      address: `${street}, ${city}, ${state} ${zip}`,
    },
    accountNumberDisplay: account.lastFour,
    realAccountNumberLast4: Number(account.lastFour),
    name: account.name,
    type: account.type,
    status: 'active',
    currency: account.currency,
    currentBalance: toAmount(account.ledger.closing(feed.lastDay)),
    institutionLoginId: account.loginId,
    aggregationStatusCode: feed.code,
    aggregationAttemptDate: bankStamp(feed.attemptedAt),
    aggregationSuccessDate: bankStamp(feed.succeededAt),
  };
}

function availabilityOf(history: Period): WireDataAvailability {
  if (history.end < history.begin) {
    return { historicAvailableDays: 0, historicDataAvailability: 'No data is available' };
  }
  const begin = dayText(history.begin);
  const end = dayText(history.end);
  return {
    historicAvailableDays: history.end - history.begin + 1,
    historicDataAvailability: `Data is available from ${begin} to ${end}`,
    historicAvailabilityBeginDate: begin,
    historicAvailabilityEndDate: end,
  };
}

function requestOf(record: ReportRecord, period: Period, requestedBegin: Day): WireSummary['currentReportRequest'] {
  return {
    reportRequestDate: bankStamp(record.createdAt),
    requestedDaysForReport: record.lengthOfReport,
    requestedReportBeginDate: dayText(requestedBegin),
    // Both are left out when the data end before the report would begin: nothing is covered.
    ...(period.end < period.begin
      ? {}
      : { reportBeginDate: dayText(period.begin), reportEndDate: dayText(period.end) }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
