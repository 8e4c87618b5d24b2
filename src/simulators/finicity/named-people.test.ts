import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../kernel/simulator-caller.ts';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.simulator.close();
});

const PDF = { headers: { accept: 'application/pdf' } };
const SHORT = { lengthOfReport: 90 };

const order = async (username: string, path = '', body: unknown = SHORT, kind = 'balance'): Promise<Reply> =>
  await client.call('POST', `/analytics/${kind}/v1/customer/${client.idOf(username)}${path}`, { body });
const accounts = async (username: string): Promise<Reply> =>
  await client.call('GET', `/aggregation/v1/customers/${client.idOf(username)}/accounts`);
const made = async (username: string, options: { fcra?: boolean; kind?: string } = {}): Promise<string> => {
  const id = await client.generate(client.idOf(username), { ...options, body: SHORT });
  return `/analytics/data/v1/${id}${options.fcra === true ? '/fcra?purpose=31' : ''}`;
};
const failureOf = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
  } catch (error) {
    return String((error as { cause?: { code?: string } }).cause?.code ?? error);
  }
  return 'no failure';
};

test('ids are stable, Maria is first, and everybody has a case', () => {
  const { people } = client.simulator;
  expect(people[0]).toMatchObject({ name: 'Maria Alvarez', customerId: '1005061234', username: 'maria-alvarez' });
  expect(people[1]).toMatchObject({ name: 'Jon Alvarez', customerId: '1005061241' });
  expect(people.map((person) => person.customerId)).toEqual(people.map((_person, i) => String(1_005_061_234 + 7 * i)));
  expect(new Set(people.map((person) => person.name)).size).toBe(people.length);
});

describe('generate is refused', () => {
  test.each([
    ['rate-limited', '', 429, undefined],
    ['no-access', '', 403, 403],
    ['unauthorized', '', 401, 401],
    ['bad-request', '', 400, 400],
    ['customer-gone', '', 404, 404],
    ['not-a-business', '/fcra', 409, 409],
    ['no-accounts', '', 400, 400],
    ['only-debts', '', 400, 400],
  ])('to %s%s with %i in the shape of analytics', async (username, path, status, errorCode) => {
    for (let i = 0; i < 2; i += 1) {
      const reply = await order(username, path);
      expect([reply.status, reply.json?.errorCode]).toEqual([status, errorCode]);
    }
  });

  test.each([
    ['provider-error', '', 500, 10000],
    ['security-freeze', '/fcra', 403, 10405],
  ])('to %s%s with %i and a code', async (username, path, status, code) => {
    const reply = await order(username, path);
    expect([reply.status, reply.json.code]).toEqual([status, code]);
  });

  test('to a rate-limited customer without a body', async () => {
    expect((await order('rate-limited')).bytes.length).toBe(0);
  });

  test.each(['not-a-business', 'security-freeze', 'dispute-statement'])(
    'but not to %s without FCRA',
    async (username) => {
      expect((await order(username)).status).toBe(200);
    },
  );

  test.each(['rate-limited', 'no-access', 'unauthorized', 'customer-gone', 'provider-error'])(
    'and the accounts of %s are there all the same',
    async (username) => {
      const { status, json } = await accounts(username);
      expect([status, json.accounts.length]).toEqual([200, 2]);
    },
  );
});

test('a dispute statement stops the FCRA report after it was made', async () => {
  const reply = await client.call('GET', await made('dispute-statement', { fcra: true }));
  expect([reply.status, reply.json.code]).toEqual([403, 10406]);
});

test('the accounts list is rate limited twice, with a time to wait', async () => {
  const replies = [await accounts('rate-limited-twice'), await accounts('rate-limited-twice')];
  expect(replies.map((reply) => [reply.status, reply.headers.get('retry-after')])).toEqual([
    [429, '1'],
    [429, '1'],
  ]);
  expect((await accounts('rate-limited-twice')).status).toBe(200);
});

test('a token is said to be expired once, in analytics or in accounts', async () => {
  const first = await order('token-expired-once');
  expect([first.status, first.json.errorCode]).toEqual([401, 401]);
  expect((await order('token-expired-once')).status).toBe(200);
  const list = await accounts('token-expired-accounts');
  expect([list.status, list.json.code]).toEqual([401, 10023]);
  expect((await accounts('token-expired-accounts')).status).toBe(200);
});

