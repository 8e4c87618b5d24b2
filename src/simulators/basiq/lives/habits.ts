import { isBusinessDay } from '../../bank/calendar.ts';
import { isLastOfMonth, monthOfInterest, purchasesToday, rescueCents, varied } from '../../bank/habit-amounts.ts';
import { isDue } from '../../bank/schedule.ts';
import { pick, wholeBetween } from '../../kernel/rng.ts';
import { cardInterest, cardRepayment, lenderRepayment, loan, payLater } from './debts.ts';
import type { Rule } from './life-plan.ts';
import type { Today } from './life.ts';
import { BILLERS, SHOPS } from './merchants.ts';

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** Lets one habit act on one day. */
export function applyRule(rule: Rule, today: Today): void {
  switch (rule.kind) {
    case 'income':
      income(rule, today);
      return;
    case 'windfall':
      windfall(rule, today);
      return;
    case 'bill':
      bill(rule, today);
      return;
    case 'shopping':
      shopping(rule, today);
      return;
    case 'transfer':
      if (isDue(rule.schedule, today.day) && today.balance(rule.from) - rule.cents >= rule.keep) {
        move(today, rule.from, rule.to, rule.cents, rule.text);
      }
      return;
    case 'sweep':
      sweep(rule, today);
      return;
    case 'rescue':
      rescue(rule, today);
      return;
    case 'card-repayment':
      cardRepayment(rule, today);
      return;
    case 'card-interest':
      cardInterest(rule, today);
      return;
    case 'loan':
      loan(rule, today);
      return;
    case 'pay-later':
      payLater(rule, today);
      return;
    case 'lender':
      lenderRepayment(rule, today);
      return;
    case 'cash':
      cash(rule, today);
      return;
    case 'interest':
      interest(rule, today);
      return;
    case 'account-fee':
      if (isDue(rule.schedule, today.day)) fee(today, rule.account, rule.cents, 'ACCOUNT KEEPING FEE');
      return;
    case 'overdraft-fee':
      if (today.balance(rule.account) < 0 && today.hasDebit(rule.account)) {
        fee(today, rule.account, rule.cents, 'OVERDRAWN ACCOUNT FEE');
      }
  }
}

function income(rule: RuleOf<'income'>, today: Today): void {
  if (!isDue(rule.schedule, today.day)) return;
  const { account, stream, text } = rule;
  const cents = varied(rule, today.random);
  today.post({ account, cents, rawClass: 'direct-credit', description: text, stream });
}

function windfall(rule: RuleOf<'windfall'>, today: Today): void {
  if (!isBusinessDay(today.day) || today.random() >= rule.chance) return;
  const { account, stream, rawClass, text } = rule;
  today.post({ account, cents: wholeBetween(today.random, rule.low, rule.high), rawClass, description: text, stream });
}

function bill(rule: RuleOf<'bill'>, today: Today): void {
  if (!isDue(rule.schedule, today.day)) return;
  const merchant = BILLERS[rule.biller];
  const cents = -varied(rule, today.random);
  today.post({ account: rule.account, cents, rawClass: 'payment', description: merchant.text, merchant });
}

function shopping(rule: RuleOf<'shopping'>, today: Today): void {
  const count = purchasesToday(rule, today);
  for (let i = 0; i < count; i += 1) {
    const merchant = pick(today.random, SHOPS[rule.shops]);
    const cents = -wholeBetween(today.random, rule.low, rule.high);
    const room = today.cardRoom(rule.account);
    // What a card refuses is paid from the account.
    const account = room === null || room + cents >= 0 ? rule.account : rule.watched;
    today.post({ account, cents, rawClass: 'payment', description: merchant.text, merchant });
  }
}

function sweep(rule: RuleOf<'sweep'>, today: Today): void {
  if (!isDue(rule.schedule, today.day)) return;
  const { from, to, step } = rule;
  const spare = Math.floor((today.balance(from) - rule.above) / step) * step;
  const isFull = to !== null && today.balance(to) >= rule.full;
  // Full savings are there for a journey, after which they fill up again.
  const trip = isFull ? Math.floor((today.balance(to) * 0.35) / step) * step : to === null ? spare : 0;
  if (isFull) move(today, to, from, trip, 'TRANSFER FROM SAVINGS');
  else if (to !== null && spare > 0) move(today, from, to, spare, 'TRANSFER TO SAVINGS');
  if (trip <= 0) return;
  const merchant = BILLERS.travel;
  today.post({ account: from, cents: -trip, rawClass: 'payment', description: merchant.text, merchant });
}

function rescue(rule: RuleOf<'rescue'>, today: Today): void {
  const missing = -today.balance(rule.to);
  if (missing <= 0) return;
  const cents = rescueCents(missing, rule.upTo);
  if (today.balance(rule.from) >= cents) move(today, rule.from, rule.to, cents, 'TRANSFER FROM SAVINGS');
}

function cash(rule: RuleOf<'cash'>, today: Today): void {
  if (today.random() >= rule.chance) return;
  const cents = Math.ceil(wholeBetween(today.random, rule.low, rule.high) / 2000) * 2000;
  const room = today.cardRoom(rule.account);
  const isAdvance = room !== null;
  if (isAdvance && room < cents) return;
  const description = isAdvance ? 'CASH ADVANCE ATM KING ST' : 'ATM WITHDRAWAL KING ST NEWTOWN';
  today.post({ account: rule.account, cents: -cents, rawClass: 'cash-withdrawal', description });
  if (isAdvance) fee(today, rule.account, 350, 'CASH ADVANCE FEE');
}

/** A month's interest on its last day, on what the account then holds. */
function interest(rule: RuleOf<'interest'>, today: Today): void {
  if (!isLastOfMonth(today.day)) return;
  const cents = monthOfInterest(Math.max(0, today.balance(rule.account)), rule.yearlyRate);
  today.post({ account: rule.account, cents, rawClass: 'interest', description: 'CREDIT INTEREST' });
}

/** Both sides when the money stays in the household, else only the side that it leaves. */
function move(today: Today, from: string, to: string | null, cents: number, description: string): void {
  today.post({ account: from, cents: -cents, rawClass: 'transfer', description, counter: to });
  if (to !== null) today.post({ account: to, cents, rawClass: 'transfer', description, counter: from });
}

function fee(today: Today, account: string, cents: number, description: string): void {
  today.post({ account, cents: -cents, rawClass: 'bank-fee', description });
}
