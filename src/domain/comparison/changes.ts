import type { AffordabilityReport, Credit, Loan } from '#contracts/affordability.ts';
import type { IsoDate } from '#contracts/primitives.ts';
import type { ReportView } from '#contracts/report.ts';
import { accountLabel } from '../balance-checks.ts';
import type { BalanceStatistics } from '../daily-balances.ts';
import { formatDay, inclusiveDays } from '../dates.ts';
import { formatMinor } from '../money.ts';
import { toColumn, type Column } from './columns.ts';
import { matchKey } from './matched.ts';

/** Something that is different between two reports of one customer, in a sentence that stands alone. */
export interface Change {
  readonly id: string;
  /** `look`: a lender would ask about it. */
  readonly severity: 'look' | 'note';
  readonly sentence: string;
}

/**
 * What changed from the earlier to the later of two reports of one customer and kind: accounts, lenders, sources of
 * income, arrears, limits, new days below zero, and balances of the same day that are no longer the same.
 * @returns null where they are not of one customer and kind: then nothing is a change
 */
export function changesBetween(one: ReportView, other: ReportView): Change[] | null {
  if (one.customer.id !== other.customer.id || one.kind !== other.kind) return null;
  const [earlier, later] = one.retrievedAt <= other.retrievedAt ? [one, other] : [other, one];
  const changes: Change[] = [...accountChanges(earlier, later), ...balanceChanges(toColumn(earlier), toColumn(later))];
  if (earlier.report.kind === 'affordability' && later.report.kind === 'affordability') {
    changes.push(...summaryChanges(earlier.report, later.report));
  }
  return distinctIds(changes).sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'look' ? -1 : 1));
}

/** Alike debts have one key: their changes are told apart by their place. */
function distinctIds(changes: readonly Change[]): Change[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const times = (seen.get(change.id) ?? 0) + 1;
    seen.set(change.id, times);
    return times === 1 ? change : { ...change, id: `${change.id}#${times}` };
  });
}

const look = (id: string, sentence: string): Change => ({ id, severity: 'look', sentence });
const note = (id: string, sentence: string): Change => ({ id, severity: 'note', sentence });

function accountChanges(earlier: ReportView, later: ReportView): Change[] {
  const ids = (view: ReportView) => new Set<string>(view.report.accounts.map(({ id }) => id));
  const known = (view: ReportView) => new Set<string>([...ids(view), ...view.accountsLeftOut.map(({ id }) => id)]);
  const [before, after] = [ids(earlier), ids(later)];
  const knownBefore = known(earlier);
  const knownAfter = known(later);
  return [
    ...later.report.accounts.flatMap((account) => {
      if (before.has(account.id)) return [];
      const label = accountLabel(account);
      return knownBefore.has(account.id)
        ? [note(`account-in-${account.id}`, `${label} is in the later report and was left out of the earlier one.`)]
        : [look(`account-new-${account.id}`, `${label} is new: it was not known when the earlier report was ordered.`)];
    }),
    ...earlier.report.accounts.flatMap((account) => {
      if (after.has(account.id)) return [];
      const label = accountLabel(account);
      return knownAfter.has(account.id)
        ? [note(`account-out-${account.id}`, `${label} was in the earlier report and is left out of the later one.`)]
        : [
            look(
              `account-gone-${account.id}`,
              `${label} is gone: it was not known any more when the later report was ordered.`,
            ),
          ];
    }),
  ];
}

/** Totals are compared only where they are of the same accounts. */
function balanceChanges(earlier: Column, later: Column): Change[] {
  const key = ({ view }: Column) =>
    view.report.accounts
      .map(({ id }) => id)
      .sort((a, b) => (a < b ? -1 : 1))
      .join(',');
  const { range: before } = earlier;
  const { range: after, statistics, currency } = later;
  if (key(earlier) !== key(later) || before === null || after === null || currency !== earlier.currency) return [];
  return [...newDays(before.to, after.to, statistics), ...restatedDays(earlier, later, before.to)];
}

/** Days that only the later report has. Of a day whose balance is not known nothing is said. */
function newDays(before: IsoDate, to: IsoDate, statistics: BalanceStatistics | null): Change[] {
  if (statistics === null || to <= before) return [];
  const days = inclusiveDays(before, to) - 1;
  const unknown = statistics.missing.filter((day) => day > before).length;
  const known = days - unknown;
  if (known === 0) return [];
  const fresh = statistics.negative.filter((day) => day > before);
  const text =
    unknown === 0
      ? `${count(days)} since ${formatDay(before)}`
      : `${count(known)} with a balance since ${formatDay(before)}`;
  const rest = unknown === 0 ? '' : `; ${count(unknown)} ${unknown === 1 ? 'has' : 'have'} none`;
  const [first] = fresh;
  return [
    first === undefined
      ? note('negative-days', `None of the ${text} ends below zero${rest}.`)
      : look('negative-days', `${fresh.length} of the ${text} end below zero, first on ${formatDay(first)}${rest}.`),
  ];
}

const count = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;

