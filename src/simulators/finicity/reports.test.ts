import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

/** Days by the platform's own calendar: the recount must not lean on the code that it counts after. */
const DAY_MS = 86_400_000;
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY_MS;
const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const cents = (amount: number): number => Math.round(amount * 100);
const average = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sign(mean) * Math.round(Math.abs(mean));
};

interface Posted {
  id: number;
  accountId: number;
  day: number;
  cents: number;
  running: number;
  type: string;
}

interface Window {
  period: string;
  periodBeginDate: string;
  periodEndDate: string;
  amount?: number;
  count?: number;
}

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.simulator.close();
});

async function postedOf(customerId: string): Promise<Posted[]> {
  const posted: Posted[] = [];
  for (let start = 1; ; start += 1000) {
    const query = `fromDate=0&toDate=1773900000&sort=asc&limit=1000&start=${start}`;
    const { json } = await client.call('GET', `/aggregation/v3/customers/${customerId}/transactions?${query}`);
    for (const one of json.transactions) {
      posted.push({
        id: one.id,
        accountId: one.accountId,
        day: Math.floor((one.postedDate - 7 * 3600) / 86_400),
        cents: cents(one.amount),
        running: cents(one.runningBalanceAmount),
        type: one.type,
      });
    }
    if (json.moreAvailable === false) return posted;
  }
}

async function report(customerId: string, kind: string, lengthOfReport: number) {
  const reportId = await client.generate(customerId, { kind, body: { lengthOfReport } });
  return (await client.call('GET', `/analytics/data/v1/${reportId}`)).json;
}

/** Balance at the end of each day of the report, in cents, from the running balances of /transactions. */
function endings(posted: readonly Posted[], accountId: number, begin: number, end: number): Map<number, number> {
  const own = posted.filter((one) => one.accountId === accountId);
  const result = new Map<number, number>();
  const first = own[0];
  let balance = first === undefined ? 0 : first.running - first.cents;
  let next = 0;
  for (let day = Math.min(begin, first?.day ?? begin); day <= end; day += 1) {
    for (let one = own[next]; one !== undefined && one.day <= day; one = own[next]) {
      balance = one.running;
      next += 1;
    }
    if (day >= begin) result.set(day, balance);
  }
  return result;
}

const HONEST = ['jon-alvarez', 'always-overdrawn', 'huge-history', 'always-zero', 'non-ascii'];

describe.each(HONEST)('the balance report of %s', (username) => {
  test.each([30, 365, 730])('of %i days is what /transactions say', async (length) => {
    const customerId = client.idOf(username);
    const posted = await postedOf(customerId);
    const { accountResults, businessSummary } = await report(customerId, 'balance', length);
    const total = new Map<number, number>();
    for (const result of accountResults) {
      const { reportBeginDate, reportEndDate, requestedReportBeginDate } = result.currentReportRequest;
      expect([reportEndDate, requestedReportBeginDate, reportBeginDate]).toEqual([
        '2026-03-18',
        dayText(dayNumber('2026-03-18') - length + 1),
        requestedReportBeginDate,
      ]);
      const days = endings(posted, result.accountId, dayNumber(reportBeginDate), dayNumber(reportEndDate));
      for (const [day, value] of days) total.set(day, (total.get(day) ?? 0) + value);
      expectBalances(result.balanceAnalyticsMetrics, days);
      expect(cents(result.accountDetails.currentBalance)).toBe(days.get(dayNumber('2026-03-18')));
    }
    expectBalances(businessSummary.balanceAnalyticsMetrics, total);
  });
});

