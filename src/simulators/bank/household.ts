import { pick, wholeBetween } from '../kernel/rng.ts';
import type { Random } from '../kernel/rng.ts';
import type { AccountPlan, AccountType, Rule } from './life-plan.ts';
import { EMPLOYERS, LANDLORDS, PAY_LATER } from './merchants.ts';
import type { Cents } from './money.ts';
import type { Schedule } from './schedule.ts';

/** What decides a household's habits. Money in cents. The accounts `checking`, `savings`, `card` and `mortgage` are used. */
export interface HouseholdShape {
  readonly monthlyNet: Cents;
  readonly pay: Schedule;
  readonly employer: string;
  readonly rent: { readonly payee: string; readonly cents: Cents; readonly day: number } | null;
  readonly mortgage: { readonly payee: string; readonly payment: Cents; readonly yearlyRate: number } | null;
  /** What checking holds when spending is neither held back nor loose. */
  readonly cushion: Cents;
  /** Level at which spending all but stops; below zero for people who live in their overdraft. */
  readonly floor?: Cents;
  readonly hasSavings: boolean;
  readonly hasCard: boolean;
  readonly payLater: string | null;
  /** Part of days below zero on which savings help out. */
  readonly rescue: number;
  readonly overdraftFee: Cents;
}

const DOLLARS = 100;

/** Rules of a household that lives on a salary. */
export function householdRules(shape: HouseholdShape, random: Random): Rule[] {
  const payments = shape.pay.every === 'two-weeks' ? 26 / 12 : 2;
  const bills = monthlyBills(random);
  const saved = shape.hasSavings ? Math.round(shape.monthlyNet * 0.05) : 0;
  const housing = (shape.rent?.cents ?? 0) + (shape.mortgage?.payment ?? 0);
  const left = shape.monthlyNet - housing - saved - bills.reduce((sum, bill) => sum + bill.cents, 0);
  const weekly = Math.max(40 * DOLLARS, ((left * 12) / 52) * 0.9);
  const rules: Rule[] = [
    {
      kind: 'income',
      account: 'checking',
      payer: shape.employer,
      cents: Math.round(shape.monthlyNet / payments),
      spread: 0,
      schedule: shape.pay,
    },
  ];
  if (shape.rent !== null) {
    rules.push({
      kind: 'bill',
      account: 'checking',
      payee: shape.rent.payee,
      category: 'Mortgage & Rent',
      cents: shape.rent.cents,
      spread: 0,
      schedule: { every: 'month', days: [shape.rent.day], shift: 'after' },
    });
  }
  if (shape.mortgage !== null) {
    rules.push({
      kind: 'loan',
      loan: 'mortgage',
      from: 'checking',
      ...shape.mortgage,
      schedule: { every: 'month', days: [1], shift: 'after' },
    });
  }
  rules.push(...bills);
  const share = (part: number, perWeek: number): { perWeek: number; low: Cents; high: Cents } => {
    const mean = (weekly * part) / perWeek;
    return { perWeek, low: Math.round(mean * 0.45), high: Math.round(mean * 1.55) };
  };
  const everyday = shape.hasCard ? 'card' : 'checking';
  const shopping = { watched: 'checking', cushion: shape.cushion, floor: shape.floor ?? 0 } as const;
  rules.push(
    { kind: 'shopping', account: 'checking', merchants: 'groceries', ...shopping, ...share(0.4, 2.1) },
    { kind: 'shopping', account: 'checking', merchants: 'driving', ...shopping, ...share(0.16, 1.3) },
    { kind: 'shopping', account: everyday, merchants: 'eating-out', ...shopping, ...share(0.16, 2.4) },
    { kind: 'shopping', account: everyday, merchants: 'shops', ...shopping, ...share(0.28, 1.3) },
  );
  if (shape.payLater !== null) {
    const amounts = { low: 18 * DOLLARS, high: 74 * DOLLARS };
    rules.push({ kind: 'pay-later', account: 'checking', payee: shape.payLater, chance: 0.022, ...amounts });
  }
  if (shape.hasCard) {
    rules.push(
      {
        kind: 'card-payment',
        from: 'checking',
        card: 'card',
        share: pick(random, [0.35, 0.6, 1]),
        minimum: 35 * DOLLARS,
        schedule: { every: 'month', days: [wholeBetween(random, 12, 26)], shift: 'after' },
      },
      { kind: 'interest', account: 'card', yearlyRate: 0.1899 },
    );
  }
  if (shape.hasSavings) rules.push(...savingHabits(shape, saved, random));
  else {
    const above = Math.round(shape.cushion * 2.2);
    const schedule: Schedule = { every: 'month', days: [18], shift: 'after' };
    rules.push({
      kind: 'sweep',
      from: 'checking',
      to: null,
      payee: 'Evergreen Brokerage',
      above,
      step: 2500,
      schedule,
    });
  }
  if (shape.overdraftFee > 0) rules.push({ kind: 'overdraft-fee', account: 'checking', cents: shape.overdraftFee });
  return rules;
}

