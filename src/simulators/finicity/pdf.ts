import { printAmount } from '../bank/money.ts';
import type { Column, TableRow } from '../kernel/pdf-pages.ts';
import { ReportPages } from './report-pages.ts';
import { scannedPagePng } from './scanned-page.ts';
import type {
  WireBalanceMetrics,
  WireCashFlowMetrics,
  WireDateRangeAndAmount,
  WireMetrics,
  WireReport,
  WireSummary,
} from './wire.ts';

export interface PdfFacts {
  readonly customerName: string;
  /** Permissible purpose of an FCRA retrieval; `null` for a plain report. */
  readonly purpose: string | null;
  readonly scannedPages: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

const MISSING = 'not stated';

/** The report on paper, with the very numbers of the JSON. Invented: the layout; nothing is published about it. */
export async function renderReportPdf(report: WireReport, facts: PdfFacts): Promise<Buffer> {
  const { reportHeader, businessSummary, accountResults } = report;
  const pages = new ReportPages(report.title, reportHeader.reportId, facts.createdAt);
  pages.cover(report.title, facts.customerName);
  const request = businessSummary.currentReportRequest;
  pages.facts([
    ['Customer', `${facts.customerName} (${report.customerId})`],
    ...(reportHeader.businessName === undefined ? [] : [['Business', reportHeader.businessName] as const]),
    ['Report id', reportHeader.reportId],
    ['Reference number', reportHeader.referenceNumber ?? MISSING],
    ['Report date', reportHeader.reportDate],
    ['Requested by', report.requesterName],
    ['Period', periodText(businessSummary)],
    ['Days requested', String(request.requestedDaysForReport)],
    [
      'Use',
      facts.purpose === null
        ? 'Pilot and integration testing: not for lending decisions'
        : `FCRA consumer report, permissible purpose ${facts.purpose}`,
    ],
  ]);
  pages.heading('Accounts');
  pages.table(
    [
      { title: 'Institution', share: 0.27 },
      { title: 'Account', share: 0.31 },
      { title: 'Number', share: 0.09 },
      { title: 'Type', share: 0.13 },
      { title: 'Cur.', share: 0.06 },
      { title: 'Current balance', share: 0.14, align: 'right' },
    ],
    accountResults.map(({ accountDetails: details }) => [
      details.institution.institutionName,
      details.name,
      details.accountNumberDisplay,
      details.type,
      details.currency,
      printAmount(details.currentBalance),
    ]),
  );

  pages.section('Summary of all accounts');
  figures(pages, businessSummary);
  for (const result of accountResults) {
    const { accountDetails: details } = result;
    pages.section(`${details.name} ${details.accountNumberDisplay}`);
    pages.facts([
      ['Institution', details.institution.institutionName],
      ['Owner', details.accountOwner.name],
      ['Address', details.accountOwner.address],
      ['Data fetched', `${details.aggregationSuccessDate} (status ${details.aggregationStatusCode})`],
      ['History', result.historicDataAvailability.historicDataAvailability],
      ['Period', periodText(result)],
    ]);
    figures(pages, result);
  }
  dailyTables(pages, 'all accounts', businessSummary);
  for (const result of accountResults) {
    const { name, accountNumberDisplay } = result.accountDetails;
    dailyTables(pages, `${name} ${accountNumberDisplay}`, result);
  }
  for (let page = 0; page < facts.scannedPages; page += 1) {
    if (page === 0) pages.section('Scanned statements');
    pages.fullPage(scannedPagePng(page));
  }
  return await pages.finish();
}

function periodText(part: WireSummary): string {
  const { reportBeginDate, reportEndDate } = part.currentReportRequest;
  return reportBeginDate === undefined || reportEndDate === undefined
    ? MISSING
    : `${reportBeginDate} to ${reportEndDate}`;
}

function figures(pages: ReportPages, part: WireMetrics): void {
  if (part.balanceAnalyticsMetrics !== undefined) balanceFigures(pages, part.balanceAnalyticsMetrics);
  if (part.cashflowAnalyticsMetrics !== undefined) cashFlowFigures(pages, part.cashflowAnalyticsMetrics);
}

function balanceFigures(pages: ReportPages, metrics: WireBalanceMetrics): void {
  const trend = metrics.historicNumberOfWeeksAverageBalanceIncreasing;
  pages.facts([
    ['Available balance', `${printAmount(metrics.availableBalance)} at ${metrics.availableBalanceDate}`],
    ['Current balance', `${printAmount(metrics.currentRunningBalance)} at ${metrics.currentRunningBalanceDate}`],
    ['Average daily balance', amountText(metrics.averageDailyBalanceForTheReportTimePeriod)],
    ['Average weekday balance', amountText(metrics.averageWeekdayBalanceForTheReportTimePeriod)],
    ['Maximum balance', amountText(metrics.maximumRunningBalanceForTheReportTimePeriod)],
    ['Minimum balance', amountText(metrics.minimumRunningBalanceForTheReportTimePeriod)],
    [
      'Weeks with a rising average',
      `${trend.historicNumberOfWeeksAverageBalanceIncreasing} of ${trend.historicNumberOfWeeksWithDataAvailable}`,
    ],
  ]);
  pages.heading('By 30-day window');
  const averages = metrics.averageDailyBalanceByMonthForTheReportTimePeriod;
  pages.table(
    [
      ...WINDOW_COLUMNS,
      right('Average', 0.16),
      right('Maximum', 0.16),
      right('Minimum', 0.16),
      right('Negative days', 0.14),
    ],
    averages.map((window, i) => [
      ...windowCells(window),
      amountText(window.amount),
      amountText(metrics.maximumDailyBalanceByMonthForTheReportTimePeriod[i]?.amount),
      amountText(metrics.minimumDailyBalanceByMonthForTheReportTimePeriod[i]?.amount),
      String(metrics.countDailyNegativeBalancesByMonthForTheReportTimePeriod[i]?.count ?? ''),
    ]),
  );
}

function cashFlowFigures(pages: ReportPages, metrics: WireCashFlowMetrics): void {
  const { inflow, outflow, transactionAnalytics } = metrics;
  const nsf = metrics.negativeTriggers.insufficientFundFees;
  const quiet = transactionAnalytics.historicWeeksWithZeroTransactions;
  pages.facts([
    ['Net cash flow', printAmount(transactionAnalytics.netCashFlowForTheReportTimePeriod)],
    ['Revenue', printAmount(metrics.revenueForTheReportTimePeriod)],
    [
      'Insufficient fund fees',
      `${nsf.countOfTransactionsForTheReportTimePeriod}, ${printAmount(nsf.sumOfTransactionsForTheReportTimePeriod)}`,
    ],
    [
      'Deposits in all history',
      `${inflow.historicCountOfDepositTransactions}, ${printAmount(inflow.historicSumOfDeposits)}`,
    ],
    [
      'Withdrawals in all history',
      `${outflow.historicCountOfWithdrawalTransactions}, ${printAmount(outflow.historicSumOfWithdrawals)}`,
    ],
    [
      'Weeks without transactions',
      `${quiet.historicNumberOfWeeksZeroTransactions} of ${quiet.historicNumberOfWeeksWithDataAvailable}`,
    ],
  ]);
  pages.heading('Deposits by 30-day window');
  flowTable(
    pages,
    inflow.sumDepositsByMonthForTheReportTimePeriod,
    inflow.countDepositsByMonthForTheReportTimePeriod,
    inflow.minimumDepositByMonthForTheReportTimePeriod,
    inflow.maximumDepositByMonthForTheReportTimePeriod,
    inflow.averageDepositByMonthForTheReportTimePeriod,
  );
  pages.heading('Withdrawals by 30-day window');
  flowTable(
    pages,
    outflow.sumWithdrawalsByMonthForTheReportTimePeriod,
    outflow.countWithdrawalsByMonthForTheReportTimePeriod,
    outflow.minimumWithdrawalByMonthForTheReportTimePeriod,
    outflow.maximumWithdrawalByMonthForTheReportTimePeriod,
    outflow.averageWithdrawalByMonthForTheReportTimePeriod,
  );
  pages.heading('Net cash flow, average transaction and revenue by 30-day window');
  pages.table(
    [...WINDOW_COLUMNS, right('Net cash flow', 0.22), right('Average transaction', 0.2), right('Revenue', 0.2)],
    transactionAnalytics.netCashFlowByMonthForTheReportTimePeriod.map((window, i) => [
      ...windowCells(window),
      amountText(window.amount),
      amountText(transactionAnalytics.averageTransactionValueByMonthForTheReportTimePeriod[i]?.amount),
      amountText(metrics.revenueByMonthForTheReportTimePeriod[i]?.amount),
    ]),
  );
  if (nsf.transactions.length === 0) return;
  pages.heading('Insufficient fund fees');
  pages.table(
    [{ title: 'Posted', share: 0.16 }, { title: 'Description', share: 0.64 }, right('Amount', 0.2)],
    nsf.transactions.map((fee) => [fee.postedDate, fee.description, printAmount(fee.amount)]),
  );
}

function flowTable(
  pages: ReportPages,
  sums: readonly WireDateRangeAndAmount[],
  counts: readonly { readonly count: number }[],
  lowest: readonly WireDateRangeAndAmount[],
  highest: readonly WireDateRangeAndAmount[],
  averages: readonly WireDateRangeAndAmount[],
): void {
  pages.table(
    [
      ...WINDOW_COLUMNS,
      right('Count', 0.08),
      right('Sum', 0.15),
      right('Average', 0.13),
      right('Minimum', 0.13),
      right('Maximum', 0.13),
    ],
    sums.map((window, i) => [
      ...windowCells(window),
      String(counts[i]?.count ?? ''),
      amountText(window.amount),
      amountText(averages[i]?.amount),
      amountText(lowest[i]?.amount),
      amountText(highest[i]?.amount),
    ]),
  );
}

function dailyTables(pages: ReportPages, name: string, part: WireMetrics): void {
  const balances = part.balanceAnalyticsMetrics?.dailyBalancesForTheReportTimePeriod;
  if (balances !== undefined) {
    pages.section(`Daily ending balances, ${name}`);
    pages.table(
      [{ title: 'Day', share: 0.24 }, { title: 'Date', share: 0.38 }, right('Balance', 0.38)],
      balances.map((day): TableRow => [day.dayOfWeek.slice(0, 3), day.date, printAmount(day.endingBalance)]),
      4,
    );
  }
  const activity = part.cashflowAnalyticsMetrics?.transactionAnalytics;
  if (activity === undefined) return;
  const columns = [{ title: 'Date', share: 0.2 }, { title: 'Description', share: 0.56 }, right('Amount', 0.24)];
  pages.section(`Deposits and credits, ${name}`);
  pages.table(
    columns,
    activity.activityDepositsCreditsForTheReportTimePeriod.map((one) => [
      one.date,
      one.transactionDescription,
      printAmount(one.depositsCredits),
    ]),
    2,
  );
  pages.section(`Withdrawals and debits, ${name}`);
  pages.table(
    columns,
    activity.activityWithdrawalsDebitsForTheReportTimePeriod.map((one) => [
      one.date,
      one.transactionDescription,
      printAmount(one.withdrawalsDebits),
    ]),
    2,
  );
}

const WINDOW_COLUMNS: readonly Column[] = [
  { title: 'Window', share: 0.14 },
  { title: 'From', share: 0.12 },
  { title: 'To', share: 0.12 },
];

function windowCells(window: { period: string; periodBeginDate: string; periodEndDate: string }): TableRow {
  return [window.period, window.periodBeginDate, window.periodEndDate];
}

function right(title: string, share: number): Column {
  return { title, share, align: 'right' };
}

function amountText(amount: number | undefined): string {
  return amount === undefined ? MISSING : printAmount(amount);
}
