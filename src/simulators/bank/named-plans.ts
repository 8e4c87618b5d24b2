import { seededRandom } from '../kernel/rng.ts';
import { accountPlan, householdRules, ordinaryShape, usualAccounts } from './household.ts';
import type { HouseholdShape } from './household.ts';
import { CEDAR, FIRST_PLATYPUS, HARBOR, NORTHLINE } from './institutions.ts';
import type { AccountPlan, LifePlan, Rule } from './life-plan.ts';

const EVERY_TWO_WEEKS = { every: 'two-weeks', phase: 1, shift: 'before' } as const;

/** An unremarkable household with checking and savings, so that only the named oddity stands out. */
export function typicalPlan(
  seed: string,
  changes: Partial<HouseholdShape> = {},
  common: Partial<AccountPlan> = {},
): LifePlan {
  const random = seededRandom(seed);
  const shape: HouseholdShape = { ...ordinaryShape(random), hasSavings: true, hasCard: false, ...changes };
  return {
    accounts: usualAccounts(shape, [FIRST_PLATYPUS, CEDAR], random, common),
    rules: householdRules(shape, random),
  };
}

export function mariaPlan(seed: string): LifePlan {
  const historyDays = 687;
  const shape: HouseholdShape = {
    monthlyNet: 556_000,
    pay: EVERY_TWO_WEEKS,
    employer: 'St. Brendan Hospital',
    rent: null,
    mortgage: { payee: 'Northline Mortgage', payment: 158_427, yearlyRate: 0.0465 },
    cushion: 150_000,
    hasSavings: true,
    hasCard: true,
    payLater: 'Klarna',
    rescue: 0.5,
    overdraftFee: 3500,
  };
  const platypus = { institutionId: FIRST_PLATYPUS, historyDays };
  const harbor = { institutionId: HARBOR, historyDays };
  const shared: Rule[] = [
    {
      kind: 'transfer',
      from: 'checking',
      to: 'draft',
      cents: 32_500,
      keep: 10_000,
      schedule: { every: 'two-weeks', phase: 3 },
    },
    {
      kind: 'bill',
      account: 'draft',
      payee: 'Bright Steps Daycare',
      category: 'Child Care',
      cents: 38_500,
      spread: 0,
      schedule: { every: 'month', days: [5], shift: 'after' },
    },
    {
      kind: 'shopping',
      account: 'draft',
      watched: 'draft',
      merchants: 'groceries',
      perWeek: 1.1,
      low: 2400,
      high: 9800,
      cushion: 60_000,
      floor: 0,
    },
    { kind: 'rescue', from: 'savings', to: 'draft', chance: 1, upTo: 40_000 },
  ];
  return {
    accounts: [
      accountPlan('checking', 'checking', { ...platypus, lastFour: '1234' }),
      accountPlan('savings', 'savings', {
        ...platypus,
        lastFour: '8871',
        name: 'High-Yield Savings',
        openingCents: 1_450_000,
      }),
      accountPlan('draft', 'checking', {
        ...harbor,
        lastFour: '5530',
        name: 'Shared Draft',
        openingCents: 60_000,
        unknownDays: [[47, 44]],
        ownerName: 'Maria Alvarez and Jon Alvarez',
      }),
      accountPlan('card', 'creditCard', {
        ...harbor,
        lastFour: '0042',
        name: 'Visa Platinum',
        feed: { state: 'broken', code: 108, lastDaysBefore: 11 },
      }),
      accountPlan('mortgage', 'mortgage', { institutionId: NORTHLINE, historyDays, lastFour: '7719' }),
    ],
    rules: [...withoutFee(householdRules(shape, seededRandom(seed))), ...shared, fee('checking', 3500)],
  };
}

export function jonPlan(seed: string): LifePlan {
  const random = seededRandom(seed);
  const shape: HouseholdShape = {
    ...ordinaryShape(random),
    monthlyNet: 412_000,
    pay: { every: 'month', days: [15, 31], shift: 'before' },
    employer: 'Pioneer Freight Lines',
    rent: { payee: 'Cottonwood Storage & Garage', cents: 21_000, day: 3 },
    cushion: 260_000,
    hasSavings: true,
    hasCard: false,
    payLater: null,
    rescue: 1,
  };
  const common = { institutionId: FIRST_PLATYPUS, historyDays: 790 };
  return {
    accounts: [
      accountPlan('checking', 'checking', {
        ...common,
        lastFour: '2207',
        name: 'Personal Checking',
        openingCents: 290_000,
      }),
      accountPlan('savings', 'savings', {
        ...common,
        lastFour: '6615',
        name: 'Joint Savings',
        ownerName: 'Jon Alvarez and Maria Alvarez',
      }),
    ],
    rules: householdRules(shape, random),
  };
}