test('nobody without a token wears out a fault that plays once', async () => {
  const own = await startClient();
  const path = `/aggregation/v1/customers/${own.idOf('token-expired-accounts')}/accounts`;
  expect((await own.bare('GET', path)).json.code).toBe(10026);
  expect((await own.call('GET', path)).json.code).toBe(10023);
  await own.simulator.close();
});

test('no accounts is an empty list', async () => {
  expect((await accounts('no-accounts')).json).toEqual({ accounts: [] });
});

test('a maintenance page comes with 200 instead of the report, the PDF is fine', async () => {
  const path = await made('html-page');
  const reply = await client.call('GET', path);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html']);
  expect((await client.call('GET', path, PDF)).text.slice(0, 5)).toBe('%PDF-');
});

test('half of the JSON comes with a right length', async () => {
  const reply = await client.call('GET', await made('half-json'));
  expect([reply.status, reply.json, reply.headers.get('content-length')]).toEqual([
    200,
    undefined,
    String(reply.bytes.length),
  ]);
  expect(reply.text.slice(0, 14)).toBe('{"customerId":');
});

test('a broken schema has a text for the daily balances, in cash flow texts for the net', async () => {
  const balance = (await client.call('GET', await made('broken-schema'))).json;
  const metrics = balance.accountResults[0].balanceAnalyticsMetrics;
  expect(typeof metrics.dailyBalancesForTheReportTimePeriod).toBe('string');
  expect(typeof metrics.averageDailyBalanceForTheReportTimePeriod).toBe('object');
  const cashFlow = (await client.call('GET', await made('broken-schema', { kind: 'cashflow' }))).json;
  const analytics = cashFlow.businessSummary.cashflowAnalyticsMetrics.transactionAnalytics;
  expect(typeof analytics.netCashFlowForTheReportTimePeriod).toBe('string');
});

test('the line breaks after the report was made, and the journal knows its id', async () => {
  const reason = await failureOf(async () => await order('cut-after-generating'));
  expect(reason).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
  const { calls } = (await client.bare('GET', '/_sim/journal')).json;
  const own = client.idOf('cut-after-generating');
  const call = calls.findLast((entry: { customerId: string }) => entry.customerId === own);
  expect(call).toMatchObject({ outcome: 'reset', status: null });
  const { reports } = (await client.bare('GET', '/_sim/reports')).json;
  expect(reports.find((report: { customerId: string }) => report.customerId === own).id).toBe(call.madeReportId);
  expect((await client.call('GET', `/analytics/data/v1/${call.madeReportId}`)).status).toBe(200);
});

test('the line breaks on the first two retrievals of each report', async () => {
  for (let report = 0; report < 2; report += 1) {
    const path = await made('cut-while-retrieving');
    for (let i = 0; i < 2; i += 1) {
      const reason = await failureOf(async () => await client.call('GET', path));
      expect(reason).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    }
    expect((await client.call('GET', path)).status).toBe(200);
  }
});

test('nulls stand for all that is optional', async () => {
  const list = (await accounts('nulls-everywhere')).json.accounts;
  expect(list[0]).toMatchObject({ aggregationStatusCode: null, balance: null, detail: null, currency: 'USD' });
  const { json } = await client.call('GET', await made('nulls-everywhere'));
  const [none, empty, half] = json.accountResults;
  expect(json.requesterName).toBeNull();
  expect(none.accountDetails).toMatchObject({ name: null, aggregationStatusCode: null, currentBalance: null });
  expect(typeof none.accountDetails.accountOwner.name).toBe('string');
  expect(none).not.toHaveProperty('balanceAnalyticsMetrics');
  expect(Object.values(empty.balanceAnalyticsMetrics).every((value) => value === null)).toBe(true);
  expect(half.balanceAnalyticsMetrics.averageDailyBalanceForTheReportTimePeriod).toBeNull();
  expect(half.balanceAnalyticsMetrics.dailyBalancesForTheReportTimePeriod.length).toBe(90);
  expect(half.balanceAnalyticsMetrics.averageDailyBalanceByMonthForTheReportTimePeriod[0].amount).toBeNull();
});