// oxlint-disable-next-line typescript/no-explicit-any -- as it came over the wire
function expectBalances(metrics: any, days: ReadonlyMap<number, number>): void {
  const end = Math.max(...days.keys());
  const begin = Math.min(...days.keys());
  const listed = metrics.dailyBalancesForTheReportTimePeriod;
  expect(listed.map((one: { date: string; endingBalance: number }) => [one.date, cents(one.endingBalance)])).toEqual(
    [...days].map(([day, value]) => [dayText(day), value]),
  );
  const weekdays = [...days].filter(([day]) => ![0, 6].includes(new Date(day * DAY_MS).getUTCDay()));
  const all = [...days.values()];
  expect([
    cents(metrics.averageDailyBalanceForTheReportTimePeriod),
    cents(metrics.averageWeekdayBalanceForTheReportTimePeriod),
    cents(metrics.maximumRunningBalanceForTheReportTimePeriod),
    cents(metrics.minimumRunningBalanceForTheReportTimePeriod),
    metrics.dailyBalancesByWeekdayForTheReportTimePeriod.length,
  ]).toEqual([
    average(all),
    average(weekdays.map(([, value]) => value)),
    Math.max(...all),
    Math.min(...all),
    weekdays.length,
  ]);
  const averages: Window[] = metrics.averageDailyBalanceByMonthForTheReportTimePeriod;
  expect(averages.length).toBe(Math.ceil(all.length / 30));
  averages.forEach((window, i) => {
    const windowEnd = end - 30 * i;
    const windowBegin = Math.max(begin, windowEnd - 29);
    expect([window.period, window.periodBeginDate, window.periodEndDate]).toEqual([
      `last${end - windowBegin + 1}to${30 * i + 1}`,
      dayText(windowBegin),
      dayText(windowEnd),
    ]);
    const values = [...days].filter(([day]) => day >= windowBegin && day <= windowEnd).map(([, value]) => value);
    expect([
      cents(window.amount ?? Number.NaN),
      cents(metrics.maximumDailyBalanceByMonthForTheReportTimePeriod[i].amount),
      cents(metrics.minimumDailyBalanceByMonthForTheReportTimePeriod[i].amount),
      metrics.countDailyNegativeBalancesByMonthForTheReportTimePeriod[i].count,
    ]).toEqual([average(values), Math.max(...values), Math.min(...values), values.filter((value) => value < 0).length]);
  });
}

test('weeks begin on the first of January, are whole but at the ends, and the rising ones are counted', async () => {
  const { accountResults } = await report(client.idOf('jon-alvarez'), 'balance', 30);
  const trend = accountResults[0].balanceAnalyticsMetrics.historicNumberOfWeeksAverageBalanceIncreasing;
  const weeks: { week: number; fromDate: string; toDate: string; amount: number }[] =
    trend.historicAverageWeeklyBalances;
  expect(trend.historicNumberOfWeeksWithDataAvailable).toBe(weeks.length);
  const { historicAvailabilityBeginDate, historicAvailabilityEndDate } = accountResults[0].historicDataAvailability;
  expect([weeks[0]?.fromDate, weeks.at(-1)?.toDate]).toEqual([
    historicAvailabilityBeginDate,
    historicAvailabilityEndDate,
  ]);
  weeks.forEach((week, i) => {
    const newYear = dayNumber(`${week.fromDate.slice(0, 4)}-01-01`);
    expect(week.week).toBe(Math.floor((dayNumber(week.fromDate) - newYear) / 7) + 1);
    if (i > 0) expect(dayNumber(week.fromDate)).toBe(dayNumber(weeks[i - 1]?.toDate ?? '') + 1);
  });
  const rising = weeks.filter((week, i) => i > 0 && week.amount > (weeks[i - 1]?.amount ?? 0)).length;
  // Two weeks may have the same average to the cent only by chance.
  expect(trend.historicNumberOfWeeksAverageBalanceIncreasing).toBe(rising);
});

describe.each(['maria-alvarez', 'huge-history', 'always-zero'])('the cash-flow report of %s', (username) => {
  test.each([90, 730])('of %i days is what /transactions say', async (length) => {
    const customerId = client.idOf(username);
    const posted = await postedOf(customerId);
    const body = await report(customerId, 'cashflow', length);
    const ids = body.accountResults.map((result: { accountId: number }) => result.accountId);
    for (const result of body.accountResults) {
      expectFlows(
        result,
        posted.filter((one) => one.accountId === result.accountId),
      );
    }
    expectFlows(
      body.businessSummary,
      posted.filter((one) => ids.includes(one.accountId)),
    );
    expect(body.totalRevenue).toBe(body.businessSummary.cashflowAnalyticsMetrics.revenueForTheReportTimePeriod);
  });
});

