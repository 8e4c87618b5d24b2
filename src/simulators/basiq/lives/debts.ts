import { civilOf } from '../../bank/calendar.ts';
import { cardPaymentCents, instalmentsOn, monthOfInterest } from '../../bank/habit-amounts.ts';
import { isDue } from '../../bank/schedule.ts';
import { wholeBetween } from '../../kernel/rng.ts';
import type { Rule } from './life-plan.ts';
import type { Today } from './life.ts';
import { LENDERS } from './merchants.ts';

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** Moves money to the card: a transfer, or every purchase by card would count twice. */
export function cardRepayment(rule: RuleOf<'card-repayment'>, today: Today): void {
  if (!isDue(rule.schedule, today.day)) return;
  const debt = -today.balance(rule.card);
  if (debt <= 0) return;
  const cents = cardPaymentCents(debt, rule);
  const { from, card } = rule;
  const description = 'CREDIT CARD REPAYMENT';
  today.post({ account: from, cents: -cents, rawClass: 'transfer', description, counter: card });
  today.post({ account: card, cents, rawClass: 'transfer', description: 'PAYMENT RECEIVED THANK YOU', counter: from });
}

export function cardInterest(rule: RuleOf<'card-interest'>, today: Today): void {
  if (!isDue(rule.schedule, today.day)) return;
  const cents = monthOfInterest(Math.max(0, -today.balance(rule.card)), rule.yearlyRate);
  today.post({ account: rule.card, cents: -cents, rawClass: 'loan-interest', description: 'INTEREST CHARGED' });
}

export function loan(rule: RuleOf<'loan'>, today: Today): void {
  const debt = -today.balance(rule.loan);
  if (debt <= 0) return;
  const { year, month, dayOfMonth } = civilOf(today.day);
  if (dayOfMonth === rule.interestDay) {
    const cents = monthOfInterest(debt, rule.yearlyRate);
    const description = `${rule.text} INTEREST`;
    today.post({ account: rule.loan, cents: -cents, rawClass: 'loan-interest', description });
  }
  if (!isDue(rule.schedule, today.day)) return;
  if (rule.misses !== undefined && (year * 12 + month) % rule.misses === 0) {
    today.post({ account: rule.from, cents: -1500, rawClass: 'bank-fee', description: 'DISHONOUR FEE DIRECT DEBIT' });
    return;
  }
  const cents = Math.min(rule.payment, -today.balance(rule.loan));
  const common = { rawClass: 'loan-repayment', description: `${rule.text} REPAYMENT` } as const;
  today.post({ ...common, account: rule.from, cents: -cents, counter: rule.loan });
  today.post({ ...common, account: rule.loan, cents, counter: rule.from });
}

export function payLater(rule: RuleOf<'pay-later'>, today: Today): void {
  for (const { random } of instalmentsOn(today.day, `${today.seed}|${rule.lender}`, rule.chance)) {
    repay(today, rule.account, rule.lender, wholeBetween(random, rule.low, rule.high));
  }
}

export function lenderRepayment(rule: RuleOf<'lender'>, today: Today): void {
  if (today.day > today.referenceDay - (rule.endedDaysBefore ?? Number.NEGATIVE_INFINITY)) return;
  if (isDue(rule.schedule, today.day)) repay(today, rule.account, rule.lender, rule.cents);
}

function repay(today: Today, account: string, lender: RuleOf<'lender'>['lender'], cents: number): void {
  today.post({ account, cents: -cents, rawClass: 'payment', description: LENDERS[lender], lender });
}
