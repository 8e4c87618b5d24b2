import { printAmount } from '../bank/money.ts';
import { PdfLayout } from './pdf-layout.ts';
import type { Column, TableRow } from './pdf-layout.ts';
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
  const layout = new PdfLayout(report.title, facts.createdAt, `${report.title} · ${reportHeader.reportId}`);
  layout.cover(report.title, facts.customerName);
  const request = businessSummary.currentReportRequest;
  layout.facts([
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
  layout.heading('Accounts');
  layout.table(
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

  layout.section('Summary of all accounts');
  figures(layout, businessSummary);
  for (const result of accountResults) {
    const { accountDetails: details } = result;
    layout.section(`${details.name} ${details.accountNumberDisplay}`);
    layout.facts([
      ['Institution', details.institution.institutionName],
      ['Owner', details.accountOwner.name],
      ['Address', details.accountOwner.address],
      ['Data fetched', `${details.aggregationSuccessDate} (status ${details.aggregationStatusCode})`],
      ['History', result.historicDataAvailability.historicDataAvailability],
      ['Period', periodText(result)],
    ]);
    figures(layout, result);
  }
  dailyTables(layout, 'all accounts', businessSummary);
  for (const result of accountResults) {
    const { name, accountNumberDisplay } = result.accountDetails;
    dailyTables(layout, `${name} ${accountNumberDisplay}`, result);
  }
  for (let page = 0; page < facts.scannedPages; page += 1) {
    if (page === 0) layout.section('Scanned statements');
    layout.fullPage(scannedPagePng(page));
  }
  return await layout.finish();
}

function periodText(part: WireSummary): string {
  const { reportBeginDate, reportEndDate } = part.currentReportRequest;
  return reportBeginDate === undefined || reportEndDate === undefined
    ? MISSING
    : `${reportBeginDate} to ${reportEndDate}`;
}

function figures(layout: PdfLayout, part: WireMetrics): void {
  if (part.balanceAnalyticsMetrics !== undefined) balanceFigures(layout, part.balanceAnalyticsMetrics);
  if (part.cashflowAnalyticsMetrics !== undefined) cashFlowFigures(layout, part.cashflowAnalyticsMetrics);
}

function balanceFigures(layout: PdfLayout, metrics: WireBalanceMetrics): void {
  const trend = metrics.historicNumberOfWeeksAverageBalanceIncreasing;
  layout.facts([
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
  layout.heading('By 30-day window');
  const averages = metrics.averageDailyBalanceByMonthForTheReportTimePeriod;
  layout.table(
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

function cashFlowFigures(layout: PdfLayout, metrics: WireCashFlowMetrics): void {
  const { inflow, outflow, transactionAnalytics } = metrics;
  const nsf = metrics.negativeTriggers.insufficientFundFees;
  const quiet = transactionAnalytics.historicWeeksWithZeroTransactions;
  layout.facts([
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
  layout.heading('Deposits by 30-day window');
  flowTable(
    layout,
    inflow.sumDepositsByMonthForTheReportTimePeriod,
    inflow.countDepositsByMonthForTheReportTimePeriod,
    inflow.minimumDepositByMonthForTheReportTimePeriod,
    inflow.maximumDepositByMonthForTheReportTimePeriod,
    inflow.averageDepositByMonthForTheReportTimePeriod,
  );
  layout.heading('Withdrawals by 30-day window');
  flowTable(
    layout,
    outflow.sumWithdrawalsByMonthForTheReportTimePeriod,
    outflow.countWithdrawalsByMonthForTheReportTimePeriod,
    outflow.minimumWithdrawalByMonthForTheReportTimePeriod,
    outflow.maximumWithdrawalByMonthForTheReportTimePeriod,
    outflow.averageWithdrawalByMonthForTheReportTimePeriod,
  );
  layout.heading('Net cash flow, average transaction and revenue by 30-day window');
  layout.table(
    [...WINDOW_COLUMNS, right('Net cash flow', 0.22), right('Average transaction', 0.2), right('Revenue', 0.2)],
    transactionAnalytics.netCashFlowByMonthForTheReportTimePeriod.map((window, i) => [
      ...windowCells(window),
      amountText(window.amount),
      amountText(transactionAnalytics.averageTransactionValueByMonthForTheReportTimePeriod[i]?.amount),
      amountText(metrics.revenueByMonthForTheReportTimePeriod[i]?.amount),
    ]),
  );
  if (nsf.transactions.length === 0) return;
  layout.heading('Insufficient fund fees');
  layout.table(
    [{ title: 'Posted', share: 0.16 }, { title: 'Description', share: 0.64 }, right('Amount', 0.2)],
    nsf.transactions.map((fee) => [fee.postedDate, fee.description, printAmount(fee.amount)]),
  );
}

function flowTable(
  layout: PdfLayout,
  sums: readonly WireDateRangeAndAmount[],
  counts: readonly { readonly count: number }[],
  lowest: readonly WireDateRangeAndAmount[],
  highest: readonly WireDateRangeAndAmount[],
  averages: readonly WireDateRangeAndAmount[],
): void {
  layout.table(
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

function dailyTables(layout: PdfLayout, name: string, part: WireMetrics): void {
  const balances = part.balanceAnalyticsMetrics?.dailyBalancesForTheReportTimePeriod;
  if (balances !== undefined) {
    layout.section(`Daily ending balances, ${name}`);
    layout.table(
      [{ title: 'Day', share: 0.24 }, { title: 'Date', share: 0.38 }, right('Balance', 0.38)],
      balances.map((day): TableRow => [day.dayOfWeek.slice(0, 3), day.date, printAmount(day.endingBalance)]),
      4,
    );
  }
  const activity = part.cashflowAnalyticsMetrics?.transactionAnalytics;
  if (activity === undefined) return;
  const columns = [{ title: 'Date', share: 0.2 }, { title: 'Description', share: 0.56 }, right('Amount', 0.24)];
  layout.section(`Deposits and credits, ${name}`);
  layout.table(
    columns,
    activity.activityDepositsCreditsForTheReportTimePeriod.map((one) => [
      one.date,
      one.transactionDescription,
      printAmount(one.depositsCredits),
    ]),
    2,
  );
  layout.section(`Withdrawals and debits, ${name}`);
  layout.table(
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