// oxlint-disable-next-line typescript/no-explicit-any -- as it came over the wire
function expectFlows(part: any, history: readonly Posted[]): void {
  const { inflow, outflow, transactionAnalytics, negativeTriggers, ...revenue } = part.cashflowAnalyticsMetrics;
  const begin = dayNumber(part.currentReportRequest.reportBeginDate);
  const covered = history.filter((one) => one.day >= begin);
  const ins = (list: readonly Posted[]) => list.map((one) => one.cents).filter((value) => value > 0);
  const outs = (list: readonly Posted[]) => list.map((one) => -one.cents).filter((value) => value > 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const earned = covered.filter((one) => one.type === 'directDeposit' || one.type === 'deposit');
  const fees = covered.filter((one) => one.type === 'fee');
  expect([
    inflow.historicCountOfDepositTransactions,
    cents(inflow.historicSumOfDeposits),
    outflow.historicCountOfWithdrawalTransactions,
    cents(outflow.historicSumOfWithdrawals),
    cents(transactionAnalytics.netCashFlowForTheReportTimePeriod),
    cents(revenue.revenueForTheReportTimePeriod),
    negativeTriggers.insufficientFundFees.countOfTransactionsForTheReportTimePeriod,
    cents(negativeTriggers.insufficientFundFees.sumOfTransactionsForTheReportTimePeriod),
    transactionAnalytics.activityDepositsCreditsForTheReportTimePeriod.length,
    transactionAnalytics.activityWithdrawalsDebitsForTheReportTimePeriod.length,
  ]).toEqual([
    ins(history).length,
    sum(ins(history)),
    outs(history).length,
    sum(outs(history)),
    sum(covered.map((one) => one.cents)),
    sum(earned.map((one) => one.cents)),
    fees.length,
    sum(fees.map((one) => one.cents)),
    ins(covered).length,
    outs(covered).length,
  ]);
  const sides = [
    [inflow, 'Deposit', ins],
    [outflow, 'Withdrawal', outs],
  ] as const;
  for (const [side, name, take] of sides) {
    side[`sum${name}sByMonthForTheReportTimePeriod`].forEach((window: Window, i: number) => {
      const [from, to] = [dayNumber(window.periodBeginDate), dayNumber(window.periodEndDate)];
      const values = take(covered.filter((one) => one.day >= from && one.day <= to));
      const stated = (figure: string) => {
        const { amount } = side[`${figure}${name}ByMonthForTheReportTimePeriod`][i] as Window;
        return amount === undefined ? null : cents(amount);
      };
      expect([
        cents(window.amount ?? Number.NaN),
        side[`count${name}sByMonthForTheReportTimePeriod`][i].count,
        stated('minimum'),
        stated('maximum'),
        stated('average'),
      ]).toEqual(
        values.length === 0
          ? [0, 0, null, null, null]
          : [sum(values), values.length, Math.min(...values), Math.max(...values), average(values)],
      );
    });
  }
}

test('a report stays what it was when more days have passed', async () => {
  const own = await startClient();
  const reportId = await own.generate(own.idOf('jon-alvarez'), { body: { lengthOfReport: 90 } });
  const before = await own.call('GET', `/analytics/data/v1/${reportId}`);
  await own.setClock('2026-04-20T12:00:00-07:00');
  // Others come first, so that the report is built once more.
  for (let i = 0; i < 8; i += 1) {
    const other = await own.generate(own.idOf('maria-alvarez'), { body: { lengthOfReport: 30 } });
    await own.call('GET', `/analytics/data/v1/${other}`);
  }
  expect((await own.call('GET', `/analytics/data/v1/${reportId}`)).text).toBe(before.text);
  await own.simulator.close();
});
