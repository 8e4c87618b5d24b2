import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { IsoMonth } from '#contracts/primitives.ts';
import { startBasiqSimulator, type BasiqSimulator } from '#simulators/basiq/server.ts';
import type { GenerateOrder, Provider } from '../provider.ts';
import { createBasiqProvider } from './provider.ts';

// The clock of the simulator stands still, so that what comes of each oddity can be kept as a snapshot.
const now = '2026-11-20T09:05:00+11:00';

let simulator: BasiqSimulator;
let provider: Provider;
beforeAll(async () => {
  simulator = await startBasiqSimulator({ now, delayScale: 0 });
  provider = createBasiqProvider(
    { baseUrl: new URL(simulator.baseUrl), apiKey: simulator.credentials.apiKey, dailyQuota: 1000 },
    'simulated',
    () => new Date(),
  );
});
afterAll(async () => {
  await provider.close();
  await simulator.close();
});

const records = new Map<string, Promise<{ raw: Buffer; order: GenerateOrder }>>();

/** The record of a named person, made once. */
function recordOf(key: string) {
  const made = records.get(key) ?? make(key);
  records.set(key, made);
  return made;
}

async function make(key: string) {
  const person = simulator.people.find((one) => one.key === key);
  if (person === undefined) throw new Error(`nobody is called ${key}`);
  const { accounts } = await provider.listAccounts(person.userId, new Date(now));
  const order: GenerateOrder = {
    providerCustomerId: person.userId,
    accountIds: accounts.map(({ id }) => id),
    window: { unit: 'months', from: '2025-11' as IsoMonth, to: '2026-11' as IsoMonth },
    reference: null,
    isFcra: false,
  };
  const { signal } = new AbortController();
  const { providerReportId } = await provider.generateReport(order, signal);
  return { raw: await provider.retrieveReport({ ...order, providerReportId, purpose: null }, signal), order };
}

function normalise(raw: Buffer, order: GenerateOrder): AffordabilityReport {
  const report = provider.normalise(raw, order);
  if (report.kind !== 'affordability') throw new Error('not an affordability summary');
  return report;
}

async function reportOf(key: string) {
  const { raw, order } = await recordOf(key);
  return normalise(raw, order);
}

type Json = Record<string, unknown>;
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((found, part) => (found as Json)[part.replaceAll('~1', '/').replaceAll('~0', '~')], value);

/** The record with one place changed. */
async function changed(key: string, pointer: string, value: unknown) {
  const { raw, order } = await recordOf(key);
  const copy = JSON.parse(raw.toString('utf8')) as Json;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  (at(copy, keys.map((part) => `/${part}`).join('')) as Json)[last] = value;
  return { raw: Buffer.from(JSON.stringify(copy)), order };
}

/** Every figure of a report with its pointer. */
function figuresIn(value: unknown): { text: string; pointer: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'pointer' in value) return [value as { text: string; pointer: string }];
  return Object.values(value).flatMap(figuresIn);
}

describe('the summary of a record', () => {
  test('says of every figure where it stands, and what stands there', async () => {
    for (const key of ['home-owner', 'external-array', 'many-lenders', 'wrong-totals']) {
      const { raw } = await recordOf(key);
      const record = JSON.parse(raw.toString('utf8')) as Json;
      const figures = figuresIn(await reportOf(key));
      expect(figures.length).toBeGreaterThan(50);
      for (const { text, pointer } of figures) expect([pointer, String(at(record, pointer))]).toEqual([pointer, text]);
    }
  });

  test('follows from the record alone', async () => {
    const { raw, order } = await recordOf('home-owner');
    expect(normalise(raw, order)).toEqual(normalise(Buffer.from(raw), order));
  });

  // What an oddity comes to. A change here is a change of the transform: raise its version.
  test.each([
    'external-array',
    'arrears-true',
    'arrears-text',
    'arrears-null',
    'arrears-missing',
    'loan-repayment-name',
    'both-names',
    'no-repayment-figure',
    'iso-stability',
    'nulls',
    'absent-arrays',
    'zero-balances',
    'negative-limit',
    'insurance-account',
    'no-consents',
    'closed-lender',
    'usd-only',
  ])('%s', async (key) => {
    const { summary, assets, loans, credits, external, income, expenses, ...rest } = await reportOf(key);
    expect({
      currency: rest.currency,
      consent: rest.consent.state,
      summary: short(summary),
      assets: short(assets),
      loans: loans?.map(short) ?? null,
      credits: short(credits),
      external: short(external),
      income: short(income),
      expenses: short(expenses),
      cash: rest.accounts.flatMap(({ type, isCash }) => (isCash ? [type] : [])),
    }).toMatchSnapshot();
  });
});

