import type { ExportTableName } from '#contracts/exports.ts';
import type { ReportKind } from '#contracts/report-requests.ts';

export interface NamedTable {
  readonly name: ExportTableName;
  readonly title: string;
}

const common = [
  { name: 'accounts', title: 'Accounts' },
  { name: 'findings', title: 'Findings' },
] as const;
const provenance = { name: 'provenance', title: 'Where this comes from' } as const;
const summary = { name: 'summary', title: 'Summary as stated' } as const;

/** The tables that a report of a kind has, in the order of its page; where they come from last. */
export const tablesOfKind: Readonly<Record<ReportKind, readonly NamedTable[]>> = {
  balance: [
    summary,
    { name: 'daily-balances', title: 'Daily balances' },
    { name: 'by-month', title: 'By month' },
    ...common,
    provenance,
  ],
  affordability: [
    summary,
    { name: 'derived-daily-balances', title: 'Daily balances, derived' },
    { name: 'derived-by-month', title: 'By month, derived' },
    { name: 'assets', title: 'Assets' },
    { name: 'liabilities', title: 'Liabilities' },
    { name: 'lenders-not-shared', title: 'Lenders not shared' },
    { name: 'income', title: 'Income' },
    { name: 'expenses', title: 'Expenses' },
    { name: 'movements', title: 'Movements behind the figures' },
    ...common,
    { name: 'transactions', title: 'Transactions' },
    provenance,
  ],
};
