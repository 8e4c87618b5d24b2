import type { AffordabilityAccount, AffordabilityReport, UnknownDays } from '#contracts/affordability.ts';
import type { AccountId, Currency, IsoDate } from '#contracts/primitives.ts';
import type { BalanceFigures } from '#contracts/report-figures.ts';
import type { DailyBalances } from '#domain/daily-balances.ts';
import { addDays, inclusiveDays } from '#domain/dates.ts';
import { balanceRange, sixMonthReadings, sumDaily, walkBack, type PostedMovement } from '#domain/derived-balances.ts';
import { dayIn } from '../bank-day.ts';
import { amountAt, currencyOf, statedAt } from './figures.ts';
import type { WireRecord } from './record.ts';
import type { WireAccount, WireTransaction } from './wire.ts';

/** Where an Australian bank's midnight is taken: every bank of the country has the same date for most of the day. */
export const timeZone = 'Australia/Sydney';

/** Accounts whose money can be spent; all others are debts, investments, or unknown to us. */
const cashTypes: ReadonlySet<string> = new Set(['transaction', 'savings', 'foreign', 'term-deposit']);

interface Located {
  readonly wire: WireTransaction;
  readonly pointer: string;
}

/**
 * The day of a transaction. Data read from a bank's web site carry the bare date at midnight UTC; open banking sends
 * the true instant of the bank's midnight, which is the day before in UTC (the provider's FAQ). The Sydney day of
 * either is the bank's.
 */
export function dayOf({ postDate, transactionDate }: WireTransaction): IsoDate | null {
  const at = postDate ?? transactionDate;
  return at === null ? null : dayIn(timeZone, new Date(at));
}

/** Posted transactions by account, each once: the later list begins before the snapshot's ends. */
function postedByAccount(record: WireRecord): Map<string, Located[]> {
  const seen = new Set<string>();
  const found: Located[] = [];
  const take = (name: 'transactions' | 'laterTransactions') =>
    record[name]?.forEach((page, p) =>
      page.data.forEach((wire, i) => {
        if (wire.status === 'pending' || seen.has(wire.id)) return;
        seen.add(wire.id);
        found.push({ wire, pointer: `/${name}/${p}/data/${i}` });
      }),
    );
  take('transactions');
  take('laterTransactions');
  return Map.groupBy(found, ({ wire }) => wire.account);
}

export interface DailyPart {
  readonly accounts: readonly AffordabilityAccount[];
  readonly combined: BalanceFigures | null;
  readonly unknownDays: readonly UnknownDays[];
  readonly dailyBasis: AffordabilityReport['dailyBasis'];
  readonly firstTransaction: IsoDate | null;
  readonly lastTransaction: IsoDate | null;
}

/** The report's accounts with their daily balances, walked back from each account's balance. */
export function toDailyPart(
  record: WireRecord,
  accountIds: readonly string[],
  window: { readonly from: IsoDate; readonly to: IsoDate },
  currency: Currency,
  nameOfBank: (institutionId: string | null) => string | null,
): DailyPart {
  const byAccount = postedByAccount(record);
  const unknownDays: UnknownDays[] = [];
  const disagreements: AffordabilityReport['dailyBasis']['disagreements'] = [];
  const ranges: AffordabilityReport['dailyBasis']['sixMonths'] = [];
  let transactions = 0;
  let withRunningBalance = 0;
  const accounts = accountIds.flatMap((id): AffordabilityAccount[] => {
    const at = record.accounts.data.findIndex((one) => one.id === id);
    const wire = record.accounts.data[at];
    if (wire === undefined) return [];
    const posted = byAccount.get(id) ?? [];
    const walked = record.transactions === null ? null : walkAccount(wire, posted, window);
    if (walked !== null) {
      transactions += posted.length;
      withRunningBalance += posted.filter((one) => one.wire.balance !== null).length;
      disagreements.push(...walked.disagreements);
      ranges.push(...walked.sixMonths);
    }
    unknownDays.push(
      ...(walked?.unknown ?? [{ accountId: id as AccountId, ...window, reason: 'no_transactions_list' }]),
    );
    return [toReportAccount(wire, `/accounts/data/${at}`, walked?.days ?? null, window, nameOfBank(wire.institution))];
  });
  const cash = accounts.filter((account) => account.isCash && account.currency === currency);
  const days = [...(record.transactions ?? [])].flatMap(({ data }) => data.flatMap((wire) => dayOf(wire) ?? [])).sort();
  return {
    accounts,
    combined: combine(cash, currency, window),
    unknownDays,
    dailyBasis: { transactions, withRunningBalance, sixMonths: ranges, disagreements },
    firstTransaction: days[0] ?? null,
    lastTransaction: days.at(-1) ?? null,
  };
}

