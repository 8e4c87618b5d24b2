import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { IsoMonth } from '#contracts/primitives.ts';
import { startBasiqSimulator, type BasiqSimulator } from '#simulators/basiq/server.ts';
import { SimulatorControl } from '#testing/simulator-control.ts';
import type { Provider, RetrieveOrder } from '../provider.ts';
import { createBasiqProvider } from './provider.ts';

const madeAt = '2026-11-10T09:05:00+11:00';
const fetchedAt = '2026-11-20T09:05:00+11:00';
const { signal } = new AbortController();

let simulator: BasiqSimulator;
let control: SimulatorControl;
let provider: Provider;
beforeEach(async () => {
  simulator = await startBasiqSimulator({ now: madeAt, delayScale: 0, users: 90, listsUsers: true });
  control = new SimulatorControl(simulator.baseUrl);
  provider = createBasiqProvider(
    { baseUrl: new URL(simulator.baseUrl), apiKey: simulator.credentials.apiKey, dailyQuota: 1000 },
    'simulated',
    () => new Date(),
  );
});
afterEach(async () => {
  await provider.close();
  await simulator.close();
});

function userOf(key: string): string {
  const person = simulator.people.find((one) => one.key === key);
  if (person === undefined) throw new Error(`nobody is called ${key}`);
  return person.userId;
}

/** Somebody whose banks were last asked days ago, and who has moved money since. */
async function userWithOldData(): Promise<string> {
  for await (const page of provider.listCustomers(signal)) {
    for (const { providerCustomerId: id } of page) {
      if (simulator.people.some(({ userId }) => userId === id)) continue;
      const { accounts } = await provider.listAccounts(id, new Date(madeAt));
      if (accounts.every(({ balanceAsOf }) => balanceAsOf !== null && balanceAsOf < '2026-11-05')) return id;
    }
  }
  throw new Error('everybody is up to date');
}

/** Has a summary made of the last months, this one included, of all accounts of a user. */
async function made(userId: string): Promise<RetrieveOrder> {
  const { accounts } = await provider.listAccounts(userId, new Date(madeAt));
  const order = {
    providerCustomerId: userId,
    accountIds: accounts.map(({ id }) => id),
    window: { unit: 'months', from: '2026-08' as IsoMonth, to: '2026-11' as IsoMonth },
    reference: null,
    isFcra: false,
  } as const;
  return { ...order, ...(await provider.generateReport(order, signal)), purpose: null };
}

async function fetched(order: RetrieveOrder) {
  const raw = await provider.retrieveReport(order, signal);
  const report = provider.normalise(raw, order);
  if (report.kind !== 'affordability') throw new Error('not an affordability summary');
  return { raw, report };
}

interface Listed {
  readonly transactions: { data: { id: string }[] }[];
  readonly laterTransactions: { data: { id: string }[] }[];
}
const idsIn = (raw: Buffer, list: keyof Listed) =>
  (JSON.parse(raw.toString('utf8')) as Listed)[list].flatMap(({ data }) => data.map(({ id }) => id));

/** Days of the first report on which the second has another balance, or none. */
const daysThatDiffer = (first: AffordabilityReport, second: AffordabilityReport) =>
  first.accounts.flatMap(({ id, figures }) => {
    const days = new Map(second.accounts.find((one) => one.id === id)?.figures?.daily?.days);
    return (figures?.daily?.days ?? []).filter(([day, amount]) => days.get(day) !== amount);
  });

describe('a summary of this month that is fetched ten days after it was made', () => {
  test('has the daily balances that it had on the first day', async () => {
    const order = await made(userOf('home-owner'));
    const atOnce = await fetched(order);
    await control.setClock(fetchedAt);
    const late = await fetched(order);
    expect(late.report.accounts.map(({ lastSuccessAt }) => lastSuccessAt)).not.toEqual(
      atOnce.report.accounts.map(({ lastSuccessAt }) => lastSuccessAt),
    );
    expect(daysThatDiffer(atOnce.report, late.report)).toEqual([]);
    expect(late.report.dailyBasis.disagreements).toEqual([]);
  });

  test('counts a transaction once that comes both with it and after it', async () => {
    const order = await made(userOf('home-owner'));
    await control.setClock(fetchedAt);
    const { raw, report } = await fetched(order);
    const snapshot = idsIn(raw, 'transactions');
    const later = idsIn(raw, 'laterTransactions');
    const all = new Set([...snapshot, ...later]);
    expect(all.size).toBeGreaterThan(snapshot.length);
    expect(all.size).toBeLessThan(snapshot.length + later.length);
    expect(report.dailyBasis.transactions).toBeLessThanOrEqual(all.size);
  });
});

test('a summary of old data that is fetched after the banks were asked anew has balances that agree', async () => {
  const order = await made(await userWithOldData());
  const atOnce = await fetched(order);
  if (provider.refreshing.kind !== 'jobs') throw new Error('banks are not asked in jobs');
  await provider.refreshing.start(order.providerCustomerId);
  const late = await fetched(order);
  const lastDays = ({ report }: typeof late) => report.accounts.map(({ figures }) => figures?.daily?.days.at(-1)?.[0]);
  expect(lastDays(late)).not.toEqual(lastDays(atOnce));
  expect(daysThatDiffer(atOnce.report, late.report)).toEqual([]);
  expect(late.report.dailyBasis.disagreements).toEqual([]);
});
