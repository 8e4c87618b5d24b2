import { readFileSync } from 'node:fs';
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

const accountsOf = async (key: string): Promise<Reply['json'][]> =>
  (await client.call('GET', client.of(key, '/accounts'))).json.data;
const connectionsOf = async (key: string): Promise<Reply['json'][]> =>
  (await client.call('GET', client.of(key, '/connections'))).json.data;
const transactionsOf = async (key: string): Promise<Reply['json'][]> =>
  await client.all(client.of(key, '/transactions'));

test('every named person has an id of their own, the same in every run, and says what happens', async () => {
  const own = await startClient({ seed: 'another', now: '2027-08-09T10:11:12Z' });
  await own.simulator.close();
  expect(own.simulator.people).toEqual(client.simulator.people);
  const { people } = client.simulator;
  for (const field of ['key', 'userId', 'name'] as const) {
    expect(new Set(people.map((person) => person[field])).size).toBe(people.length);
  }
  for (const { about, userId } of people) {
    expect(about.length).toBeGreaterThan(15);
    expect(userId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  // Written down elsewhere; a change of either breaks links that people keep.
  expect(client.idOf('home-owner')).toBe('f3c4f54d-0ab6-4a5b-b9f5-845aaf756599');
});

test('the README lists every named person', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  for (const { userId, key } of client.simulator.people) {
    expect(rows.find((cells) => cells[2] === userId)?.[3]).toBe(`\`${key}\``);
  }
});

test('the showcase has five accounts at two banks and two lenders who are not connected', async () => {
  expect(await accountsOf('home-owner')).toHaveLength(5);
  const made = await client.make('home-owner');
  expect(made.assets).toHaveLength(2);
  expect(made.liabilities.loan).toHaveLength(2);
  expect(made.liabilities.credit).toHaveLength(1);
  expect(made.external.map(({ source }: Reply['json']) => source)).toEqual(['afterpay', 'zip pay']);
});

test('the two of a couple see one account under two ids, with the same days in it', async () => {
  const [a, b] = await Promise.all([accountsOf('couple-a'), accountsOf('couple-b')]);
  expect([a.length, b.length]).toEqual([3, 3]);
  const [jointA, jointB] = [a[0], b[0]];
  expect(jointA).toMatchObject({ accountHolder: 'Thomas Whelan & Mei-Lin Zhao', accountOwnership: 'TWO_PARTY' });
  expect(jointA.id).not.toBe(jointB.id);
  for (const field of ['accountNo', 'balance', 'name', 'accountHolder']) expect(jointA[field]).toBe(jointB[field]);
  const facts = async (key: string, account: string): Promise<string[]> =>
    (await transactionsOf(key))
      .filter((each) => each.account === account)
      .map(({ postDate, amount, description }) => `${postDate} ${amount} ${description}`);
  expect(await facts('couple-a', jointA.id)).toEqual(await facts('couple-b', jointB.id));
  expect(await connectionsOf('couple-a')).toHaveLength(2);
  // What the other one pays in comes from outside.
  const made = await client.make('couple-a');
  const lines = await client.all(`${client.pathOf(made.links.self)}/transactions`);
  const classes = (name: string) => [...new Set(lines.filter((l) => l.description === name).map((l) => l.class))];
  expect(classes('OUR HOME THOMAS')).toEqual(['internal-transfer']);
  expect(classes('OUR HOME MEI-LIN')).toEqual(['external-transfer']);
});

test('twelve-accounts has twelve, at five banks', async () => {
  const accounts = await accountsOf('twelve-accounts');
  expect(accounts).toHaveLength(12);
  expect(new Set(accounts.map(({ institution }) => institution)).size).toBe(5);
  expect(accounts.map((account) => account.class.type)).toContain('term-deposit');
  expect((await client.make('twelve-accounts')).links.accounts).toHaveLength(12);
});

test('usd-only has one currency, and it is not the usual one', async () => {
  for (const { currency } of (await client.make('usd-only')).assets) expect(currency).toBe('USD');
});

describe('a connection', () => {
  test('that is invalid is old, and so are its data', async () => {
    const [fresh, old] = await connectionsOf('connection-invalid');
    expect([fresh.status, old.status]).toEqual(['active', 'invalid']);
    expect(old.lastUsed).toBe('2026-02-12T13:05:00Z');
    const accounts = await accountsOf('connection-invalid');
    const card = accounts.find((account) => account.connection === old.id);
    expect(card.class.type).toBe('credit-card');
    const newest = (await transactionsOf('connection-invalid')).find(({ account }) => account === card.id);
    expect(dayOfPost(newest.postDate) <= '2026-02-13').toBe(true);
    const made = await client.make('connection-invalid');
    const lines = await client.all(`${client.pathOf(made.links.self)}/transactions`);
    const last = lines.findLast(({ account }) => account === card.id);
    expect(last.id).toBe(newest.id);
    expect(made.liabilities.credit[0].balance).toBe(card.balance);
  });

  test('that is pending has no accounts', async () => {
    const pending = (await connectionsOf('connection-pending')).find(({ status }) => status === 'pending');
    const accounts = await accountsOf('connection-pending');
    expect(accounts.filter(({ connection }) => connection === pending.id)).toEqual([]);
  });

  test('that was deleted is not there, while the account still names it', async () => {
    const known = (await connectionsOf('connection-deleted')).map(({ id }) => id);
    const accounts = await accountsOf('connection-deleted');
    const strays = accounts.filter(({ connection }) => !known.includes(connection));
    expect(strays.map((account) => account.class.type)).toEqual(['credit-card']);
    const { connection } = strays[0];
    expect((await client.call('GET', client.of('connection-deleted', `/connections/${connection}`))).status).toBe(404);
    expect((await client.make('connection-deleted')).liabilities.credit).toHaveLength(1);
  });
});

describe('the history', () => {
  test('of interval-gap has a hole of three weeks, and says so', async () => {
    const [everyday, savings] = await accountsOf('interval-gap');
    expect(everyday.transactionIntervals).toEqual([
      { from: '2024-11-24', to: '2025-11-17' },
      { from: '2025-12-09', to: '2026-03-18' },
    ]);
    expect(savings.transactionIntervals).toHaveLength(1);
    const days = (await transactionsOf('interval-gap'))
      .filter(({ account }) => account === everyday.id)
      .map(({ postDate }) => dayOfPost(postDate));
    expect(days.filter((day) => day >= '2025-11-18' && day <= '2025-12-08')).toEqual([]);
    expect(days.filter((day) => day >= '2025-12-09' && day <= '2025-12-20').length).toBeGreaterThan(2);
  });

  test('of short-coverage is forty days long', async () => {
    const made = await client.make('short-coverage');
    expect(made.coverageDays).toBeLessThan(40);
    expect(made.fromMonth).toBe('2025-03');
    expect((await accountsOf('short-coverage'))[0].transactionIntervals[0].from).toBe('2026-02-07');
  });

  test('of no-running-balance has no balances', async () => {
    for (const { balance } of await transactionsOf('no-running-balance')) expect(balance).toBe('');
    const made = await client.make('no-running-balance');
    const { json } = await client.call('GET', `${client.pathOf(made.links.self)}/transactions`);
    expect(json.data[0].balance).toBe('');
  });

  test('of pending-transactions begins with what waits, under new ids after a refresh, and no snapshot has it', async () => {
    const pendingOf = async (): Promise<Reply['json'][]> => {
      const filter = encodeURIComponent("transaction.status.eq('pending')");
      return await client.all(client.of('pending-transactions', `/transactions?filter=${filter}`));
    };
    const before = await pendingOf();
    expect(before).toHaveLength(4);
    for (const each of before)
      expect(each).toMatchObject({ status: 'pending', postDate: '', balance: '', class: 'payment' });
    expect((await transactionsOf('pending-transactions')).slice(0, 4)).toEqual(before);
    await client.call('POST', client.of('pending-transactions', '/connections/refresh'));
    const after = await pendingOf();
    expect(after.map(({ amount }) => amount)).toEqual(before.map(({ amount }) => amount));
    expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id));
    const made = await client.make('pending-transactions');
    const lines = await client.all(`${client.pathOf(made.links.self)}/transactions`);
    expect(lines.filter(({ status }) => status !== 'posted')).toEqual([]);
  });
});

