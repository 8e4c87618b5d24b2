import { dayText } from '../bank/calendar.ts';
import type { Day } from '../bank/calendar.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import { pick, seededRandom, wholeBetween } from '../kernel/rng.ts';
import type { Account } from './book.ts';
import { derivedUuid } from './derived-uuid.ts';
import { badFilter, notFound } from './errors.ts';
import { parseFilter } from './filters.ts';
import { amountText } from './lives/amounts.ts';
import type { Entry } from './lives/life.ts';
import { SHOPS } from './lives/merchants.ts';
import { sydneyMidnight, utcText } from './lives/sydney.ts';
import type { Person } from './lives/person.ts';
import type { Provider } from './provider.ts';
import { shaped } from './shaped.ts';

/** A transaction as it is listed; what waits at the bank has no day yet. */
export interface Listed {
  readonly id: string;
  readonly account: Account;
  readonly entry: Entry;
  readonly isPending: boolean;
}

/** The day of a transaction on the wire: a page's date at midnight UTC, or the instant of the bank's own midnight. */
export function postDateText(account: Account, day: Day): string {
  return account.method === 'web' ? `${dayText(day)}T00:00:00Z` : utcText(sydneyMidnight(day));
}

export function transactionId(person: Person, account: Account, entry: Entry): string {
  return derivedUuid(`${person.userId}|${account.plan.key}|${entry.id}`);
}

/** Documented: by account, then the newest first, with what is pending before the rest. */
export function listedOf(person: Person, provider: Provider): readonly Listed[] {
  return provider.book.accountsOf(person).flatMap((account) => {
    const lastDay = provider.refreshes.lastDayOf(person, account);
    const posted = account.ledger
      .entries(account.ledger.begin, lastDay)
      .toReversed()
      .map((entry) => ({ id: transactionId(person, account, entry), account, entry, isPending: false }));
    return [...pendingOf(person, account, provider), ...posted];
  });
}

/** Purchases by card that the bank still holds. Fact: their ids change with each refresh. */
function pendingOf(person: Person, account: Account, provider: Provider): Listed[] {
  const count = account.plan.key === 'everyday' ? (person.quirks.pendingCount ?? 0) : 0;
  const at = provider.refreshes.updatedAt(person, account.connection);
  const day = provider.refreshes.lastDayOf(person, account);
  const random = seededRandom(`${person.lifeSeed}|pending|${day}`);
  return Array.from({ length: count }, (_, i) => {
    const merchant = pick(random, SHOPS.groceries);
    const entry: Entry = {
      id: -1 - i,
      day,
      account: account.plan.key,
      cents: -wholeBetween(random, 900, 9500),
      rawClass: 'payment',
      description: `PENDING - ${merchant.text}`,
      merchant,
      counter: null,
      lender: null,
      stream: null,
      balanceAfter: 0,
    };
    return { id: derivedUuid(`${person.userId}|pending|${i}|${at}`), account, entry, isPending: true };
  });
}

/** GET /users/{id}/transactions */
export function listTransactions(person: Person, call: Call, provider: Provider): Answer {
  const page = provider.cursors.read(call.path, call.query);
  if ('status' in page) return page;
  const test = parseFilter<Listed>(page.filter, {
    'account.id': ({ account }) => account.id,
    'connection.id': ({ account }) => account.connection.id,
    'institution.id': ({ account }) => account.institution.id,
    'transaction.id': ({ id }) => id,
    'transaction.postDate': ({ account, entry, isPending }) => (isPending ? '' : postDateText(account, entry.day)),
    'transaction.status': ({ isPending }) => (isPending ? 'pending' : 'posted'),
    'transaction.direction': ({ entry }) => (entry.cents < 0 ? 'debit' : 'credit'),
    'transaction.class': ({ entry }) => entry.rawClass,
  });
  if (test === null) return badFilter();
  const found = listedOf(person, provider).filter(test);
  const records = found.slice(page.offset, page.offset + page.limit);
  const isLast = page.offset + page.limit >= found.length;
  const next = isLast ? {} : { next: provider.link(`${call.path}?next=${provider.cursors.after(call.path, page)}`) };
  const wire = {
    type: 'list',
    count: records.length,
    size: found.length,
    data: records.map((listed) => wireTransaction(person, listed, provider)),
    links: { self: provider.link(call.target), ...next },
  };
  return jsonAnswer(200, shaped(person, 'transactions', wire));
}

/** GET /users/{id}/transactions/{tid} */
export function oneTransaction(person: Person, id: string, provider: Provider): Answer {
  const found = listedOf(person, provider).find((listed) => listed.id === id);
  return found === undefined ? notFound() : jsonAnswer(200, wireTransaction(person, found, provider));
}

function wireTransaction(person: Person, listed: Listed, { link }: Provider): unknown {
  const { id, account, entry, isPending } = listed;
  const user = link(`/users/${person.userId}`);
  const isBalanceKnown = !isPending && person.quirks.hidesRunningBalance !== true;
  const wire = {
    type: 'transaction',
    id,
    status: isPending ? 'pending' : 'posted',
    description: entry.description,
    amount: amountText(entry.cents),
    currency: account.plan.currency,
    account: account.id,
    balance: isBalanceKnown ? amountText(entry.balanceAfter) : '',
    direction: entry.cents < 0 ? 'debit' : 'credit',
    class: entry.rawClass,
    institution: account.institution.id,
    connection: account.connection.id,
    transactionDate: isPending ? postDateText(account, entry.day) : '',
    postDate: isPending ? '' : postDateText(account, entry.day),
    subClass: entry.merchant?.group ?? null,
    enrich: null,
    links: {
      self: `${user}/transactions/${id}`,
      account: `${user}/accounts/${account.id}`,
      institution: link(`/institutions/${account.institution.id}`),
      connection: null,
    },
  };
  return shaped(person, 'transaction', wire);
}
