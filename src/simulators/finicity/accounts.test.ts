import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOON, startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeEach(async () => {
  client = await startClient();
});
afterEach(async () => {
  await client.simulator.close();
});

interface SeenAccount {
  id: string;
  name: string;
  type: string;
  balance: number;
  accountNumberDisplay: string;
  institutionId: string;
  aggregationStatusCode: number;
  aggregationSuccessDate: number;
  aggregationAttemptDate: number;
}

const NOON_SECOND = Date.parse(NOON) / 1000;
const DAY = 86_400;

const accountsOf = async (username: string, method = 'GET'): Promise<SeenAccount[]> =>
  (await client.call(method, `/aggregation/v1/customers/${client.idOf(username)}/accounts`)).json.accounts;

test('Maria has five accounts at three banks, and her card waits for her since 11 days', async () => {
  const accounts = await accountsOf('maria-alvarez');
  expect(accounts.map((account) => [account.name, account.accountNumberDisplay, account.type])).toEqual([
    ['Everyday Checking', '1234', 'checking'],
    ['High-Yield Savings', '8871', 'savings'],
    ['Shared Draft', '5530', 'checking'],
    ['Visa Platinum', '0042', 'creditCard'],
    ['30-yr Fixed', '7719', 'mortgage'],
  ]);
  expect(new Set(accounts.map((account) => account.institutionId)).size).toBe(3);
  const card = accounts[3];
  expect(card?.aggregationStatusCode).toBe(108);
  expect(Math.round((NOON_SECOND - (card?.aggregationSuccessDate ?? 0)) / DAY)).toBe(11);
  expect(card?.balance).toBeLessThan(0);
});

test('a refresh moves the dates to now, but a broken feed only tries', async () => {
  await client.bare('PUT', '/_sim/clock', { body: { now: '2026-03-18T12:30:00-07:00' } });
  const now = NOON_SECOND + 1800;
  const [checking, , , card] = await accountsOf('maria-alvarez', 'POST');
  expect(checking?.aggregationSuccessDate).toBe(now);
  expect(card?.aggregationAttemptDate).toBe(now);
  expect(card?.aggregationSuccessDate).toBeLessThan(now - 10 * DAY);
});

test('stale accounts come up to date with a refresh, expired consent does not', async () => {
  const [stale] = await accountsOf('stale-accounts');
  expect(stale?.aggregationStatusCode).toBe(0);
  expect(NOON_SECOND - (stale?.aggregationSuccessDate ?? 0)).toBeGreaterThan(20 * DAY);
  const [fresh] = await accountsOf('stale-accounts', 'POST');
  expect(fresh?.aggregationSuccessDate).toBe(NOON_SECOND);
  expect(fresh?.balance).not.toBe(stale?.balance);
  const expired = await accountsOf('consent-expired', 'POST');
  expect(expired.map((account) => account.aggregationStatusCode)).toEqual([947, 947]);
  expect(NOON_SECOND - (expired[0]?.aggregationSuccessDate ?? 0)).toBeGreaterThan(30 * DAY);
});

test('transactions need dates, page by record and sort both ways', async () => {
  const id = client.idOf('maria-alvarez');
  const path = `/aggregation/v3/customers/${id}/transactions`;
  expect((await client.call('GET', path)).status).toBe(400);
  expect((await client.call('GET', `${path}?fromDate=1&toDate=x`)).status).toBe(400);
  const range = `fromDate=${NOON_SECOND - 90 * DAY}&toDate=${NOON_SECOND + DAY}`;
  const all = await client.call('GET', `${path}?${range}&limit=1000`);
  const ids = (reply: { json: { transactions: { id: number; accountId: number }[] } }) =>
    reply.json.transactions.map((one) => `${one.accountId}/${one.id}`);
  expect(all.json).toMatchObject({ sort: 'desc', moreAvailable: false, found: ids(all).length });
  const ascending = await client.call('GET', `${path}?${range}&limit=1000&sort=asc`);
  expect(ids(ascending)).toEqual(ids(all).toReversed());
  const second = await client.call('GET', `${path}?${range}&start=11&limit=10`);
  expect(ids(second)).toEqual(ids(all).slice(10, 20));
  expect(second.json.moreAvailable).toBe(true);
});

test('running balances lead to the balance of the account; on a card the amounts count the other way', async () => {
  const id = client.idOf('maria-alvarez');
  for (const account of await accountsOf('maria-alvarez')) {
    const path = `/aggregation/v4/customers/${id}/accounts/${account.id}/transactions`;
    const { json } = await client.call('GET', `${path}?fromDate=0&toDate=${NOON_SECOND + DAY}&sort=asc&limit=1000`);
    const sign = account.type === 'creditCard' ? -1 : 1;
    let previous: number | null = null;
    for (const one of json.transactions) {
      const running = Math.round(one.runningBalanceAmount * 100);
      if (previous !== null && previous + sign * Math.round(one.amount * 100) !== running)
        expect(one).toBe('consistent');
      previous = running;
    }
    expect(previous).toBe(Math.round(account.balance * 100));
  }
});

test('pending purchases are shown when asked for, and come back posted under another id', async () => {
  interface Seen {
    id: number;
    status: string;
    amount: number;
    description: string;
    postedDate?: number;
  }
  const path = `/aggregation/v3/customers/${client.idOf('huge-history')}/transactions`;
  const read = async (query: string): Promise<Seen[]> =>
    (await client.call('GET', `${path}?limit=1000&${query}`)).json.transactions;
  const range = `fromDate=${NOON_SECOND - DAY}&toDate=${NOON_SECOND + DAY}`;
  const pending = (await read(`${range}&includePending=true`)).filter((one) => one.status === 'pending');
  expect(pending.length).toBeGreaterThan(0);
  expect(pending.every((one) => one.postedDate === undefined)).toBe(true);
  expect((await read(range)).filter((one) => one.status !== 'active')).toEqual([]);
  await client.setClock('2026-03-19T12:00:00-07:00');
  const posted = await read(range);
  for (const one of pending) {
    const twin = posted.find((other) => other.amount === one.amount && other.description === one.description);
    expect(twin?.id).not.toBe(one.id);
    expect(twin?.postedDate).toBe(NOON_SECOND + DAY);
  }
});
