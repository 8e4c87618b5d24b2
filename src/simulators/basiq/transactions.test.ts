import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../kernel/simulator-caller.ts';
import { centsOf, dayOfPost, startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.simulator.close();
});

const filtered = async (key: string, filter: string): Promise<Reply['json'][]> =>
  await client.all(client.of(key, `/transactions?filter=${encodeURIComponent(filter)}`));
const accountsOf = async (key: string): Promise<Reply['json'][]> =>
  (await client.call('GET', client.of(key, '/accounts'))).json.data;

describe('accounts', () => {
  test('state what is owned and owed as texts, with limits where there are any', async () => {
    const accounts = await accountsOf('home-owner');
    expect(accounts.map((account) => account.class.type)).toEqual([
      'transaction',
      'savings',
      'mortgage',
      'credit-card',
      'loan',
    ]);
    const [everyday, , mortgage, card, car] = accounts;
    expect(everyday).toMatchObject({
      type: 'account',
      accountHolder: 'Priya Nair',
      currency: 'AUD',
      institution: 'AU00000',
      status: 'available',
      lastUpdated: '2026-03-17T13:05:00Z',
      transactionIntervals: [{ from: '2024-11-24', to: '2026-03-18' }],
    });
    expect(everyday.accountNo).toMatch(/^062999\d{8}$/);
    expect(everyday.links.connection).toBeNull();
    expect(everyday).not.toHaveProperty('creditLimit');
    for (const account of accounts) expect(account.balance).toMatch(/^-?\d+\.\d\d$/);
    // Redraw of a home loan and headroom of a card: what the limit leaves over the debt.
    for (const debt of [mortgage, card]) {
      expect(centsOf(debt.availableFunds)).toBe(centsOf(debt.creditLimit) + centsOf(debt.balance));
      expect(centsOf(debt.balance)).toBeLessThan(0);
    }
    expect(car.availableFunds).toBeNull();
  });

  test('can be filtered and read alone', async () => {
    const [first] = await accountsOf('home-owner');
    const path = client.of('home-owner', '/accounts');
    const by = async (filter: string) =>
      (await client.call('GET', `${path}?filter=${encodeURIComponent(filter)}`)).json.data;
    expect(await by(`account.id.eq('${first.id}')`)).toEqual([first]);
    expect(await by(`account.id.ne('${first.id}')`)).toHaveLength(4);
    expect(await by("institution.id.eq('AU00351')")).toHaveLength(1);
    expect((await client.call('GET', `${path}/${first.id}`)).json).toEqual(first);
    expect((await client.call('GET', `${path}/nope`)).status).toBe(404);
    expect((await client.call('GET', `${path}?filter=account.size.eq('1')`)).status).toBe(400);
  });
});