/** Checking and savings of a household, and ten more accounts that each have an income and expenses of their own. */
export function manyAccountsPlan(seed: string): LifePlan {
  const base = typicalPlan(seed);
  const accounts: AccountPlan[] = [...base.accounts];
  const rules: Rule[] = [...base.rules];
  for (let i = 1; i <= 10; i += 1) {
    const key = `extra-${i}`;
    const type = i % 3 === 0 ? 'moneyMarket' : i % 3 === 1 ? 'checking' : 'savings';
    const institutionId = [FIRST_PLATYPUS, HARBOR, CEDAR][i % 3] ?? CEDAR;
    accounts.push(
      accountPlan(key, type, {
        institutionId,
        lastFour: `60${10 + i}`,
        name: `Household ${i}`,
        openingCents: 120_000 * i,
      }),
    );
    rules.push(...selfContained(key, 150_000 + 12_000 * i, 100_000 * i));
  }
  return { accounts, rules };
}

export function twoCurrenciesPlan(seed: string): LifePlan {
  const base = typicalPlan(seed);
  const canadian = { institutionId: HARBOR, lastFour: '3318', name: 'Cross-Border Chequing', currency: 'CAD' };
  return {
    accounts: [...base.accounts, accountPlan('cad', 'checking', canadian)],
    rules: [...base.rules, ...selfContained('cad', 98_000, 150_000)],
  };
}

export function threeAccountsPlan(seed: string): LifePlan {
  const base = typicalPlan(seed);
  const third = accountPlan('market', 'moneyMarket', {
    institutionId: HARBOR,
    lastFour: '4471',
    openingCents: 700_000,
  });
  return { accounts: [...base.accounts, third], rules: [...base.rules, ...selfContained('market', 60_000, 600_000)] };
}

/** Lives between about -4,200 and -600; whatever would lift the account above that goes to a collector the same day. */
export function overdrawnPlan(seed: string): LifePlan {
  const changes = {
    monthlyNet: 302_000,
    cushion: 140_000,
    floor: -420_000,
    hasSavings: false,
    overdraftFee: 0,
    payLater: null,
  };
  const base = typicalPlan(seed, changes, { openingCents: -260_000 });
  return {
    accounts: base.accounts,
    rules: [
      ...base.rules.filter((rule) => rule.kind !== 'sweep'),
      { kind: 'interest', account: 'checking', yearlyRate: 0.18 },
      {
        kind: 'sweep',
        from: 'checking',
        to: null,
        payee: 'Credit Recovery Svc',
        above: -60_000,
        step: 100,
        schedule: { every: 'day' },
      },
    ],
  };
}

/** What comes in leaves on the same day. */
export function alwaysZeroPlan(): LifePlan {
  return {
    accounts: [accountPlan('checking', 'checking', { institutionId: HARBOR, lastFour: '0000', openingCents: 0 })],
    rules: [
      {
        kind: 'income',
        account: 'checking',
        payer: 'Delmar Foods',
        cents: 184_310,
        spread: 4000,
        schedule: EVERY_TWO_WEEKS,
      },
      { kind: 'sweep', from: 'checking', to: null, payee: 'PayCard', above: 0, step: 1, schedule: { every: 'day' } },
    ],
  };
}

export function onlyDebtsPlan(): LifePlan {
  return {
    accounts: [
      accountPlan('card', 'creditCard', { institutionId: HARBOR, lastFour: '9024', openingCents: -310_000 }),
      accountPlan('mortgage', 'mortgage', { institutionId: NORTHLINE, lastFour: '5516' }),
    ],
    rules: [
      {
        kind: 'loan',
        loan: 'mortgage',
        from: null,
        payee: 'Northline Mortgage',
        payment: 149_880,
        yearlyRate: 0.051,
        schedule: { every: 'month', days: [1], shift: 'after' },
      },
      { kind: 'interest', account: 'card', yearlyRate: 0.1899 },
    ],
  };
}

function selfContained(account: string, halfMonthly: number, cushion: number): Rule[] {
  const weekly = (halfMonthly * 24) / 52;
  return [
    {
      kind: 'income',
      account,
      payer: 'Rowan Family Trust',
      cents: halfMonthly,
      spread: 0,
      schedule: { every: 'month', days: [10, 25], shift: 'before' },
    },
    {
      kind: 'shopping',
      account,
      watched: account,
      merchants: 'shops',
      perWeek: 2.6,
      low: Math.round((weekly / 2.6) * 0.5),
      high: Math.round((weekly / 2.6) * 1.4),
      cushion,
      floor: 0,
    },
    { kind: 'interest', account, yearlyRate: 0.004 },
  ];
}

function withoutFee(rules: readonly Rule[]): Rule[] {
  return rules.filter((rule) => rule.kind !== 'overdraft-fee');
}

function fee(account: string, cents: number): Rule {
  return { kind: 'overdraft-fee', account, cents };
}
