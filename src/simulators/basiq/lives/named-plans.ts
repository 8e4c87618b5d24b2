import { pick, seededRandom, wholeBetween } from '../../kernel/rng.ts';
import { BANKSIA, COOLABAH, HOOLI, QUOLL, SPINIFEX } from './banks.ts';
import { connectionTo, planFor } from './household.ts';
import type { Shape } from './household.ts';
import type { AccountPlan, ConnectionPlan, LifePlan, Rule } from './life-plan.ts';
import { EMPLOYERS } from './merchants.ts';

export type PlanMaker = (holder: string, seed: string) => LifePlan;

/** What most named people live: rent, fortnightly pay, a card and savings at Hooli. */
function namedShape(holder: string, seed: string): Shape {
  const random = seededRandom(`${seed}|shape`);
  return {
    holder,
    bank: HOOLI,
    historyDays: 480,
    currency: 'AUD',
    opening: 240_000,
    pays: [
      { employer: pick(random, EMPLOYERS), cents: wholeBetween(random, 210_000, 330_000), frequency: 'bi-weekly' },
    ],
    benefit: null,
    sideWork: null,
    rent: 78_000,
    mortgage: null,
    carLoan: null,
    card: { bank: HOOLI, limit: 600_000, share: 0.6, drawsCash: false },
    savings: 900_000,
    overdraft: null,
    payLater: [],
    hasChildren: false,
    floor: 30_000,
  };
}

const HOME_LOAN = { bank: HOOLI, owed: 52_400_000, lent: 56_000_000, payment: 328_000, yearlyRate: 0.0609 } as const;
const CAR_LOAN = { bank: SPINIFEX, owed: 4_350_000, lent: 4_800_000, payment: 71_500, yearlyRate: 0.0845 } as const;
const OWNER = {
  pays: [{ employer: 'Tidewater Logistics', cents: 402_000, frequency: 'bi-weekly' }],
  rent: null,
  mortgage: HOME_LOAN,
} as const satisfies Partial<Shape>;

/** A usual life with something else in it. */
export function usual(changes: Partial<Shape> = {}): PlanMaker {
  return (holder, seed) => planFor({ ...namedShape(holder, seed), ...changes });
}

/** A usual life with a home loan instead of rent. */
export function owner(changes: Partial<Shape> = {}): PlanMaker {
  return usual({ ...OWNER, ...changes });
}

/** Pays the home loan, and misses a repayment every fifth month: one is always among the last six. */
export const inArrears = owner({ mortgage: { ...HOME_LOAN, misses: 5 } });

/** The home loan is paid, the car loan misses a repayment every fifth month. */
export const halfInArrears = owner({ carLoan: { ...CAR_LOAN, misses: 5 } });

/** The showcase: five accounts at two banks, two lenders who are not connected. */
export const homeOwner = owner({
  pays: [{ employer: 'Meridian Health Services', cents: 436_250, frequency: 'bi-weekly' }],
  sideWork: { source: 'Gumleaf Tutoring', low: 18_000, high: 64_000 },
  carLoan: CAR_LOAN,
  card: { bank: HOOLI, limit: 1_200_000, share: 0.75, drawsCash: true },
  savings: 4_200_000,
  payLater: ['afterpay', 'zip pay'],
});

/** Lives on savings, with parents: no pay, no benefit, no rent. */
export const noIncome = usual({ pays: [], rent: null, card: null, opening: 300_000, savings: 25_000_000 });

export const allBenefits = usual({ pays: [], benefit: 98_400, rent: 32_000, card: null, savings: 200_000 });

/** Below zero on most days, within an overdraft. */
export const overdrawn = usual({ savings: null, card: null, overdraft: 300_000, floor: -420_000, opening: -90_000 });

/** Other figures of one account, for instance what the bank states of it. */
export function withAccount(make: PlanMaker, key: string, changes: Partial<AccountPlan>): PlanMaker {
  return (holder, seed) => {
    const plan = make(holder, seed);
    const accounts = plan.accounts.map((account) => (account.key === key ? { ...account, ...changes } : account));
    return { ...plan, accounts };
  };
}

/** The same for all connections, or for that with one institution. */
export function withConnection(make: PlanMaker, changes: Partial<ConnectionPlan>, institutionId?: string): PlanMaker {
  return (holder, seed) => {
    const plan = make(holder, seed);
    const connections = plan.connections.map((connection) =>
      institutionId === undefined || connection.institutionId === institutionId
        ? { ...connection, ...changes }
        : connection,
    );
    return { ...plan, connections };
  };
}

