import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { BalanceReport } from '#contracts/balance-report.ts';
import type { BalanceFigures } from '#contracts/report-figures.ts';
import { accountLabel } from '#domain/balance-checks.ts';

/** Whose figures a section shows. */
export interface Subject {
  /** null: all accounts together. */
  readonly id: string | null;
  readonly label: string;
  readonly figures: BalanceFigures;
  /** Its line is drawn only when it is asked for: a mortgage beside a purse would make the purse a flat line. */
  readonly isOffAtFirst?: boolean;
}

/** Where daily balances come from: the provider's list, or our own count through the transactions. */
export type DailyBasis = 'listed' | 'derived';

/** All accounts together first, where that means something, then each account that has figures. */
export function subjectsOf(report: BalanceReport): Subject[] {
  const accounts = report.accounts.flatMap((account): Subject[] =>
    account.figures === null ? [] : [{ id: account.id, label: accountLabel(account), figures: account.figures }],
  );
  // The provider adds up currencies as if they were one: such a total is never shown.
  const currencies = new Set(accounts.map(({ figures }) => figures.currency));
  if (report.combined === null || currencies.size > 1) return accounts;
  const label = report.accounts.length === 1 ? 'The account' : `All ${report.accounts.length} accounts`;
  return [{ id: null, label, figures: report.combined }, ...accounts];
}

/** The cash accounts together first, then each of them, then debts and the rest: they are no money to spend. */
export function derivedSubjects(report: AffordabilityReport): Subject[] {
  const known = report.accounts.flatMap((account) =>
    account.figures === null ? [] : [{ account, figures: account.figures }],
  );
  const of = (isCash: boolean) => known.filter(({ account }) => account.isCash === isCash);
  const cash = of(true).map(({ account, figures }): Subject => ({
    id: account.id,
    label: accountLabel(account),
    figures,
  }));
  const rest = of(false).map(({ account, figures }): Subject => ({
    id: account.id,
    label: accountLabel(account),
    figures,
    isOffAtFirst: cash.length > 0,
  }));
  // One cash account alone is its own total.
  if (report.combined === null || cash.length < 2) return [...cash, ...rest];
  return [{ id: null, label: `All ${cash.length} cash accounts`, figures: report.combined }, ...cash, ...rest];
}

/** The one that was asked for, else the first; null when the report has no figures at all. */
export function subjectById(subjects: readonly Subject[], id: string | undefined): Subject | null {
  return subjects.find((subject) => subject.id === id) ?? subjects[0] ?? null;
}