test('strings stand for numbers and truth values', async () => {
  const isText = (value: unknown): boolean => {
    if (typeof value === 'object' && value !== null) return Object.values(value).every(isText);
    return typeof value === 'string';
  };
  const id = client.idOf('strings-everywhere');
  const transactions = `/aggregation/v3/customers/${id}/transactions?fromDate=0&toDate=1773900000`;
  const report = await client.call('GET', await made('strings-everywhere'));
  for (const reply of [await accounts('strings-everywhere'), await client.call('GET', transactions), report]) {
    expect([reply.status, isText(reply.json)]).toEqual([200, true]);
  }
  expect(report.json.accountResults[0].currentReportRequest.requestedDaysForReport).toBe('90');
});

test('a PDF is none, though it says so', async () => {
  const path = await made('broken-pdf');
  const reply = await client.call('GET', path, PDF);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(reply.text.startsWith('%PDF')).toBe(false);
  expect((await client.call('GET', path)).status).toBe(200);
});

test('a PDF comes at the fourth time of asking, the JSON at the first', async () => {
  const path = await made('pdf-late');
  expect((await client.call('GET', path)).status).toBe(200);
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await client.call('GET', path, PDF)).status);
  expect(statuses).toEqual([500, 500, 500, 200]);
});

test('a report is not there twice, then it is', async () => {
  const path = await made('report-late');
  const statuses: number[] = [];
  for (let i = 0; i < 3; i += 1) statuses.push((await client.call('GET', path)).status);
  expect(statuses).toEqual([404, 404, 200]);
});

test('slow generation takes 70 seconds, the slowest ten minutes, on the delay scale', async () => {
  const scaled = await startClient({ delayScale: 0.001 });
  const timed = async (username: string): Promise<number> => {
    const start = performance.now();
    await scaled.generate(scaled.idOf(username));
    return performance.now() - start;
  };
  const [usual, slow, slowest] = await Promise.all(['jon-alvarez', 'slow-generation', 'ten-minutes'].map(timed));
  await scaled.simulator.close();
  expect(slow).toBeGreaterThanOrEqual(69);
  expect(slowest).toBeGreaterThanOrEqual(599);
  expect(usual).toBeLessThan(slowest ?? 0);
});

test('a report is made even when the caller loses patience', async () => {
  const scaled = await startClient({ delayScale: 0.001 });
  const path = `/analytics/balance/v1/customer/${scaled.idOf('slow-generation')}`;
  const signal = AbortSignal.timeout(20);
  expect(await failureOf(async () => await scaled.call('POST', path, { body: {}, signal }))).not.toBe('no failure');
  await expect
    .poll(async () => (await scaled.bare('GET', '/_sim/reports')).json.reports.length, { timeout: 2000 })
    .toBe(1);
  const { calls } = (await scaled.bare('GET', '/_sim/journal')).json;
  expect(calls.at(-1)).toMatchObject({ outcome: 'client-gone', status: null, madeReportId: expect.any(String) });
  await scaled.simulator.close();
});

test('the huge history has 12 accounts and 730 full days of each', async () => {
  const id = await client.generate(client.idOf('huge-history'));
  const { json } = await client.call('GET', `/analytics/data/v1/${id}`);
  expect(json.accountResults.length).toBe(12);
  for (const result of json.accountResults) {
    expect(result.historicDataAvailability.historicAvailableDays).toBe(790);
    expect(result.balanceAnalyticsMetrics.dailyBalancesForTheReportTimePeriod.length).toBe(730);
  }
});

const endings = async (username: string, length = 730): Promise<number[][]> => {
  const id = await client.generate(client.idOf(username), { body: { lengthOfReport: length } });
  const { json } = await client.call('GET', `/analytics/data/v1/${id}`);
  return [...json.accountResults, json.businessSummary].map((part) =>
    part.balanceAnalyticsMetrics.dailyBalancesForTheReportTimePeriod.map(
      (day: { endingBalance: number }) => day.endingBalance,
    ),
  );
};

test('always overdrawn is below zero on 730 days, always zero is 0 on 730 days, Jon is never below zero', async () => {
  const [overdrawn] = await endings('always-overdrawn');
  expect([overdrawn?.length, overdrawn?.every((value) => value < 0)]).toEqual([730, true]);
  const [zero] = await endings('always-zero');
  expect([zero?.length, zero?.every((value) => Object.is(value, 0))]).toEqual([730, true]);
  const jon = await endings('jon-alvarez');
  expect(jon.flat().every((value) => value > 0)).toBe(true);
});