function savingHabits(shape: HouseholdShape, saved: Cents, random: Random): Rule[] {
  const limit = wholeBetween(random, 6, 34) * 1000 * DOLLARS;
  return [
    {
      kind: 'transfer',
      from: 'checking',
      to: 'savings',
      cents: Math.max(2500, Math.round(saved / 2500) * 2500),
      keep: Math.round(shape.cushion * 0.3),
      schedule: shape.pay.every === 'two-weeks' ? { every: 'month', days: [16], shift: 'after' } : shape.pay,
    },
    {
      kind: 'sweep',
      from: 'checking',
      to: 'savings',
      payee: '',
      above: Math.round(shape.cushion * 2),
      step: 5000,
      schedule: { every: 'month', days: [28], shift: 'after' },
    },
    {
      kind: 'sweep',
      from: 'savings',
      to: null,
      payee: 'Evergreen Brokerage',
      above: limit,
      step: 25_000,
      schedule: { every: 'month', days: [7], shift: 'after' },
    },
    { kind: 'rescue', from: 'savings', to: 'checking', chance: shape.rescue, upTo: 800 * DOLLARS },
    { kind: 'interest', account: 'savings', yearlyRate: pick(random, [0.005, 0.021, 0.0385, 0.042]) },
  ];
}

/** Bills of a household or a shop, each with its own day of the month. */
export function monthlyBills(random: Random): Extract<Rule, { kind: 'bill' }>[] {
  const bill = (payee: string, category: string, low: number, high: number, spread: number) => ({
    kind: 'bill' as const,
    account: 'checking',
    payee,
    category,
    cents: wholeBetween(random, low * DOLLARS, high * DOLLARS),
    spread: spread * DOLLARS,
    schedule: { every: 'month', days: [wholeBetween(random, 3, 27)], shift: 'after' } as const,
  });
  return [
    bill('Valley Power & Light', 'Utilities', 70, 150, 22),
    bill('Clearwater Utilities', 'Utilities', 35, 70, 6),
    bill('Skyline Mobile', 'Mobile Phone', 45, 120, 0),
    bill('Fiberline Internet', 'Internet', 50, 80, 0),
    bill('Guardian Mutual Auto', 'Auto Insurance', 85, 170, 0),
    bill('StreamBox', 'Television', 9, 18, 0),
    bill('Tempo Music', 'Music', 9, 12, 0),
    bill('Peak Fitness', 'Gym', 25, 49, 0),
  ];
}

/** An ordinary household, drawn from the seed. */
export function ordinaryShape(random: Random): HouseholdShape {
  const monthlyNet = wholeBetween(random, 3100, 8900) * DOLLARS;
  const isTight = random() < 0.3;
  const twoWeeks: Schedule = { every: 'two-weeks', phase: pick(random, [1, 8]), shift: 'before' };
  return {
    monthlyNet,
    pay: random() < 0.65 ? twoWeeks : { every: 'month', days: [15, 31], shift: 'before' },
    employer: pick(random, EMPLOYERS),
    rent: {
      payee: pick(random, LANDLORDS),
      cents: Math.round((monthlyNet * (0.24 + random() * 0.1)) / 2500) * 2500,
      day: pick(random, [1, 1, 1, 3, 5]),
    },
    mortgage: null,
    cushion: Math.round(monthlyNet * (isTight ? 0.24 : 0.4 + random() * 0.35)),
    hasSavings: !isTight || random() < 0.5,
    hasCard: random() < 0.55,
    payLater: random() < 0.4 ? pick(random, PAY_LATER) : null,
    rescue: isTight ? 0.3 : 0.85,
    overdraftFee: pick(random, [3400, 3500, 3600]),
  };
}

/** What an account's plan needs to say beyond the usual. */
export type AccountOptions = Partial<Omit<AccountPlan, 'key' | 'type'>> &
  Pick<AccountPlan, 'institutionId' | 'lastFour'>;

const USUAL_NAMES: Readonly<Record<AccountType, string>> = {
  checking: 'Everyday Checking',
  savings: 'Goal Savings',
  moneyMarket: 'Premier Money Market',
  cd: '12-Month Certificate',
  creditCard: 'Rewards Visa',
  mortgage: '30-yr Fixed',
};

const USUAL_OPENINGS: Readonly<Record<AccountType, Cents>> = {
  checking: 180_000,
  savings: 450_000,
  moneyMarket: 1_200_000,
  cd: 1_000_000,
  creditCard: -60_000,
  mortgage: -24_000_000,
};

export function accountPlan(key: string, type: AccountType, options: AccountOptions): AccountPlan {
  return {
    key,
    type,
    name: USUAL_NAMES[type],
    currency: 'USD',
    marketSegment: 'personal',
    openingCents: USUAL_OPENINGS[type],
    historyDays: 790,
    feed: { state: 'nightly' },
    ...options,
  };
}

/** A household's usual accounts, at one or two banks. */
export function usualAccounts(
  shape: HouseholdShape,
  institutionIds: readonly [number, number],
  random: Random,
  common: Partial<AccountPlan> = {},
): AccountPlan[] {
  const lastFour = (): string => String(wholeBetween(random, 0, 9999)).padStart(4, '0');
  const [main, other] = institutionIds;
  const accounts = [accountPlan('checking', 'checking', { institutionId: main, lastFour: lastFour(), ...common })];
  if (shape.hasSavings) {
    accounts.push(accountPlan('savings', 'savings', { institutionId: other, lastFour: lastFour(), ...common }));
  }
  if (shape.hasCard) {
    accounts.push(accountPlan('card', 'creditCard', { institutionId: main, lastFour: lastFour(), ...common }));
  }
  return accounts;
}
