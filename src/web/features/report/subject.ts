import type { BalanceFigures, BalanceReport } from '#contracts/report.ts';
import { accountLabel } from '#domain/balance-checks.ts';

/** Whose figures a section shows. */
export interface Subject {
  /** null: all accounts together. */
  readonly id: string | null;
  readonly label: string;
  readonly figures: BalanceFigures;
}

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

/** The one that was asked for, else the first; null when the report has no figures at all. */
export function subjectById(subjects: readonly Subject[], id: string | undefined): Subject | null {
  return subjects.find((subject) => subject.id === id) ?? subjects[0] ?? null;
}