test('one day of history is one day, and one window of one day', async () => {
  const id = await client.generate(client.idOf('one-day-only'));
  const { json } = await client.call('GET', `/analytics/data/v1/${id}`);
  const [first] = json.accountResults;
  expect(first.historicDataAvailability.historicAvailableDays).toBe(1);
  expect(first.balanceAnalyticsMetrics.averageDailyBalanceByMonthForTheReportTimePeriod).toEqual([
    { period: 'last1to1', periodBeginDate: '2026-03-18', periodEndDate: '2026-03-18', amount: expect.any(Number) },
  ]);
});

test('gaps leave days out, and one window without a value', async () => {
  const id = await client.generate(client.idOf('balance-gaps'), { body: { lengthOfReport: 180 } });
  const { json } = await client.call('GET', `/analytics/data/v1/${id}`);
  const metrics = json.accountResults[0].balanceAnalyticsMetrics;
  expect(metrics.dailyBalancesForTheReportTimePeriod.length).toBe(180 - 43 - 1 - 5 - 1);
  const windows = metrics.averageDailyBalanceByMonthForTheReportTimePeriod;
  expect(windows.map((window: { amount?: number }) => window.amount === undefined)).toEqual([
    false,
    false,
    true,
    false,
    false,
    false,
  ]);
});

test('names are long, foreign or dangerous as promised', async () => {
  const nameOf = (username: string) =>
    client.simulator.people.find((person) => person.username === username)?.name ?? '';
  expect(nameOf('very-long-names').length).toBeGreaterThan(60);
  expect((await accounts('very-long-names')).json.accounts[0].name.length).toBe(50);
  expect(nameOf('non-ascii')).toBe('Zoë Nguyễn-Østergård');
  expect(nameOf('markup-in-names')).toContain('=HYPERLINK(');
  expect((await accounts('markup-in-names')).json.accounts[0].name).toContain('<b>Bold</b>');
});

test('a Canadian account stands among American ones, and the summary adds them up', async () => {
  const id = await client.generate(client.idOf('two-currencies'), { body: SHORT });
  const { json } = await client.call('GET', `/analytics/data/v1/${id}`);
  const details = json.accountResults.map((result: { accountDetails: object }) => result.accountDetails);
  expect(details.map((one: { currency: string }) => one.currency)).toEqual(['USD', 'USD', 'CAD']);
  const sum = details.reduce((total: number, one: { currentBalance: number }) => total + one.currentBalance, 0);
  expect(json.businessSummary.balanceAnalyticsMetrics.currentRunningBalance).toBeCloseTo(sum, 6);
});

test('Maria: one average is 0.37 too high and four days are missing, and nothing else is wrong', async () => {
  const id = await client.generate(client.idOf('maria-alvarez'), { body: { lengthOfReport: 730 } });
  const { json } = await client.call('GET', `/analytics/data/v1/${id}`);
  const differences: string[] = [];
  const days: number[] = [];
  for (const part of [...json.accountResults, json.businessSummary]) {
    const metrics = part.balanceAnalyticsMetrics;
    const list: { date: string; endingBalance: number }[] = metrics.dailyBalancesForTheReportTimePeriod;
    days.push(list.length);
    for (const window of metrics.averageDailyBalanceByMonthForTheReportTimePeriod) {
      const values = list
        .filter((day) => day.date >= window.periodBeginDate && day.date <= window.periodEndDate)
        .map((day) => day.endingBalance * 100);
      const mean = Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
      const difference = Math.round(window.amount * 100) - mean;
      if (difference !== 0) differences.push(`${part.accountDetails?.name} ${window.period} ${difference}`);
    }
  }
  expect(differences).toEqual(['Everyday Checking last90to61 37']);
  expect(days).toEqual([687, 687, 683, 683]);
  const [checking] = await endings('maria-alvarez');
  const below = checking?.filter((value) => value < 0).length ?? 0;
  expect(below).toBeGreaterThan(3);
  expect(below).toBeLessThan(60);
});