/** A figure as its amount; a list by its first entry, so that a snapshot can be read. */
function short(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const first = value.slice(0, 1).map(short);
    return value.length > 1 ? [...first, `and ${value.length - 1} more`] : first;
  }
  if ('amount' in value && 'pointer' in value) return value.amount;
  const entries = Object.entries(value).filter(([name]) => name !== 'pointer' && name !== 'accountId');
  return Object.fromEntries(entries.map(([name, part]) => [name, short(part)]));
}

describe('a record that is broken', () => {
  test.each([
    ['/affordability/summary/assets', 'plenty'],
    ['/affordability/summary', null],
    ['/affordability/fromMonth', '2026-13'],
    ['/affordability/assets', {}],
    ['/affordability/assets/0/balance', '1,204.19'],
    ['/affordability/assets/0/balance', '99999999999999999999.00'],
    ['/affordability/external/0/payments', 'many'],
    ['/affordability/external/0/changeHistory/0/date', '2026-02-30'],
    ['/affordability/liabilities/loan/0/previous6Months/arrears', 'perhaps'],
    ['/affordability/links/self', 'https://au-api.basiq.example/users/somebody-else/affordability/1'],
    ['/income/regular/0/changeHistory/0/amount', null],
    ['/expenses/payments/0/subCategory/0/changeHistory/0/date', 'May'],
    ['/transactions/0/data/0/amount', '12,50'],
    ['/accounts/data', 'none'],
  ])('at %s with %j is refused, and nothing of it is said', async (pointer, value) => {
    const { raw, order } = await changed('home-owner', pointer, value);
    const outcome = () => {
      try {
        return normalise(raw, order);
      } catch (error) {
        return error;
      }
    };
    expect(outcome()).toMatchObject({ code: 'provider-answer-unreadable' });
    const { message } = (outcome() as Error).cause as Error;
    for (const word of ['plenty', 'somebody-else', 'perhaps', 'Priya', '12,50']) expect(message).not.toContain(word);
  });

  test('that is not JSON is refused', async () => {
    const { raw, order } = await recordOf('home-owner');
    expect(() => normalise(raw.subarray(0, -10), order)).toThrow('provider-answer-unreadable');
  });
});

describe('entries of the snapshot', () => {
  test('are matched with their accounts', async () => {
    const { assets, loans, credits, accounts } = await reportOf('home-owner');
    const matched = [...(assets ?? []), ...(loans ?? []), ...(credits ?? [])].map(({ accountId }) => accountId);
    expect(new Set(matched)).toEqual(new Set(accounts.map(({ id }) => id)));
  });

  test('that cannot be told apart stay unmatched', async () => {
    const { raw, order } = await recordOf('home-owner');
    const copy = JSON.parse(raw.toString('utf8')) as {
      accounts: { data: { class: unknown; balance: unknown; availableFunds: unknown }[] };
    };
    const [first, second] = copy.accounts.data;
    Object.assign(second ?? {}, {
      class: first?.class,
      balance: first?.balance,
      availableFunds: first?.availableFunds,
    });
    const { assets } = normalise(Buffer.from(JSON.stringify(copy)), order);
    expect(assets?.map(({ accountId }) => accountId)).toEqual([null, null]);
  });
});