/** Accounts and habits besides the usual ones. */
export function withMore(
  make: PlanMaker,
  more: (holder: string) => { accounts?: readonly AccountPlan[]; rules?: readonly Rule[]; banks?: readonly string[] },
): PlanMaker {
  return (holder, seed) => {
    const plan = make(holder, seed);
    const { accounts = [], rules = [], banks = [] } = more(holder);
    return {
      connections: [...plan.connections, ...banks.map((bank) => connectionTo(bank, 480))],
      accounts: [...plan.accounts, ...accounts],
      rules: [...plan.rules, ...rules],
    };
  };
}

export function account(key: string, holder: string, of: Partial<AccountPlan>): AccountPlan {
  return {
    key,
    connection: HOOLI,
    type: 'savings',
    product: 'Hooli Saver',
    holder,
    currency: 'AUD',
    openingCents: 150_000,
    limitCents: null,
    ...of,
  };
}

/** Accounts in which nothing ever happens. */
export const still: PlanMaker = (holder, seed) => ({ ...usual({ card: null })(holder, seed), rules: [] });

/** An everyday account that is emptied on the day when something comes in, and savings that were never used. */
export const atZero: PlanMaker = (holder, seed) => {
  const plan = usual({ card: null })(holder, seed);
  const stream = { source: 'Gumleaf Allowance', frequency: 'monthly' } as const;
  const common = { account: 'everyday', cents: 65_000, spread: 0, schedule: monthly(15) } as const;
  return {
    connections: plan.connections,
    accounts: plan.accounts.map((each) => ({ ...each, openingCents: 0 })),
    rules: [
      { ...common, kind: 'income', stream, text: 'ALLOWANCE' },
      { ...common, kind: 'bill', biller: 'school' },
    ],
  };
};

const monthly = (day: number) => ({ every: 'month', days: [day] }) as const;

export const twelveAccounts = withMore(owner({ carLoan: CAR_LOAN }), (holder) => ({
  banks: [BANKSIA, QUOLL, COOLABAH],
  accounts: [
    account('bills', holder, { type: 'transaction', product: 'Hooli Bills' }),
    account('kids', holder, { product: 'Hooli Kids Saver' }),
    account('banksia-everyday', holder, { connection: BANKSIA, type: 'transaction', product: 'Banksia Everyday' }),
    account('banksia-saver', holder, { connection: BANKSIA, product: 'Banksia Goal Saver' }),
    account('quoll-saver', holder, { connection: QUOLL, product: 'Quoll Boost' }),
    account('quoll-term', holder, {
      connection: QUOLL,
      type: 'term-deposit',
      product: 'Quoll Term Deposit 12 Months',
      openingCents: 2_500_000,
    }),
    account('mutual-card', holder, {
      connection: COOLABAH,
      type: 'credit-card',
      product: 'Coolabah Mutual Low Rate',
      openingCents: -42_000,
      limitCents: 250_000,
    }),
  ],
  rules: [
    ...['bills', 'kids', 'banksia-everyday', 'banksia-saver', 'quoll-saver'].map((to, i): Rule => ({
      kind: 'transfer',
      from: 'everyday',
      to,
      cents: 4000,
      keep: 0,
      text: 'TRANSFER OWN ACCOUNTS',
      schedule: monthly(16 + i),
    })),
    { kind: 'bill', account: 'bills', biller: 'gym', cents: 3700, spread: 0, schedule: monthly(27) },
    { kind: 'interest', account: 'quoll-term', yearlyRate: 0.045 },
    { kind: 'bill', account: 'mutual-card', biller: 'charity', cents: 4500, spread: 500, schedule: monthly(12) },
    {
      kind: 'card-repayment',
      from: 'everyday',
      card: 'mutual-card',
      share: 0.2,
      minimum: 2500,
      schedule: monthly(18),
    },
  ],
}));

export const twoCurrencies = withMore(usual(), (holder) => ({
  banks: [QUOLL],
  accounts: [
    account('dollars', holder, { connection: QUOLL, type: 'transaction', product: 'Quoll US Dollar', currency: 'USD' }),
  ],
  rules: [
    {
      kind: 'income',
      account: 'dollars',
      stream: { source: 'Harborlight Publishing Inc', frequency: 'monthly' },
      text: 'WIRE HARBORLIGHT PUBLISHING',
      cents: 82_000,
      spread: 0,
      schedule: monthly(10),
    },
    { kind: 'sweep', from: 'dollars', to: null, above: 150_000, step: 5000, full: 0, schedule: monthly(14) },
  ],
}));

export { CAR_LOAN };
