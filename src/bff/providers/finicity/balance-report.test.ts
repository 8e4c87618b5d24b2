import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BalanceReport } from '#contracts/balance-report.ts';
import { startFinicitySimulator, type FinicitySimulator } from '#simulators/finicity/server.ts';
import { ProviderFailure } from '../provider-failure.ts';
import { createFinicityProvider } from './provider.ts';
import type { GenerateOrder, Provider } from '../provider.ts';

let simulator: FinicitySimulator;
let provider: Provider;
let raw: string;
const maria = '1005061234';
let order: GenerateOrder = {
  providerCustomerId: maria,
  accountIds: [],
  window: { unit: 'days', days: 365 },
  reference: 'LN-1',
  isFcra: false,
};

beforeAll(async () => {
  simulator = await startFinicitySimulator({ now: '2026-11-20T19:05:00Z', delayScale: 0 });
  provider = createFinicityProvider(
    { baseUrl: new URL(simulator.baseUrl), ...simulator.credentials },
    'simulated',
    () => new Date(),
  );
  const { accounts } = await provider.listAccounts(maria, new Date('2026-11-20T19:05:00Z'));
  const { signal } = new AbortController();
  order = { ...order, accountIds: accounts.filter(({ usable }) => usable.inReport).map(({ id }) => id) };
  const { providerReportId } = await provider.generateReport(order, signal);
  raw = (await provider.retrieveReport({ ...order, providerReportId, purpose: null }, signal)).toString('utf8');
});
afterAll(async () => {
  await provider.close();
  await simulator.close();
});

type Json = Record<string, unknown>;
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((found, key) => (found as Json)[key], value);
function normalise(text: string): BalanceReport {
  const report = provider.normalise(Buffer.from(text), order);
  if (report.kind !== 'balance') throw new Error('not a balance report');
  return report;
}
/** The raw answer with one place changed. */
function changed(pointer: string, value: unknown): string {
  const copy = JSON.parse(raw) as Json;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  (at(copy, keys.length === 0 ? '' : `/${keys.join('/')}`) as Json)[last] = value;
  return JSON.stringify(copy);
}
const metrics = '/businessSummary/balanceAnalyticsMetrics';

describe('the normalised report', () => {
  test('says of every stated amount where it stands, and its exact text is the text there', () => {
    const report = normalise(raw);
    const json: unknown = JSON.parse(raw);
    const figures = [report.combined, ...report.accounts.map((one) => one.figures)].flatMap((one) => one ?? []);
    const amounts = figures
      .flatMap((one) => [
        one.current,
        one.available,
        one.averageDaily,
        one.averageWeekday,
        one.minimum,
        one.maximum,
        ...one.periods.flatMap((period) => [period.minimum, period.average, period.maximum]),
      ])
      .flatMap((one) => one ?? []);
    expect(amounts.length).toBeGreaterThan(150);
    for (const { amount, text, pointer } of amounts) {
      expect(String(at(json, pointer))).toBe(String(Number(text)));
      expect(amount).toBe(Math.round(Number(text) * 100));
    }
    for (const one of figures)
      for (const { negativeDays } of one.periods)
        expect(negativeDays?.count).toBe(at(json, negativeDays?.pointer ?? ''));
  });

  test('keeps every day that the provider listed, oldest first', () => {
    const report = normalise(raw);
    const listed = at(JSON.parse(raw), `${metrics}/dailyBalancesForTheReportTimePeriod`) as {
      date: string;
      endingBalance: number;
    }[];
    expect(report.combined?.daily?.days).toEqual(
      listed
        .map(({ date, endingBalance }) => [date, Math.round(endingBalance * 100)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  });

  test('is the same however often it is made', () => {
    expect(normalise(raw)).toEqual(normalise(raw));
  });

  test('reads numbers written as strings like numbers', () => {
    const asStrings = raw.replace(/:(-?\d+(?:\.\d+)?)([,}])/g, ':"$1"$2');
    expect(asStrings).not.toBe(raw);
    expect(normalise(asStrings)).toEqual(normalise(raw));
  });

  test('treats null as absent: unknown, not zero', () => {
    for (const value of [null, undefined]) {
      const report = normalise(changed(`${metrics}/minimumRunningBalanceForTheReportTimePeriod`, value));
      expect(report.combined?.minimum).toBeNull();
    }
    expect(normalise(changed(`${metrics}/dailyBalancesForTheReportTimePeriod`, null)).combined?.daily).toBeNull();
    expect(normalise(changed(`${metrics}/dailyBalancesForTheReportTimePeriod`, [])).combined?.daily?.days).toEqual([]);
  });

  test('keeps an amount that a binary float would lose', () => {
    const text = raw.replace(/("maximumRunningBalanceForTheReportTimePeriod":)-?[\d.]+/, '$190071992547.03');
    expect(normalise(text).combined?.maximum).toMatchObject({ amount: 9_007_199_254_703, text: '90071992547.03' });
  });

  test('puts leading zeros of an account number back', () => {
    const copy = JSON.parse(changed('/accountResults/0/accountDetails/accountNumberDisplay', null)) as Json;
    (at(copy, '/accountResults/0/accountDetails') as Json)['realAccountNumberLast4'] = 42;
    expect(normalise(JSON.stringify(copy)).accounts[0]?.numberEnding).toBe('0042');
  });
});

describe('a broken answer is refused whole, and the refusal holds no bank data', () => {
  test.each([
    ['HTML', () => '<html><body>Maintenance</body></html>'],
    ['half a JSON', () => raw.slice(0, raw.length / 2)],
    ['nothing', () => ''],
    ['another customer', () => changed('/customerId', 1_005_061_241)],
    ['no header', () => changed('/reportHeader', null)],
    [
      'neither summary nor accounts',
      () => JSON.stringify({ ...(JSON.parse(raw) as Json), businessSummary: null, accountResults: [] }),
    ],
    ['daily balances that are a text', () => changed(`${metrics}/dailyBalancesForTheReportTimePeriod`, 'see PDF')],
    ['an amount that is a word', () => changed(`${metrics}/currentRunningBalance`, 'Everyday Checking')],
    ['an amount with separators', () => changed(`${metrics}/currentRunningBalance`, '1,204.19')],
    [
      'a day that no calendar has',
      () => changed(`${metrics}/dailyBalancesForTheReportTimePeriod/3/date`, '2026-02-30'),
    ],
    ['a day without a balance', () => changed(`${metrics}/dailyBalancesForTheReportTimePeriod/3/endingBalance`, null)],
    [
      'two balances for one day',
      () => changed(`${metrics}/dailyBalancesForTheReportTimePeriod/3`, { date: '2026-10-30', endingBalance: 1.23 }),
    ],
    ['an amount beyond all sense', () => changed(`${metrics}/currentRunningBalance`, '99999999999999999999.00')],
  ])('%s', (_what, make) => {
    let failure: unknown;
    try {
      normalise(make());
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(ProviderFailure);
    expect(failure).toMatchObject({ code: 'provider-answer-unreadable' });
    const said = `${(failure as Error).message} ${String((failure as ProviderFailure).cause)}`;
    for (const word of ['Everyday', '1,204', '99999', 'Maintenance']) expect(said).not.toContain(word);
  });
});
