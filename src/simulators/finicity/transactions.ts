import { bankDayAt, bankInstant } from '../bank/calendar.ts';
import type { Account, Bank } from '../bank/bank.ts';
import type { Entry, EntryKind } from '../bank/life.ts';
import { toAmount } from '../bank/money.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';
import { pendingEntries, POSTING_SECOND } from './accounts.ts';
import { errorMessage } from './errors.ts';
import { pageOf, readPage } from './paging.ts';

interface Listed {
  readonly account: Account;
  readonly entry: Entry;
  readonly isPending: boolean;
}

const TYPES: Readonly<Record<EntryKind, string>> = {
  income: 'directDeposit',
  takings: 'deposit',
  bill: 'directDebit',
  purchase: 'pointOfSale',
  transfer: 'transfer',
  'card-payment': 'payment',
  'loan-payment': 'payment',
  'pay-later': 'repeatPayment',
  interest: 'interest',
  'overdraft-fee': 'fee',
};

/**
 * GET /aggregation/v3/customers/{customerId}/transactions, and v4 of one account. Fact: the parameters and that cards
 * count the other way round (a purchase is positive, a payment negative). Invented: a transaction is in when its posting
 * instant lies between the two dates, ends included.
 */
export function listTransactions(accounts: readonly Account[], bank: Bank, query: URLSearchParams): Answer {
  const page = readPage(query);
  if ('status' in page) return page;
  const from = readSecond(query, 'fromDate');
  const to = readSecond(query, 'toDate');
  if (from === null) return errorMessage(400, 10010, "Missing or invalid parameter 'fromDate'");
  if (to === null) return errorMessage(400, 10010, "Missing or invalid parameter 'toDate'");
  const sort = query.get('sort') ?? 'desc';
  if (sort !== 'asc' && sort !== 'desc') return errorMessage(400, 10010, "Invalid parameter 'sort'");
  const listed = accounts.flatMap((account) =>
    listedOf(account, bank, from, to, query.get('includePending') === 'true'),
  );
  listed.sort(
    (a, b) => a.entry.day - b.entry.day || Number(a.isPending) - Number(b.isPending) || a.entry.id - b.entry.id,
  );
  if (sort === 'desc') listed.reverse();
  const { records, ...counts } = pageOf(listed, page);
  return jsonAnswer(200, { ...counts, fromDate: from, toDate: to, sort, transactions: records.map(wireTransaction) });
}

function listedOf(account: Account, bank: Bank, from: number, to: number, includesPending: boolean): Listed[] {
  const feed = bank.feedOf(account);
  const isIn = (entry: Entry): boolean => {
    const second = bankInstant(entry.day, POSTING_SECOND) / 1000;
    return second >= from && second <= to;
  };
  const lastDay = Math.min(feed.lastDay, bankDayAt(to * 1000));
  const posted = account.ledger.entries(bankDayAt(from * 1000), lastDay).filter(isIn);
  const pending = includesPending ? pendingEntries(account, bank, feed).filter(isIn) : [];
  return [
    ...posted.map((entry) => ({ account, entry, isPending: false })),
    ...pending.map((entry) => ({ account, entry, isPending: true })),
  ];
}

function wireTransaction({ account, entry, isPending }: Listed): Record<string, unknown> {
  const second = bankInstant(entry.day, POSTING_SECOND) / 1000;
  const isInverted = account.type === 'creditCard';
  return {
    id: entry.id,
    amount: toAmount(isInverted ? -entry.cents : entry.cents),
    accountId: account.id,
    customerId: account.person.customerId,
    status: isPending ? 'pending' : 'active',
    description: entry.description,
    ...(entry.kind === 'overdraft-fee' ? { memo: 'NSF' } : {}),
    type: TYPES[entry.kind],
    transactionDate: second,
    ...(isPending ? {} : { postedDate: second, runningBalanceAmount: toAmount(entry.balanceAfter) }),
    createdDate: second,
    categorization: {
      normalizedPayeeName: entry.payee,
      category: entry.category,
      country: 'USA',
      bestRepresentation: entry.description,
    },
    currencySymbol: account.currency,
  };
}

function readSecond(query: URLSearchParams, name: string): number | null {
  const text = query.get(name) ?? '';
  return /^\d{1,11}$/.test(text) ? Number(text) : null;
}