function walkAccount(wire: WireAccount, posted: readonly Located[], window: { from: IsoDate; to: IsoDate }) {
  const accountId = wire.id as AccountId;
  const currency = currencyOf(wire.currency);
  const dated = posted.map((one) => ({ ...one, day: dayOf(one.wire) }));
  if (wire.lastUpdated === null || !dated.every((one) => one.day !== null)) {
    // A balance without a day could be of any, and a transaction without one on any: nothing behind it can be known.
    return {
      days: [],
      sixMonths: [],
      disagreements: [],
      unknown: [{ accountId, ...window, reason: 'no_balance' as const }],
    };
  }
  const balanceDay = dayIn(timeZone, new Date(wire.lastUpdated));
  const movements = dated.flatMap(({ wire: one, day, pointer }): (PostedMovement & { pointer: string })[] =>
    day === null
      ? []
      : [
          {
            day,
            pointer,
            amount: amountAt(one.amount, currency, `${pointer}/amount`).amount,
            balanceAfter: statedAt(one.balance, currency, `${pointer}/balance`)?.amount ?? null,
          },
        ],
  );
  const walked = walkBack({
    balance: statedAt(wire.balance, currency, '/accounts')?.amount ?? null,
    balanceDay,
    movements,
    intervals: upToBalance(wire, balanceDay),
    // One day more than the window: its ending balance is what the window opens with.
    from: addDays(window.from, -1),
    to: balanceDay < window.to ? balanceDay : window.to,
  });
  const end = walked.days.at(-1)?.[0];
  return {
    days: walked.days,
    sixMonths: (end === undefined ? [] : sixMonthReadings(end)).flatMap((reading) => {
      const range = balanceRange(walked.days, movements, reading);
      return range === null ? [] : [{ accountId, ...reading, ...range }];
    }),
    unknown: walked.unknown.flatMap(({ from, to, reason }) =>
      to < window.from ? [] : [{ accountId, from: from < window.from ? window.from : from, to, reason }],
    ),
    disagreements: walked.disagreements.flatMap(({ day, derived, stated }) => {
      const at = movements.find((one) => one.day === day && one.balanceAfter === stated);
      const text = at === undefined ? '' : (posted.find(({ pointer }) => pointer === at.pointer)?.wire.balance ?? '');
      return [{ accountId, day, derived, stated: { amount: stated, text, pointer: `${at?.pointer ?? ''}/balance` } }];
    }),
  };
}

/** The newest interval reaches to the balance: both came with the same refresh. null: the bank did not say. */
function upToBalance({ transactionIntervals }: WireAccount, balanceDay: IsoDate) {
  if (transactionIntervals === null || transactionIntervals.length === 0) return null;
  const sorted = [...transactionIntervals].sort((a, b) => (a.to < b.to ? -1 : 1));
  return sorted.map(({ from, to }, i) => ({ from, to: i === sorted.length - 1 && to < balanceDay ? balanceDay : to }));
}

function toReportAccount(
  wire: WireAccount,
  pointer: string,
  days: DailyBalances | null,
  window: { from: IsoDate; to: IsoDate },
  institution: string | null,
): AffordabilityAccount {
  const currency = currencyOf(wire.currency);
  const balance = statedAt(wire.balance, currency, `${pointer}/balance`);
  return {
    id: wire.id as AccountId,
    institution,
    name: wire.name ?? wire.class?.product ?? null,
    type: wire.class?.type ?? null,
    numberEnding: numberEndingOf(wire.accountNo),
    ownerName: wire.accountHolder,
    ownerAddress: null,
    currency: wire.currency === null ? null : currency,
    currentBalance: balance,
    lastSuccessAt: wire.lastUpdated,
    providerStatusCode: wire.status,
    isCash: cashTypes.has(wire.class?.type ?? ''),
    figures:
      days === null || days.length === 0
        ? null
        : {
            ...derivedFigures(days, currency, window),
            current: balance,
            currentAsOf: wire.lastUpdated,
            available: statedAt(wire.availableFunds, currency, `${pointer}/availableFunds`),
            availableAsOf: wire.lastUpdated,
          },
  };
}

/** What may be shown of a number: its last digits, masked or not. A hash, which some banks send instead, has none. */
export function numberEndingOf(accountNo: string | null): string | null {
  const written = accountNo?.replace(/[\s-]/g, '') ?? '';
  return /^[0-9xX*]*?([0-9]{3,4})$/.exec(written)?.[1] ?? null;
}

function combine(
  cash: readonly AffordabilityAccount[],
  currency: Currency,
  window: { from: IsoDate; to: IsoDate },
): BalanceFigures | null {
  const parts = cash.flatMap(({ figures }) => figures?.daily ?? []);
  if (parts.length === 0 || parts.length < cash.length) return null;
  const days = sumDaily(parts.map((part) => part.days));
  return days.length === 0 ? null : derivedFigures(days, currency, window);
}

/** Figures of derived balances: the provider states none of its own. */
function derivedFigures(
  days: DailyBalances,
  currency: Currency,
  window: { from: IsoDate; to: IsoDate },
): BalanceFigures {
  return {
    currency,
    coverage: {
      requestedAt: null,
      requestedDays: inclusiveDays(window.from, window.to),
      requestedFrom: window.from,
      from: days.find(([on]) => on >= window.from)?.[0] ?? null,
      to: days.at(-1)?.[0] ?? null,
      historicFrom: null,
      historicTo: null,
      historicDays: null,
    },
    current: null,
    currentAsOf: null,
    available: null,
    availableAsOf: null,
    averageDaily: null,
    averageWeekday: null,
    minimum: null,
    maximum: null,
    daily: { pointer: '/transactions', days: days.map(([day, amount]) => [day, amount]) },
    periods: [],
    trend: null,
  };
}
