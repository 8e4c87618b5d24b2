import { afterAll, beforeAll, expect, test } from 'vitest';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

const MARIA = '1005061234';
let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.simulator.close();
});

const generate = async (body: unknown, customerId = MARIA, kind = 'balance') =>
  await client.call('POST', `/analytics/${kind}/v1/customer/${customerId}?reference-number=LN%2F7`, { body });

test('the acknowledgement names what was taken: the deposit accounts when none are named', async () => {
  const { status, json } = await generate({});
  const accounts = (await client.call('GET', `/aggregation/v1/customers/${MARIA}/accounts`)).json.accounts;
  expect(status).toBe(200);
  expect(json.accountIds).toEqual(accounts.slice(0, 3).map((account: { id: string }) => Number(account.id)));
  expect(json).toMatchObject({ customerId: Number(MARIA), title: 'Finicity Balance Analytics' });
  expect(json.createdDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-07:00$/);
  expect(json.reportId).toMatch(/^[0-9a-f-]{36}$/);
  expect((await generate({}, MARIA, 'cashflow')).json.title).toBe('Finicity Cashflow Analytics');
});

test.each([
  ['a length that is not offered', { lengthOfReport: 31 }],
  ['a length in text', { lengthOfReport: '30' }],
  ['an account of somebody else', { accountIds: [5_011_648_377 + 64] }],
  ['an account id in text', { accountIds: ['5011648377'] }],
  ['no account id at all', { accountIds: [] }],
  ['a body that is not JSON', '{"lengthOfReport":'],
  ['no body', ''],
])('%s is refused in the shape of analytics', async (_name, body) => {
  const { status, json } = await generate(body);
  expect([status, json.errorCode, typeof json.message]).toEqual([400, 400, 'string']);
});

test('a card cannot be named', async () => {
  const accounts = (await client.call('GET', `/aggregation/v1/customers/${MARIA}/accounts`)).json.accounts;
  const { status, json } = await generate({ accountIds: [Number(accounts[3].id)] });
  expect([status, json.message]).toEqual([400, expect.stringContaining('creditCard')]);
});

test('an unknown customer is 404 in the shape of analytics', async () => {
  const { status, json } = await generate({}, '1');
  expect([status, json]).toEqual([404, { errorCode: 404, message: 'Customer not found' }]);
});

test('an FCRA report needs a purpose, and neither kind is found on the path of the other', async () => {
  const plain = await client.generate(MARIA);
  const fcra = await client.generate(MARIA, { fcra: true });
  const get = async (path: string) => {
    const { status, json } = await client.call('GET', `/analytics/data/v1/${path}`);
    return [status, json.code];
  };
  expect(await get(`${fcra}/fcra?purpose=31`)).toEqual([200, undefined]);
  expect(await get(`${fcra}/fcra`)).toEqual([400, 10100]);
  expect(await get(`${fcra}/fcra?purpose=x`)).toEqual([400, 10005]);
  expect(await get(fcra)).toEqual([404, 14001]);
  expect(await get(`${plain}/fcra?purpose=31`)).toEqual([404, 14001]);
  expect(await get('00000000-0000-4000-8000-000000000000')).toEqual([404, 14001]);
});

test('a report has the reference number, numbers for ids, and loses the leading zeros of an account number', async () => {
  const ack = await generate({ lengthOfReport: 30 });
  const { json } = await client.call('GET', `/analytics/data/v1/${ack.json.reportId}`);
  expect(json.reportHeader).toEqual({
    reportId: ack.json.reportId,
    reportDate: '2026-03-18T12:00:00-07:00',
    referenceNumber: 'LN/7',
  });
  expect(json.accountResults.map((result: { accountId: number }) => result.accountId)).toEqual(ack.json.accountIds);
  const [checking] = json.accountResults;
  expect(checking.accountDetails.realAccountNumberLast4).toBe(1234);
  expect(checking.accountDetails.aggregationSuccessDate).toHaveLength(25);
});

test('a report of a time without any data states no figures', async () => {
  // Consent expired 34 days ago: the last 30 days are blank.
  const reportId = await client.generate(client.idOf('consent-expired'), { body: { lengthOfReport: 30 } });
  const { json } = await client.call('GET', `/analytics/data/v1/${reportId}`);
  expect(json.accountResults[0].currentReportRequest.reportBeginDate).toBeUndefined();
  expect(json.accountResults[0].balanceAnalyticsMetrics.dailyBalancesForTheReportTimePeriod).toEqual([]);
  expect(json.accountResults[0].balanceAnalyticsMetrics.averageDailyBalanceForTheReportTimePeriod).toBeUndefined();
});

test('generating and retrieving take their time', async () => {
  const slow = await startClient({ delayScale: 0.02 });
  const timed = async (act: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await act();
    return performance.now() - start;
  };
  let reportId = '';
  expect(
    await timed(async () => {
      reportId = await slow.generate(MARIA);
    }),
  ).toBeGreaterThanOrEqual(59);
  expect(await timed(async () => await slow.call('GET', `/analytics/data/v1/${reportId}`))).toBeGreaterThanOrEqual(9);
  await slow.simulator.close();
});