describe('transactions', () => {
  test('come by account, the newest first, and their balances lead back from the balance of the account', async () => {
    const accounts = await accountsOf('home-owner');
    const all = await client.all(client.of('home-owner', '/transactions'));
    const ids = [...new Set(all.map((transaction) => transaction.account))];
    expect(ids).toEqual(accounts.map(({ id }) => id));
    for (const account of accounts) {
      const own = all.filter((transaction) => transaction.account === account.id);
      expect(own.length).toBeGreaterThan(15);
      let balance = centsOf(account.balance);
      for (const [i, transaction] of own.entries()) {
        expect(centsOf(transaction.balance)).toBe(balance);
        expect(transaction.postDate <= (own[i - 1]?.postDate ?? '9')).toBe(true);
        expect(transaction.direction).toBe(centsOf(transaction.amount) < 0 ? 'debit' : 'credit');
        balance -= centsOf(transaction.amount);
      }
    }
  });

  test('of an open-banking account carry the instant of the Sydney midnight, of a web account a date', async () => {
    const all = await client.all(client.of('home-owner', '/transactions'));
    const winter = all.find(({ description, postDate }) => description.startsWith('SALARY') && postDate < '2025-09');
    const summer = all.find(({ description, postDate }) => description.startsWith('SALARY') && postDate > '2025-11');
    expect([winter.postDate.slice(10), summer.postDate.slice(10)]).toEqual(['T14:00:00Z', 'T13:00:00Z']);
    // Every payday is a Wednesday in Sydney, whatever the clocks do.
    for (const { description, postDate } of all) {
      if (description.startsWith('SALARY')) expect(new Date(dayOfPost(postDate)).getUTCDay()).toBe(3);
    }
    const car = all.filter(({ description }) => description === 'CAR LOAN 220914 INTEREST');
    for (const { postDate } of car) expect(postDate).toMatch(/-07T00:00:00Z$/);
  });

  test('have an industry as subclass, and none when nothing was bought', async () => {
    const all = await client.all(client.of('home-owner', '/transactions'));
    const grocer = all.find(({ description }) => description.startsWith('SUNNYFIELD'));
    expect(grocer).toMatchObject({
      type: 'transaction',
      status: 'posted',
      class: 'payment',
      transactionDate: '',
      subClass: { code: '411', title: 'Supermarket and Grocery Stores' },
      enrich: null,
      links: { connection: null },
    });
    expect(all.find(({ class: kind }) => kind === 'loan-interest').subClass).toBeNull();
    expect(new Set(all.map(({ class: kind }) => kind))).toEqual(
      new Set([
        'bank-fee',
        'payment',
        'cash-withdrawal',
        'transfer',
        'loan-interest',
        'refund',
        'direct-credit',
        'interest',
        'loan-repayment',
      ]),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const one = await client.call('GET', client.of('home-owner', `/transactions/${grocer.id}`));
    expect(one.json).toEqual(grocer);
  });

  test('come in pages by an opaque id, which remembers filter and size', async () => {
    const path = client.of('home-owner', '/transactions');
    const filter = encodeURIComponent("transaction.class.eq('bank-fee')");
    const first = await client.call('GET', `${path}?limit=5&filter=${filter}`);
    expect([first.json.count, first.json.data.length]).toEqual([5, 5]);
    expect(first.json.links.next).toMatch(/\/transactions\?next=[0-9a-f-]{36}$/);
    const second = await client.call('GET', client.pathOf(first.json.links.next));
    expect(second.json.count).toBe(5);
    expect(second.json.size).toBe(first.json.size);
    for (const { class: kind } of second.json.data) expect(kind).toBe('bank-fee');
    const all = await client.all(`${path}?limit=5&filter=${filter}`);
    expect(all).toEqual(await client.all(`${path}?filter=${filter}`));
    expect(all).toHaveLength(first.json.size);
    expect((await client.call('GET', path)).json.count).toBe(500);
  });

  test.each([
    ['limit=501', 'Maximum limit allowed is 500'],
    ['limit=0', 'Limit value is not valid'],
    ['limit=ten', 'Limit value is not valid'],
    ['next=55bf3089', 'Next value is not valid'],
    ["filter=transaction.amount.eq('1')", 'The provided filter parameter is in invalid format or unsupported'],
    ["filter=transaction.postDate.gt('soon')", 'The provided filter parameter is in invalid format or unsupported'],
    ['filter=transaction.postDate.eq(2025)', 'The provided filter parameter is in invalid format or unsupported'],
  ])('with %s are refused', async (query, detail) => {
    const reply = await client.call('GET', client.of('renter', `/transactions?${query}`));
    expect([reply.status, reply.json.data[0].detail]).toEqual([400, detail]);
  });

  test('can be filtered by date, direction, account and state, joined by commas', async () => {
    const all = await client.all(client.of('home-owner', '/transactions'));
    const expecting = async (filter: string, holds: (transaction: Reply['json']) => boolean): Promise<void> => {
      const expected = all.filter(holds);
      expect(expected.length).toBeGreaterThan(0);
      expect(await filtered('home-owner', filter)).toEqual(expected);
    };
    const on = ({ postDate }: Reply['json']): string => postDate.slice(0, 10);
    await expecting("transaction.postDate.gt('2026-01-31')", (each) => on(each) > '2026-01-31');
    await expecting("transaction.postDate.lteq('2025-01-07')", (each) => on(each) <= '2025-01-07');
    await expecting(
      "transaction.postDate.bt('2025-06-01','2025-06-30')",
      (each) => on(each) >= '2025-06-01' && on(each) <= '2025-06-30',
    );
    await expecting("transaction.postDate.bt('2025-06-01,2025-06-02')", (each) => /^2025-06-0[12]/.test(each.postDate));
    await expecting("transaction.postDate.eq('2026-03-03')", (each) => on(each) === '2026-03-03');
    await expecting(
      "transaction.postDate.gteq('2026-03-03T13:00:00Z'),transaction.direction.eq('credit')",
      (each) => each.postDate >= '2026-03-03T13:00:00Z' && each.direction === 'credit',
    );
    const { account } = all.at(-1);
    await expecting(`account.id.eq('${account}'),transaction.status.eq('posted')`, (each) => each.account === account);
  });
});

test('a day stays as it was when the clock goes on, and days are added', async () => {
  const own = await startClient();
  const before = await own.all(own.of('home-owner', '/transactions'));
  await own.setClock('2026-04-02T02:00:00Z');
  const after = await own.all(own.of('home-owner', '/transactions'));
  await own.simulator.close();
  expect(after.length).toBeGreaterThan(before.length);
  expect(after.filter(({ postDate }) => dayOfPost(postDate) <= '2026-03-18')).toEqual(
    before.map((transaction) => ({
      ...transaction,
      links: JSON.parse(JSON.stringify(transaction.links).replaceAll(client.simulator.baseUrl, own.simulator.baseUrl)),
    })),
  );
});

test('a simulator that is started another day tells the same of the days that both know', async () => {
  const own = await startClient({ now: '2026-02-01T02:00:00Z', users: 200 });
  const factsOf = async (of: SimulatorClient) =>
    (await of.all(of.of('home-owner', '/transactions')))
      .map(({ id, postDate, amount, balance, description }) => ({ id, postDate, amount, balance, description }))
      .filter(({ postDate }) => postDate > '2024-12' && postDate < '2026-02');
  const facts = await factsOf(own);
  await own.simulator.close();
  expect(facts.length).toBeGreaterThan(500);
  expect(facts).toEqual(await factsOf(client));
});
