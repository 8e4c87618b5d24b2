import type { AffordabilityReport, Credit } from '#contracts/affordability.ts';
import type { Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { divideRounded, sumMinor } from './money.ts';

/** One of the figures that a lender's serviceability calculation starts from, a month, with the window it is of. */
export interface ServiceabilityInput {
  readonly id: 'income' | 'expenses' | 'repayments' | 'lenders_not_shared';
  /** In positive, out negative; null: the provider did not report it. */
  readonly stated: StatedAmount | null;
  /** What the figure is a mean of, in words. */
  readonly window: string;
}

export interface Serviceability {
  readonly inputs: readonly ServiceabilityInput[];
  /** Sum of the inputs that are there; null as soon as income, expenses or repayments that there are are not reported. */
  readonly surplus: Minor | null;
  /** Inputs without which there is no surplus. */
  readonly missing: readonly ServiceabilityInput['id'][];
}

/**
 * Income, expenses and repayments a month as the provider states them, and what is left: our own sum, which the
 * provider does not give. Payments to lenders that were not shared are subtracted where they are reported; the
 * provider leaves them out when there are none, so that their absence does not hide the surplus.
 */
export function serviceability(report: AffordabilityReport): Serviceability {
  const { summary, coverageDays } = report;
  const covered = coverageDays === null ? 'the days covered' : `the ${coverageDays.count} days covered`;
  const inputs: ServiceabilityInput[] = [
    { id: 'income', stated: summary.regularIncome, window: 'the provider’s average of the last 3 months' },
    { id: 'expenses', stated: summary.expenses, window: `mean over ${covered}` },
    { id: 'repayments', stated: summary.loanRepayments, window: `mean over ${covered}` },
    { id: 'lenders_not_shared', stated: summary.potentialLiabilities, window: `mean over ${covered}` },
  ];
  // Who has no loan and no card has nothing to repay; the provider then states no repayments.
  const owesNothing = report.loans?.length === 0 && report.credits?.length === 0;
  const isOptional = (id: ServiceabilityInput['id']) =>
    id === 'lenders_not_shared' || (id === 'repayments' && owesNothing);
  const missing = inputs.flatMap(({ id, stated }) => (stated === null && !isOptional(id) ? [id] : []));
  const amounts = inputs.flatMap(({ stated }) => (stated === null ? [] : [stated.amount]));
  return { inputs, missing, surplus: missing.length === 0 ? sumMinor(amounts) : null };
}

/**
 * Part of a card's limit that is owed, in whole per cent, rounded half away from zero: 59 for 11,713.20 of 20,000.00.
 * Above 100 when more is owed than the limit, 0 when nothing is. null without a balance or a limit above zero.
 */
export function creditUsePercent({ balance, limit }: Pick<Credit, 'balance' | 'limit'>): number | null {
  return balance === null || limit === null ? null : percentOwed(balance.amount, limit.amount);
}

/** The same of amounts: `balance` negative where something is owed. */
export function percentOwed(balance: Minor, limit: Minor): number | null {
  if (limit <= 0) return null;
  const owed = balance < 0 ? Math.abs(balance) : 0;
  return Number(divideRounded(BigInt(owed) * 100n, BigInt(limit)));
}