test('insurance-account has two accounts without a number, which no sum counts', async () => {
  const accounts = await accountsOf('insurance-account');
  expect(accounts.slice(-2).map((account) => [account.class.type, account.balance])).toEqual([
    ['insurance', ''],
    ['investment', null],
  ]);
  const made = await client.make('insurance-account');
  expect(made.links.accounts).toHaveLength(5);
  expect(made.assets).toHaveLength(2);
  expect(centsOf(made.summary.assets)).toBe(centsOf(accounts[0].balance) + centsOf(accounts[1].balance));
});

describe('names', () => {
  test('can be long', async () => {
    const { json } = await client.call('GET', client.of('long-names'));
    expect(json.name.length).toBeGreaterThan(100);
    for (const i of [0, 2]) expect((await accountsOf('long-names'))[i].name.length).toBeGreaterThan(85);
  });

  test('can have any letters', async () => {
    expect((await client.call('GET', client.of('non-ascii'))).json.name).toBe('Zoë Trần-Ødegård');
    const made = await client.make('non-ascii');
    const income = (await client.call('GET', client.pathOf(made.links.income))).json;
    expect(income.regular[0].source).toBe('Café Łódź 株式会社');
  });

  test('can be markup and formulas', async () => {
    const made = await client.make('markup-in-names');
    expect(made.assets.map(({ account }: Reply['json']) => account.product)).toEqual([
      '<script>alert(1)</script> Everyday',
      '=1+1|cmd Saver',
    ]);
    const income = (await client.call('GET', client.pathOf(made.links.income))).json;
    expect(income.regular[0].source).toBe('=HYPERLINK("http://evil.example","Pay")');
  });
});