/** Days of both reports with another balance now. The last day of the earlier one was not over when it was made. */
function restatedDays(earlier: Column, later: Column, lastDay: IsoDate): Change[] {
  const { currency } = later;
  const now = new Map(later.figures?.daily?.days ?? []);
  const moved = (earlier.figures?.daily?.days ?? []).flatMap(([day, amount]) => {
    const after = now.get(day);
    return day >= lastDay || after === undefined || after === amount ? [] : [{ day, amount, after }];
  });
  const [first] = moved;
  if (first === undefined || currency === null) return [];
  const { day, amount, after } = first;
  const figures = `first ${formatDay(day)}: ${formatMinor(amount, currency)} before, ${formatMinor(after, currency)} now.`;
  return [
    look(
      'restated',
      later.view.kind === 'balance'
        ? `The bank restated ${count(moved.length)} that both reports have; ${figures}`
        : `The balances derived for ${count(moved.length)} that both reports have are not the same any more; ${figures}`,
    ),
  ];
}

/** Names in `a` that are not in `b`; none where either list was not sent, because absence is then not a change. */
function missingFrom<T>(a: readonly T[] | null, b: readonly T[] | null, keyOf: (entry: T) => string): T[] {
  if (a === null || b === null) return [];
  const there = new Set(b.map(keyOf));
  return a.filter((entry) => !there.has(keyOf(entry)));
}

function summaryChanges(earlier: AffordabilityReport, later: AffordabilityReport): Change[] {
  const bySource = ({ source }: { source: string }) => matchKey(source);
  const regular = (report: AffordabilityReport) => report.income?.regular ?? null;
  const [loans, credits] = [pairDebts(earlier.loans, later.loans), pairDebts(earlier.credits, later.credits)];
  return [
    ...missingFrom(later.external, earlier.external, bySource).map(({ source }) =>
      look(`lender-new-${matchKey(source)}`, `${source} is a new lender that was not shared.`),
    ),
    ...missingFrom(earlier.external, later.external, bySource).map(({ source }) =>
      note(`lender-gone-${matchKey(source)}`, `There are no payments to ${source} any more.`),
    ),
    ...[...loans.fresh, ...credits.fresh].map((one) =>
      look(`debt-new-${debtKey(one)}`, `${debtLabel(one)} is a new liability.`),
    ),
    ...[...loans.gone, ...credits.gone].map((one) =>
      note(`debt-gone-${debtKey(one)}`, `${debtLabel(one)} is not among the liabilities any more.`),
    ),
    ...missingFrom(regular(earlier), regular(later), bySource).map(({ source }) =>
      look(`income-gone-${matchKey(source)}`, `${source} is not regular income any more.`),
    ),
    ...missingFrom(regular(later), regular(earlier), bySource).map(({ source }) =>
      note(`income-new-${matchKey(source)}`, `${source} is new regular income.`),
    ),
    ...loans.pairs.flatMap(([before, loan]) => {
      if (before.arrears === loan.arrears) return [];
      if (loan.arrears === 'yes') return [look(`arrears-${debtKey(loan)}`, `${debtLabel(loan)} is in arrears now.`)];
      return loan.arrears === 'no' && before.arrears === 'yes'
        ? [note(`arrears-${debtKey(loan)}`, `${debtLabel(loan)} is not in arrears any more.`)]
        : [];
    }),
    ...credits.pairs.flatMap(([{ limit: was, currency }, { limit: is, ...card }]) => {
      if (was === null || is === null || (was.amount === is.amount && currency === card.currency)) return [];
      return [
        look(
          `limit-${debtKey(card)}`,
          `The limit of ${debtLabel(card)} is ${formatMinor(is.amount, card.currency)}; it was ${formatMinor(was.amount, currency)}.`,
        ),
      ];
    }),
  ];
}

type Debt = Loan | Credit;

const debtKey = ({ institution, product, type }: Pick<Debt, 'institution' | 'product' | 'type'>) =>
  matchKey(institution, product, type);

const debtLabel = ({ institution, product }: Pick<Debt, 'institution' | 'product'>) =>
  [institution, product].filter((part) => part !== null).join(' ');

interface PairedDebts<D extends Debt> {
  /** Surely the same debt, earlier and later. */
  readonly pairs: readonly (readonly [earlier: D, later: D])[];
  readonly fresh: readonly D[];
  readonly gone: readonly D[];
}

/**
 * Debts that both reports have: by account where both say which it is, else by lender, product and type. Of several
 * alike ones (a split home loan, two cards of one kind) nobody can say which is which: how many there are is compared,
 * and nothing else. Nothing is new or gone where a report has no such list.
 */
function pairDebts<D extends Debt>(earlier: readonly D[] | null, later: readonly D[] | null): PairedDebts<D> {
  if (earlier === null || later === null) return { pairs: [], fresh: [], gone: [] };
  const pairs: [D, D][] = [];
  const byAccount = new Map(earlier.flatMap((one) => (one.accountId === null ? [] : [[one.accountId, one] as const])));
  const left = new Set(earlier);
  const unpaired = later.filter((one) => {
    const before = one.accountId === null ? undefined : byAccount.get(one.accountId);
    if (before === undefined) return true;
    pairs.push([before, one]);
    left.delete(before);
    return false;
  });
  const before = Map.groupBy<string, D>(left, debtKey);
  const after = Map.groupBy<string, D>(unpaired, debtKey);
  const fresh = [...after].flatMap(([key, debts]) => {
    const known = before.get(key) ?? [];
    if (known.length === 1 && debts.length === 1) {
      for (const one of known) for (const other of debts) pairs.push([one, other]);
    }
    return debts.slice(known.length);
  });
  const gone = [...before].flatMap(([key, debts]) => debts.slice(after.get(key)?.length ?? 0));
  return { pairs, fresh, gone };
}
