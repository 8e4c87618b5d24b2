import { institutionById } from './banks.ts';
import { debtAccounts, debtRules } from './household-debts.ts';
import type { CarLoan, CardHabit, Mortgage } from './household-debts.ts';
import type { AccountPlan, ConnectionPlan, IncomeStream, LifePlan, Rule } from './life-plan.ts';
import type { Biller, Lender, ShopGroup } from './merchants.ts';
import type { Cents } from './amounts.ts';

export interface Pay {
  readonly employer: string;
  readonly cents: Cents;
  readonly frequency: 'weekly' | 'bi-weekly' | 'monthly';
}

/** What a household's life is made of; `planFor` turns it into accounts and habits. Money in cents. */
export interface Shape {
  readonly holder: string;
  /** The bank of the everyday account. */
  readonly bank: string;
  readonly historyDays: number;
  readonly currency: string;
  /** On the everyday account before the first simulated day. */
  readonly opening: Cents;
  readonly pays: readonly Pay[];
  /** A benefit every two weeks. */
  readonly benefit: Cents | null;
  /** Now and then money for work on the side. */
  readonly sideWork: { readonly source: string; readonly low: Cents; readonly high: Cents } | null;
  readonly rent: Cents | null;
  readonly mortgage: Mortgage | null;
  readonly carLoan: CarLoan | null;
  readonly card: CardHabit | null;
  /** When the savings hold this much, a third goes on a journey. */
  readonly savings: Cents | null;
  readonly overdraft: Cents | null;
  readonly payLater: readonly Lender[];
  readonly hasChildren: boolean;
  /** Where everyday spending stops; below zero for people who live in overdraft. */
  readonly floor: Cents;
}

const MONTHS_OF = { weekly: 52 / 12, 'bi-weekly': 26 / 12, monthly: 1 } as const;

export function connectionTo(institutionId: string, historyDays: number): ConnectionPlan {
  return {
    key: institutionId,
    institutionId,
    status: 'active',
    historyDays,
    staleDays: 0,
    refresh: 'works',
    isDeleted: false,
  };
}

export function planFor(shape: Shape): LifePlan {
  const accounts = accountsOf(shape);
  const banks = [...new Set(accounts.map((account) => account.connection))];
  return {
    connections: banks.map((bank) => connectionTo(bank, shape.historyDays)),
    accounts,
    rules: rulesOf(shape),
  };
}

function accountsOf(shape: Shape): AccountPlan[] {
  const { shortName } = institutionById(shape.bank);
  const common = { connection: shape.bank, holder: shape.holder, currency: shape.currency, limitCents: null };
  const accounts: AccountPlan[] = [
    {
      ...common,
      key: 'everyday',
      type: 'transaction',
      product: `${shortName} Transaction`,
      openingCents: shape.opening,
      limitCents: shape.overdraft,
    },
  ];
  if (shape.savings !== null) {
    const openingCents = Math.round(shape.savings * 0.6);
    accounts.push({ ...common, key: 'savings', type: 'savings', product: `${shortName} Saver`, openingCents });
  }
  return [...accounts, ...debtAccounts(shape)];
}

/** In the order of posting: money in, debts, bills, purchases, and what follows from the day's end. */
function rulesOf(shape: Shape): Rule[] {
  const earned = shape.pays.reduce((sum, pay) => sum + pay.cents * MONTHS_OF[pay.frequency], 0);
  const income = earned + ((shape.benefit ?? 0) * 26) / 12;
  const bills = billRules(shape);
  const fixed =
    bills.reduce((sum, bill) => sum + bill.cents * (bill.schedule.every === 'two-weeks' ? 26 / 12 : 1), 0) +
    (shape.mortgage?.payment ?? 0) +
    (shape.carLoan?.payment ?? 0) +
    shape.payLater.length * 9000;
  const spare = Math.max(income * 0.2, income - fixed, 40_000);
  return [
    ...incomeRules(shape),
    ...debtRules(shape),
    ...bills,
    ...shoppingRules(shape, spare * 0.85),
    { kind: 'cash', account: 'everyday', chance: 0.1, low: 2000, high: 12_000 },
    {
      kind: 'transfer',
      from: 'everyday',
      to: null,
      cents: 8500,
      keep: 20_000,
      text: 'OSKO PAYMENT TO L HARTNETT',
      schedule: { every: 'month', days: [9] },
    },
    ...shape.payLater.map((lender): Rule => ({
      kind: 'pay-later',
      account: 'everyday',
      lender,
      chance: 0.05,
      low: 1500,
      high: 6500,
    })),
    { kind: 'account-fee', account: 'everyday', cents: 500, schedule: { every: 'month', days: [31] } },
    ...savingRules(shape, Math.max(income, 150_000)),
    { kind: 'overdraft-fee', account: 'everyday', cents: 1500 },
  ];
}

