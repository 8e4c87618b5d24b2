import { pick, wholeBetween } from '../kernel/rng.ts';
import { isBusinessDay } from './calendar.ts';
import {
  cardPaymentCents,
  instalmentsOn,
  isLastOfMonth,
  monthOfInterest,
  purchasesToday,
  rescueCents,
  varied,
} from './habit-amounts.ts';
import type { Rule } from './life-plan.ts';
import type { Today } from './life.ts';
import { MERCHANTS } from './merchants.ts';
import { isDue } from './schedule.ts';

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** Lets one habit act on one day. Draws from the day's random numbers only as far as the habit needs. */
export function applyRule(rule: Rule, today: Today): void {
  switch (rule.kind) {
    case 'income':
      if (isDue(rule.schedule, today.day)) {
        today.post({
          account: rule.account,
          cents: varied(rule, today.random),
          kind: 'income',
          description: `${rule.payer.toUpperCase()} DIRECT DEP PAYROLL`,
          payee: rule.payer,
          category: 'Paycheck',
        });
      }
      return;
    case 'takings':
      takings(rule, today);
      return;
    case 'bill':
      if (isDue(rule.schedule, today.day)) {
        today.post({
          account: rule.account,
          cents: -varied(rule, today.random),
          kind: 'bill',
          description: `${rule.payee.toUpperCase()} AUTOPAY`,
          payee: rule.payee,
          category: rule.category,
        });
      }
      return;
    case 'shopping':
      shopping(rule, today);
      return;
    case 'transfer':
      if (isDue(rule.schedule, today.day) && today.balance(rule.from) - rule.cents >= rule.keep) {
        move(today, rule.from, rule.to, rule.cents, 'ONLINE TRANSFER');
      }
      return;
    case 'sweep':
      sweep(rule, today);
      return;
    case 'rescue':
      rescue(rule, today);
      return;
    case 'card-payment':
      cardPayment(rule, today);
      return;
    case 'loan':
      loan(rule, today);
      return;
    case 'pay-later':
      payLater(rule, today);
      return;
    case 'interest':
      interest(rule, today);
      return;
    case 'overdraft-fee':
      if (today.balance(rule.account) < 0 && today.hasDebit(rule.account)) {
        today.post({
          account: rule.account,
          cents: -rule.cents,
          kind: 'overdraft-fee',
          description: 'NSF/OVERDRAFT ITEM FEE',
          payee: 'Bank fee',
          category: 'Bank Fee',
        });
      }
  }
}

function takings(rule: RuleOf<'takings'>, today: Today): void {
  if (!isBusinessDay(today.day) || today.random() >= rule.chance) return;
  const payer = pick(today.random, rule.payers);
  // Squared: many small payments, few large ones.
  const size = today.random() ** 2;
  today.post({
    account: rule.account,
    cents: Math.round(rule.low + (rule.high - rule.low) * size),
    kind: 'takings',
    description: `${payer.toUpperCase()} ACH CREDIT INV ${wholeBetween(today.random, 1000, 9999)}`,
    payee: payer,
    category: 'Deposit',
  });
}

function shopping(rule: RuleOf<'shopping'>, today: Today): void {
  const count = purchasesToday(rule, today);
  for (let i = 0; i < count; i += 1) {
    const merchant = pick(today.random, MERCHANTS[rule.merchants]);
    today.post({
      account: rule.account,
      cents: -wholeBetween(today.random, rule.low, rule.high),
      kind: 'purchase',
      description: merchant.text,
      payee: merchant.payee,
      category: merchant.category,
    });
  }
}

function sweep(rule: RuleOf<'sweep'>, today: Today): void {
  if (!isDue(rule.schedule, today.day)) return;
  const cents = Math.floor((today.balance(rule.from) - rule.above) / rule.step) * rule.step;
  if (cents <= 0) return;
  if (rule.to !== null) {
    move(today, rule.from, rule.to, cents, 'ONLINE TRANSFER');
    return;
  }
  today.post({
    account: rule.from,
    cents: -cents,
    kind: 'bill',
    description: `${rule.payee.toUpperCase()} ACH DEBIT`,
    payee: rule.payee,
    category: 'Investments',
  });
}

function rescue(rule: RuleOf<'rescue'>, today: Today): void {
  const missing = -today.balance(rule.to);
  if (missing <= 0 || today.random() >= rule.chance) return;
  const cents = rescueCents(missing, rule.upTo);
  if (today.balance(rule.from) >= cents) move(today, rule.from, rule.to, cents, 'OVERDRAFT PROTECTION TRANSFER');
}

function cardPayment(rule: RuleOf<'card-payment'>, today: Today): void {
  if (!isDue(rule.schedule, today.day)) return;
  const debt = -today.balance(rule.card);
  if (debt <= 0) return;
  const cents = cardPaymentCents(debt, rule);
  const common = { kind: 'card-payment', payee: 'Credit card payment', category: 'Credit Card Payment' } as const;
  today.post({ ...common, account: rule.from, cents: -cents, description: 'CREDIT CARD EPAYMENT' });
  today.post({ ...common, account: rule.card, cents, description: 'PAYMENT RECEIVED - THANK YOU' });
}

function loan(rule: RuleOf<'loan'>, today: Today): void {
  if (!isDue(rule.schedule, today.day)) return;
  const debt = -today.balance(rule.loan);
  if (debt <= 0) return;
  const charge = monthOfInterest(debt, rule.yearlyRate);
  const common = { payee: rule.payee, category: 'Mortgage & Rent' } as const;
  today.post({ ...common, account: rule.loan, cents: -charge, kind: 'interest', description: 'INTEREST CHARGED' });
  const cents = Math.min(rule.payment, debt + charge);
  if (rule.from !== null) {
    const description = `${rule.payee.toUpperCase()} MORTGAGE PMT`;
    today.post({ ...common, account: rule.from, cents: -cents, kind: 'loan-payment', description });
  }
  today.post({ ...common, account: rule.loan, cents, kind: 'loan-payment', description: 'PAYMENT RECEIVED' });
}

function payLater(rule: RuleOf<'pay-later'>, today: Today): void {
  for (const { part, random } of instalmentsOn(today.day, `${today.seed}|${rule.payee}`, rule.chance)) {
    const order = wholeBetween(random, 1000, 9999);
    today.post({
      account: rule.account,
      cents: -wholeBetween(random, rule.low, rule.high),
      kind: 'pay-later',
      description: `${rule.payee.toUpperCase()} PAYMENT ${part}/4 ORDER ${order}`,
      payee: rule.payee,
      category: 'Loan Payment',
    });
  }
}

function interest(rule: RuleOf<'interest'>, today: Today): void {
  if (!isLastOfMonth(today.day)) return;
  const cents = monthOfInterest(today.balance(rule.account), rule.yearlyRate);
  if (cents === 0) return;
  const isEarned = cents > 0;
  today.post({
    account: rule.account,
    cents,
    kind: 'interest',
    description: isEarned ? 'INTEREST PAID' : 'INTEREST CHARGED ON PURCHASES',
    payee: 'Interest',
    category: isEarned ? 'Interest Income' : 'Finance Charge',
  });
}

function move(today: Today, from: string, to: string, cents: number, text: string): void {
  const common = { kind: 'transfer', payee: 'Own account', category: 'Transfer' } as const;
  today.post({ ...common, account: from, cents: -cents, description: `${text} TO ${to.toUpperCase()}` });
  today.post({ ...common, account: to, cents, description: `${text} FROM ${from.toUpperCase()}` });
}
