import type { AffordabilityReport, Expenses } from '#contracts/affordability.ts';
import type { ServiceabilityInput } from '#domain/serviceability.ts';
import { typeWords } from '#web/lib/type-words.ts';

// What parts of an affordability summary are called, on the page and on paper.

const filled = (text: string | null) => (text === null || text.trim() === '' ? null : text);

interface SnapshotAccount {
  readonly institution: string | null;
  readonly product: string | null;
  readonly type: string | null;
}

/** How an account of the summary is called: its product, else its type. It carries no name of its own. */
export function accountTitle({ product, type }: SnapshotAccount): string {
  return filled(product) ?? (type === null ? 'Account without a name' : typeWords(type));
}

export function bankName({ institution }: SnapshotAccount): string {
  return filled(institution) ?? 'bank not named';
}

export function sourceName({ source }: { readonly source: string }): string {
  return filled(source) ?? 'Source not named';
}

export function lenderName({ source }: { readonly source: string }): string {
  return filled(source) ?? 'Lender not named';
}

export function divisionName({ division }: { readonly division: string }): string {
  return filled(division) ?? 'Division not named';
}

export const serviceabilityNames: Readonly<Record<ServiceabilityInput['id'], string>> = {
  income: 'Regular income',
  expenses: 'Expenses',
  repayments: 'Repayments to lenders shared',
  lenders_not_shared: 'Payments to lenders not shared',
};

/** Why a figure is likely not there: the list that it is of is empty. */
export function emptyListWords(
  id: ServiceabilityInput['id'],
  { loans, external }: Pick<AffordabilityReport, 'loans' | 'external'>,
): string | null {
  if (id === 'repayments' && loans?.length === 0) return 'the list of loans is empty';
  return id === 'lenders_not_shared' && external?.length === 0 ? 'no such lender was found' : null;
}

/** What goes out beside living. */
export const expenseGroups = [
  ['bankFees', 'Bank fees'],
  ['cashWithdrawals', 'Cash withdrawals'],
  ['externalTransfers', 'Transfers out'],
  ['loanInterest', 'Loan interest'],
  ['loanRepayments', 'Loan repayments'],
] as const satisfies readonly (readonly [Exclude<keyof Expenses, 'divisions'>, string])[];
