import { all, change, emptied, nulled, wrongRange, wrongTotals, zeroed } from '../oddities.ts';
import type { NamedCase } from './named-people.ts';
import {
  allBenefits,
  atZero,
  CAR_LOAN,
  halfInArrears,
  inArrears,
  noIncome,
  overdrawn,
  owner,
  still,
  usual,
  withAccount,
} from './named-plans.ts';

const ARREARS = 'liabilities.loan.*.previous6Months.arrears';
const LENDERS = ['afterpay', 'humm'] as const;

/** What the figures say, and in what shape. */
export const FIGURE_CASES: readonly NamedCase[] = [
  {
    key: 'external-array',
    firstName: 'Bronwyn',
    lastName: 'Tilley',
    about: 'external[].payments is a list with one object, as the specification has it.',
    plan: usual({ payLater: LENDERS }),
    quirks: { shape: { affordability: change('external.*.payments', (payments) => [payments]) } },
  },
  {
    key: 'arrears-true',
    firstName: 'Gavin',
    lastName: 'Mulcahy',
    about: 'Home loan with a missed repayment in the last six months: arrears is the boolean true.',
    plan: inArrears,
  },
  {
    key: 'arrears-text',
    firstName: 'Soraya',
    lastName: 'Haddad',
    about: 'Two loans; arrears is the text "false" on the home loan and "true" on the car loan.',
    plan: halfInArrears,
    quirks: { shape: { affordability: change(ARREARS, String) } },
  },
  {
    key: 'arrears-null',
    firstName: 'Wiremu',
    lastName: 'Parata',
    about: 'Home loan with arrears null.',
    plan: owner(),
    quirks: { shape: { affordability: change(ARREARS, () => null) } },
  },
  {
    key: 'arrears-missing',
    firstName: 'Ines',
    lastName: 'Carvalho',
    about: 'Home loan without previous6Months.',
    plan: owner(),
    quirks: { shape: { affordability: change('liabilities.loan.*.previous6Months', () => undefined) } },
  },
  {
    key: 'loan-repayment-name',
    firstName: 'Lachlan',
    lastName: 'Dowd',
    about: 'The summary has loanRepaymentMonthly, the name in the specification.',
    plan: owner(),
    quirks: { repaymentNames: ['loanRepaymentMonthly'] },
  },
  {
    key: 'both-names',
    firstName: 'Anjali',
    lastName: 'Menon',
    about: 'The summary has loanRepaymentMonthly and loanRepaymentsMonthly, with the same figure.',
    plan: owner(),
    quirks: { repaymentNames: ['loanRepaymentsMonthly', 'loanRepaymentMonthly'] },
  },
  {
    key: 'no-repayment-figure',
    firstName: 'Petra',
    lastName: 'Kovacic',
    about: 'Has a home loan; the summary has the repayments under neither name.',
    plan: owner(),
    quirks: { repaymentNames: [] },
  },
  {
    key: 'three-ids',
    firstName: 'Yusuf',
    lastName: 'Demir',
    about: 'The links to itself, income and expenses have three different ids.',
    quirks: { hasThreeIds: true },
  },
  {
    key: 'iso-stability',
    firstName: 'Caitlin',
    lastName: 'Rourke',
    about: 'Stability of income is in percent, "100.00".',
    quirks: {
      shape: {
        income: change('regular.*.irregularity.stability', (stability) => (Number(stability) * 100).toFixed(2)),
      },
    },
  },
  {
    key: 'nulls',
    firstName: 'Dimitri',
    lastName: 'Pappas',
    about:
      'Every field that may be null is null, in accounts too; external is empty, the five groups of expenses null.',
    plan: owner({ payLater: LENDERS, carLoan: CAR_LOAN }),
    quirks: {
      defect: nulled,
      shape: {
        account: all(
          ...['accountHolder', 'balance', 'availableFunds', 'creditLimit'].map((name) => change(name, () => null)),
        ),
        transaction: change('subClass', () => null),
      },
    },
  },
  {
    key: 'absent-arrays',
    firstName: 'Marlee',
    lastName: 'Binney',
    about: 'The fields assets, external and (income) irregular are not there at all.',
    plan: owner({ payLater: LENDERS }),
    quirks: {
      defect: emptied,
      shape: {
        affordability: all(
          change('assets', () => undefined),
          change('external', () => undefined),
        ),
        income: change('irregular', () => undefined),
      },
    },
  },
  {
    key: 'no-transactions',
    firstName: 'Harold',
    lastName: 'Binks',
    about: 'Two accounts without any transaction: POST answers 204 with an empty body.',
    plan: still,
  },
  {
    key: 'no-income',
    firstName: 'Saoirse',
    lastName: 'Keane',
    about: 'Lives on savings: no regular and no irregular income, figures "0.00".',
    plan: noIncome,
  },
  {
    key: 'all-benefits',
    firstName: 'Kirra',
    lastName: 'Wanganeen',
    about: 'All regular income is a benefit, every two weeks.',
    plan: allBenefits,
  },
  {
    key: 'many-lenders',
    firstName: 'Brayden',
    lastName: 'Scholz',
    about: 'Six lenders who are not connected.',
    plan: usual({ payLater: ['afterpay', 'zip pay', 'humm', 'klarna', 'latitude', 'wallet wizard'] }),
  },
  {
    key: 'wrong-totals',
    firstName: 'Edith',
    lastName: 'Farquhar',
    about: 'Planted: summary.liabilities is 250.00 too low, and the average of the food division 123.00 too low.',
    plan: owner(),
    quirks: { defect: wrongTotals },
  },
  {
    key: 'range-disagrees',
    firstName: 'Tuan',
    lastName: 'Quach',
    about: 'Planted: the six-month maximum of the savings account is 100.00 too low.',
    quirks: { defect: wrongRange },
  },
  {
    key: 'negative-limit',
    firstName: 'Rosalind',
    lastName: 'Eckert',
    about: 'The credit card states a limit of "-5000.00" and availableFunds null.',
    plan: withAccount(usual(), 'card', { stated: { creditLimit: '-5000.00', availableFunds: null } }),
  },
  {
    key: 'zero-balances',
    firstName: 'Nils',
    lastName: 'Aaberg',
    about: '"0.00" wherever others have null; savings that were never used.',
    plan: atZero,
    quirks: { defect: zeroed },
  },
  {
    key: 'overdrawn',
    firstName: 'Shane',
    lastName: 'Tully',
    about: 'The everyday account is below zero on most days, within an overdraft.',
    plan: overdrawn,
  },
  {
    key: 'closed-lender',
    firstName: 'Leilani',
    lastName: 'Fonoti',
    about: 'Repaid a lender who is not connected until eight months ago; it stands in external all the same.',
    plan: (holder, seed) => {
      const plan = usual()(holder, seed);
      const schedule = { every: 'two-weeks', phase: 3 } as const;
      const lender = { kind: 'lender', account: 'everyday', lender: 'nimble', cents: 11_200, schedule } as const;
      return { ...plan, rules: [...plan.rules, { ...lender, endedDaysBefore: 243 }] };
    },
  },
];