function incomeRules(shape: Shape): Rule[] {
  const rules: Rule[] = shape.pays.map((pay, i) => ({
    kind: 'income',
    account: 'everyday',
    stream: { source: pay.employer, frequency: pay.frequency },
    text: `SALARY ${pay.employer.toUpperCase()}`,
    cents: pay.cents,
    spread: 0,
    schedule: payDays(pay.frequency, i),
  }));
  if (shape.benefit !== null) {
    rules.push({
      kind: 'income',
      account: 'everyday',
      stream: { source: 'Centrelink', frequency: 'bi-weekly' },
      text: 'CTRLINK FAM ALLOW/JOBSEEKER 204T',
      cents: shape.benefit,
      spread: 0,
      schedule: { every: 'two-weeks', phase: 5 },
    });
  }
  if (shape.sideWork !== null) {
    const { source, low, high } = shape.sideWork;
    const stream: IncomeStream = { source, frequency: 'irregular' };
    const text = `DIRECT CREDIT ${source.toUpperCase()} INV`;
    rules.push({
      kind: 'windfall',
      account: 'everyday',
      stream,
      rawClass: 'direct-credit',
      text,
      chance: 0.07,
      low,
      high,
    });
  }
  const credit = (rawClass: 'direct-credit' | 'refund' | 'transfer', text: string, chance: number): Rule => {
    const high = text.startsWith('ATO') ? 240_000 : 9500;
    return { kind: 'windfall', account: 'everyday', stream: null, rawClass, text, chance, low: 2800, high };
  };
  return [
    ...rules,
    credit('direct-credit', 'ATO ATO007000014 TAX REFUND', 0.004),
    credit('direct-credit', 'MCARE BENEFITS 114420', 0.02),
    credit('refund', 'REFUND THREAD & NEEDLE 22', 0.015),
    credit('transfer', 'OSKO PAYMENT FROM L HARTNETT', 0.04),
  ];
}

function payDays(frequency: Pay['frequency'], i: number): Extract<Rule, { kind: 'income' }>['schedule'] {
  if (frequency === 'monthly') return { every: 'month', days: [15], shift: 'before' };
  if (frequency === 'weekly') return { every: 'week', weekday: 4 };
  return { every: 'two-weeks', phase: i === 0 ? 6 : 13 };
}

function billRules(shape: Shape): Extract<Rule, { kind: 'bill' }>[] {
  const monthly = (biller: Biller, day: number, cents: Cents, spread = 0): Extract<Rule, { kind: 'bill' }> => ({
    kind: 'bill',
    account: 'everyday',
    biller,
    cents,
    spread,
    schedule: { every: 'month', days: [day] },
  });
  return [
    ...(shape.rent === null
      ? []
      : [{ ...monthly('rent', 1, shape.rent), schedule: { every: 'two-weeks', phase: 8 } as const }]),
    ...(shape.mortgage === null ? [] : [monthly('water', 24, 7800, 900), monthly('council', 11, 14_200)]),
    monthly('electricity', 17, 13_500, 3800),
    monthly('internet', 3, 7900),
    monthly('mobile', 21, 3500),
    monthly('insurance', 12, 6240),
    monthly('streaming', 26, 1699),
    ...(shape.carLoan === null ? [] : [monthly('carInsurance', 19, 11_830)]),
    ...(shape.hasChildren ? [monthly('childCare', 6, 62_000, 9000), monthly('school', 28, 21_000)] : []),
  ];
}

const BASKET: readonly (readonly [ShopGroup, share: number, perWeek: number])[] = [
  ['groceries', 0.42, 2.4],
  ['eating-out', 0.16, 2],
  ['driving', 0.16, 1.4],
  ['shops', 0.26, 1.1],
];

function shoppingRules(shape: Shape, monthlyCents: Cents): Rule[] {
  return BASKET.map(([shops, share, perWeek], i) => {
    const typical = (monthlyCents * share * 12) / 52 / perWeek;
    return {
      kind: 'shopping',
      account: shape.card !== null && i % 2 === 1 ? 'card' : 'everyday',
      watched: 'everyday',
      shops,
      perWeek,
      low: Math.round(typical * 0.4),
      high: Math.round(typical * 1.6),
      cushion: Math.max(60_000, Math.round(monthlyCents * 0.8)),
      floor: shape.floor,
    };
  });
}

function savingRules(shape: Shape, income: Cents): Rule[] {
  const above = Math.round(income * 0.65 + shape.floor);
  const schedule = { every: 'month', days: [20] } as const;
  if (shape.savings === null) {
    return [{ kind: 'sweep', from: 'everyday', to: null, above, step: 5000, full: 0, schedule }];
  }
  return [
    { kind: 'rescue', from: 'savings', to: 'everyday', upTo: 60_000 },
    { kind: 'sweep', from: 'everyday', to: 'savings', above, step: 5000, full: shape.savings, schedule },
    { kind: 'interest', account: 'savings', yearlyRate: 0.041 },
  ];
}
