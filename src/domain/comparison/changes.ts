import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { ReportView } from '#contracts/report.ts';
import { accountLabel } from '../balance-checks.ts';
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
  return changes.sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'look' ? -1 : 1));
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
  const found: Change[] = [];
  const fresh = (statistics?.negative ?? []).filter((day) => day > before.to);
  if (after.to > before.to) {
    const days = inclusiveDays(before.to, after.to) - 1;
    const text = `${days} ${days === 1 ? 'day' : 'days'} since ${formatDay(before.to)}`;
    const [first] = fresh;
    found.push(
      first === undefined
        ? note('negative-days', `None of the ${text} ends below zero.`)
        : look('negative-days', `${fresh.length} of the ${text} end below zero, first on ${formatDay(first)}.`),
    );
  }
  const now = new Map(later.figures?.daily?.days ?? []);
  const moved = (earlier.figures?.daily?.days ?? []).filter(([day, amount]) => (now.get(day) ?? amount) !== amount);
  const [first] = moved;
  if (first !== undefined && currency !== null) {
    const [day, amount] = first;
    const after = now.get(day) ?? amount;
    found.push(
      look(
        'restated',
        `The bank restated ${moved.length} ${moved.length === 1 ? 'day' : 'days'} that both reports have; first ${formatDay(day)}: ${formatMinor(amount, currency)} before, ${formatMinor(after, currency)} now.`,
      ),
    );
  }
  return found;
}

/** Names in `a` that are not in `b`; none where either list was not sent, because absence is then not a change. */
function missingFrom<T>(a: readonly T[] | null, b: readonly T[] | null, keyOf: (entry: T) => string): T[] {
  if (a === null || b === null) return [];
  const there = new Set(b.map(keyOf));
  return a.filter((entry) => !there.has(keyOf(entry)));
}

function summaryChanges(earlier: AffordabilityReport, later: AffordabilityReport): Change[] {
  const bySource = ({ source }: { source: string }) => matchKey(source);
  const byLender = (one: { institution: string | null; product: string | null; type: string | null }) =>
    matchKey(one.institution, one.product, one.type);
  const regular = (report: AffordabilityReport) => report.income?.regular ?? null;
  const debts = ({ loans, credits }: AffordabilityReport) =>
    loans === null || credits === null ? null : [...loans, ...credits];
  const label = (one: { institution: string | null; product: string | null }) =>
    [one.institution, one.product].filter((part) => part !== null).join(' ');
  return [
    ...missingFrom(later.external, earlier.external, bySource).map(({ source }) =>
      look(`lender-new-${matchKey(source)}`, `${source} is a new lender that was not shared.`),
    ),
    ...missingFrom(earlier.external, later.external, bySource).map(({ source }) =>
      note(`lender-gone-${matchKey(source)}`, `There are no payments to ${source} any more.`),
    ),
    ...missingFrom(debts(later), debts(earlier), byLender).map((one) =>
      look(`debt-new-${byLender(one)}`, `${label(one)} is a new liability.`),
    ),
    ...missingFrom(debts(earlier), debts(later), byLender).map((one) =>
      note(`debt-gone-${byLender(one)}`, `${label(one)} is not among the liabilities any more.`),
    ),
    ...missingFrom(regular(earlier), regular(later), bySource).map(({ source }) =>
      look(`income-gone-${matchKey(source)}`, `${source} is not regular income any more.`),
    ),
    ...missingFrom(regular(later), regular(earlier), bySource).map(({ source }) =>
      note(`income-new-${matchKey(source)}`, `${source} is new regular income.`),
    ),
    ...(later.loans ?? []).flatMap((loan) => {
      const before = earlier.loans?.find((one) => byLender(one) === byLender(loan));
      if (before === undefined || before.arrears === loan.arrears) return [];
      if (loan.arrears === 'yes') return [look(`arrears-${byLender(loan)}`, `${label(loan)} is in arrears now.`)];
      return loan.arrears === 'no' && before.arrears === 'yes'
        ? [note(`arrears-${byLender(loan)}`, `${label(loan)} is not in arrears any more.`)]
        : [];
    }),
    ...(later.credits ?? []).flatMap((card) => {
      const before = earlier.credits?.find((one) => byLender(one) === byLender(card));
      const [was, is] = [before?.limit ?? null, card.limit];
      if (was === null || is === null || was.amount === is.amount) return [];
      return [
        look(
          `limit-${byLender(card)}`,
          `The limit of ${label(card)} is ${formatMinor(is.amount, card.currency)}; it was ${formatMinor(was.amount, card.currency)}.`,
        ),
      ];
    }),
  ];
}
