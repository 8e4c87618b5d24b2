import type { Reply } from '../kernel/simulator-caller.ts';
import { centsOf, dayOfPost, startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

/**
 * For the tests of the figures: they are worked out once more from what the simulator says elsewhere, the accounts,
 * their transactions, and the transactions of the snapshot. Nothing here calls the code that makes them.
 */
export interface FigureCase {
  readonly made: Reply['json'];
  readonly income: Reply['json'];
  readonly expenses: Reply['json'];
  readonly accounts: Reply['json'][];
  readonly raw: Reply['json'][];
  readonly lines: Reply['json'][];
}

export const SEEDS = ['loandesk', 'wattle', 'yabby'] as const;
const PEOPLE = 8;

/** The showcase and some ordinary people of a seed, each with a snapshot of the usual thirteen months. */
export async function figureCases(seed: string): Promise<FigureCase[]> {
  const client = await startClient({ seed, users: 100, listsUsers: true });
  try {
    return await casesOf(client);
  } finally {
    await client.simulator.close();
  }
}

async function casesOf(client: SimulatorClient): Promise<FigureCase[]> {
  const named = client.simulator.people.length;
  const users = (await client.call('GET', '/users')).json.data.slice(named, named + PEOPLE);
  const paths: string[] = [client.of('home-owner'), ...users.map(({ id }: { id: string }) => `/users/${id}`)];
  return await Promise.all(
    paths.map(async (path) => {
      const made = (await client.call('POST', `${path}/affordability`)).json;
      const get = async (link: string): Promise<Reply['json']> => (await client.call('GET', client.pathOf(link))).json;
      return {
        made,
        income: await get(made.links.income),
        expenses: await get(made.links.expenses),
        accounts: (await client.call('GET', `${path}/accounts`)).json.data,
        raw: await client.all(`${path}/transactions`),
        lines: await client.all(`${client.pathOf(made.links.self)}/transactions`),
      };
    }),
  );
}

/** The cents of texts; null counts as nothing. */
export function sum(texts: readonly (string | null)[]): number {
  return texts.reduce((total, text) => total + centsOf(text ?? '0'), 0);
}

export function amounts(records: readonly Reply['json'][]): number {
  return sum(records.map(({ amount }) => amount));
}

/** The text of cents. */
export function text(cents: number): string {
  return (cents / 100).toFixed(2).replace(/^-0\.00$/, '0.00');
}

/** A month of 30 days, away from zero to whole dollars. */
export function monthly(cents: number, days: number): number {
  return Math.sign(cents) * Math.ceil((Math.abs(cents) * 30) / days / 100) * 100;
}

export function dollars(amount: string): number {
  return Math.sign(Number(amount)) * Math.round(Math.abs(Number(amount)));
}

export function monthOf(line: Reply['json']): string {
  return dayOfPost(line.postDate).slice(0, 7);
}

export function median(cents: readonly number[]): number {
  const sorted = [...cents].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Math.round(((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2);
}

/**
 * The lowest and highest balance between two days, back from the balance of the account: after each transaction, and
 * the one that was carried in. `null` without a transaction.
 */
export function walked(
  account: Reply['json'],
  raw: readonly Reply['json'][],
  from: string,
  to: string,
): { lowest: number | null; highest: number | null } {
  const balances: number[] = [];
  let balance = centsOf(account.balance);
  let hasAny = false;
  for (const { amount, postDate } of raw.filter((each) => each.account === account.id)) {
    const day = dayOfPost(postDate);
    if (day < from) break;
    if (day <= to) {
      hasAny = true;
      balances.push(balance);
    }
    balance -= centsOf(amount);
  }
  if (!hasAny) return { lowest: null, highest: null };
  if (account.transactionIntervals[0].from <= from) balances.push(balance);
  return { lowest: Math.min(...balances), highest: Math.max(...balances) };
}
