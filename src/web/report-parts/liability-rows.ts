import type { AffordabilityReport, Credit, Loan, Movement, YesNoUnsaid } from '#contracts/affordability.ts';
import type { Currency } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { creditUsePercent } from '#domain/serviceability.ts';

/** A loan or a card, side by side in one table. What a kind does not have is null, with the reason beside it. */
export interface LiabilityRow {
  readonly key: string;
  readonly of: { readonly kind: 'loan'; readonly loan: Loan } | { readonly kind: 'credit'; readonly credit: Credit };
  readonly currency: Currency;
  readonly balance: StatedAmount | null;
  readonly limit: StatedAmount | null;
  readonly available: StatedAmount | null;
  readonly usedPercent: number | null;
  readonly interestLastMonth: StatedAmount | null;
  readonly repaidLastMonth: StatedAmount | null;
  readonly arrears: YesNoUnsaid;
  readonly cashAdvances: StatedAmount | null;
  readonly history: readonly Movement[] | null;
}

const loanRow = (loan: Loan): LiabilityRow => ({
  key: loan.pointer,
  currency: loan.currency,
  of: { kind: 'loan', loan },
  balance: loan.balance,
  limit: null,
  available: loan.available,
  usedPercent: null,
  interestLastMonth: loan.lastMonth.interest,
  repaidLastMonth: loan.lastMonth.repayments,
  arrears: loan.arrears,
  cashAdvances: null,
  history: loan.history,
});

const creditRow = (credit: Credit): LiabilityRow => ({
  key: credit.pointer,
  currency: credit.currency,
  of: { kind: 'credit', credit },
  balance: credit.balance,
  limit: credit.limit,
  available: credit.available,
  usedPercent: creditUsePercent(credit),
  interestLastMonth: null,
  repaidLastMonth: null,
  // The provider says it of loans only.
  arrears: 'not_said',
  cashAdvances: credit.cashAdvances6Months,
  history: null,
});

/** Loans first, then cards; null when the provider sent neither list. */
export function liabilityRows({
  loans,
  credits,
}: Pick<AffordabilityReport, 'loans' | 'credits'>): LiabilityRow[] | null {
  if (loans === null && credits === null) return null;
  return [...(loans ?? []).map(loanRow), ...(credits ?? []).map(creditRow)];
}