interface RawTransaction {
  account: string;
  amount: string;
  postDate: string;
  status: string;
}
const transactionsIn = (raw: Buffer) =>
  (JSON.parse(raw.toString('utf8')) as { transactions: { data: RawTransaction[] }[] }).transactions.flatMap(
    ({ data }) => data,
  );

describe('daily balances', () => {
  test('move on the day of the bank, not on that of UTC', async () => {
    const { raw } = await recordOf('home-owner');
    const { accounts } = await reportOf('home-owner');
    const posted = transactionsIn(raw);
    // Open banking sends Sydney's midnight, which is the day before in UTC; a web site's date comes at midnight UTC.
    const kinds = new Set(posted.map(({ postDate }) => postDate.slice(11, 16)));
    expect(kinds).toEqual(new Set(['00:00', '13:00', '14:00']));
    const [account] = accounts;
    const moved = new Map<string, number>();
    for (const one of posted.filter((candidate) => candidate.account === account?.id)) {
      const day = new Date(one.postDate);
      if (day.getUTCHours() > 0) day.setUTCDate(day.getUTCDate() + 1);
      const key = day.toISOString().slice(0, 10);
      moved.set(key, (moved.get(key) ?? 0) + Math.round(Number(one.amount) * 100));
    }
    const days = account?.figures?.daily?.days ?? [];
    const steps = days.flatMap(([day, amount], i): [string, number][] => {
      const before = days[i - 1];
      return before === undefined || before[1] === amount ? [] : [[day, amount - before[1]]];
    });
    expect(steps).toEqual([...moved].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

  test('leave out what is pending: balances do not hold it yet', async () => {
    const { raw, order } = await recordOf('home-owner');
    const before = normalise(raw, order);
    const at0 = transactionsIn(raw).findIndex(({ account }) => account === before.accounts[0]?.id);
    const pending = await changed('home-owner', `/transactions/0/data/${at0}/status`, 'pending');
    const after = normalise(pending.raw, pending.order);
    expect(after.dailyBasis.transactions).toBe(before.dailyBasis.transactions - 1);
    const first = (report: AffordabilityReport) => report.accounts[0]?.figures?.daily?.days[0]?.[1] ?? Number.NaN;
    const amount = Math.round(Number(transactionsIn(raw)[at0]?.amount) * 100);
    expect(first(after) - first(before)).toBe(amount);
  });

  test('of an account that does not say of when its balance is are not known, and no total is made', async () => {
    const { raw, order } = await changed('home-owner', '/accounts/data/0/lastUpdated', null);
    const { accounts, combined, unknownDays, dailyBasis } = normalise(raw, order);
    const [undated, ...others] = accounts;
    expect([undated?.figures, combined]).toEqual([null, null]);
    expect(others.every(({ figures }) => figures !== null)).toBe(true);
    expect(unknownDays).toEqual([
      { accountId: undated?.id, from: '2025-11-01', to: '2026-11-20', reason: 'no_balance' },
    ]);
    expect(dailyBasis.disagreements).toEqual([]);
  });

  test('of accounts none of which says so are not known up to the day on which the summary was made', async () => {
    const { raw, order } = await recordOf('home-owner');
    const copy = JSON.parse(raw.toString('utf8')) as { accounts: { data: { lastUpdated: string | null }[] } };
    for (const account of copy.accounts.data) account.lastUpdated = null;
    const { accounts, unknownDays } = normalise(Buffer.from(JSON.stringify(copy)), order);
    expect(accounts.every(({ figures }) => figures === null)).toBe(true);
    // The provider writes that day without a zone; here it is UTC's.
    const window = { from: '2025-11-01', to: '2026-11-19' };
    expect(unknownDays).toEqual(accounts.map(({ id }) => ({ accountId: id, ...window, reason: 'no_balance' })));
  });
});
