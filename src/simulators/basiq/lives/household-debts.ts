import { institutionById } from './banks.ts';
import type { Cents } from './amounts.ts';
import type { Shape } from './household.ts';
import type { AccountPlan, Rule } from './life-plan.ts';

/** Owed before the first simulated day; `lent` is what redraw is counted from. */
interface Loan {
  readonly bank: string;
  readonly owed: Cents;
  readonly lent: Cents;
  readonly payment: Cents;
  readonly yearlyRate: number;
  /** Every so many months a repayment is dishonoured. */
  readonly misses?: number;
}

export type Mortgage = Loan;
export type CarLoan = Loan;

export interface CardHabit {
  readonly bank: string;
  readonly limit: Cents;
  /** Share of the debt that is paid each month. */
  readonly share: number;
  /** Whether cash is drawn from the card now and then. */
  readonly drawsCash: boolean;
}

export function debtAccounts(shape: Shape): AccountPlan[] {
  const { holder, currency } = shape;
  const accounts: AccountPlan[] = [];
  const loan = (key: string, type: 'mortgage' | 'loan', name: string, { bank, owed, lent }: Loan): AccountPlan => ({
    key,
    connection: bank,
    type,
    product: `${institutionById(bank).shortName} ${name}`,
    holder,
    currency,
    openingCents: -owed,
    limitCents: lent,
  });
  if (shape.mortgage !== null) accounts.push(loan('mortgage', 'mortgage', 'Home Loan', shape.mortgage));
  if (shape.card !== null) {
    accounts.push({
      key: 'card',
      connection: shape.card.bank,
      type: 'credit-card',
      product: `${institutionById(shape.card.bank).shortName} Visa`,
      holder,
      currency,
      openingCents: -Math.round(shape.card.limit * 0.15),
      limitCents: shape.card.limit,
    });
  }
  if (shape.carLoan !== null) accounts.push(loan('car', 'loan', 'Car Loan', shape.carLoan));
  return accounts;
}

export function debtRules(shape: Shape): Rule[] {
  const rules: Rule[] = [];
  const from = 'everyday';
  if (shape.mortgage !== null) {
    const { payment, yearlyRate, misses } = shape.mortgage;
    rules.push({
      kind: 'loan',
      loan: 'mortgage',
      from,
      text: 'HOME LOAN 746833',
      payment,
      yearlyRate,
      interestDay: 19,
      schedule: { every: 'month', days: [22] },
      ...(misses === undefined ? {} : { misses }),
    });
  }
  if (shape.carLoan !== null) {
    const { payment, yearlyRate, misses } = shape.carLoan;
    rules.push({
      kind: 'loan',
      loan: 'car',
      from,
      text: 'CAR LOAN 220914',
      payment,
      yearlyRate,
      interestDay: 7,
      schedule: { every: 'month', days: [8] },
      ...(misses === undefined ? {} : { misses }),
    });
  }
  if (shape.card !== null) {
    const { share, drawsCash } = shape.card;
    const schedule = { every: 'month', days: [25] } as const;
    if (drawsCash) rules.push({ kind: 'cash', account: 'card', chance: 0.02, low: 8000, high: 30_000 });
    rules.push(
      { kind: 'card-repayment', from, card: 'card', share, minimum: 3000, schedule },
      { kind: 'card-interest', card: 'card', yearlyRate: 0.199, schedule: { every: 'month', days: [27] } },
    );
  }
  return rules;
}
