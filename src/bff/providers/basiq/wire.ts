import { z } from 'zod';
import { toEpochSeconds } from '#domain/instants.ts';
import type { Instant, IsoMonth } from '#contracts/primitives.ts';
import { parseMonth } from '#domain/months.ts';
import { day, decimal, integer, list, maybe } from '../http/wire-schemas.ts';

// What Basiq sends, as far as its specifications, its tests and its pages agree. Tolerant where they disagree or say
// that it varies (README, "Oddities"), exact in everything else: a figure that is no number is refused, so that no half
// report is ever shown.

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** Empty text stands for "none" on odd accounts and unknown dates. */
const orEmpty = <S extends z.ZodType>(schema: S) => maybe(z.union([z.literal('').transform(() => null), schema]));
const money = orEmpty(decimal);
const word = maybe(z.string());
const month = z.string().transform((text, context): IsoMonth => {
  const parsed = parseMonth(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a month' });
  return z.NEVER;
});
const stamp = z.string().transform((text, context): Instant => {
  if (toEpochSeconds(text) !== null) return text as Instant;
  context.addIssue({ code: 'custom', message: 'not an instant' });
  return z.NEVER;
});
/** A day, or a time without a zone whose day counts: `2019-10-29T00:00:00`. */
const dayOfLocal = z
  .string()
  .transform((text) => text.slice(0, 10))
  .pipe(day);
/** true, "true", false, "false" or null: the specification and its example disagree. */
const flag = maybe(z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]));

export const tokenAnswer = z.object({ access_token: z.string().min(1) });

const user = z.object({
  id,
  name: word,
  firstName: word,
  lastName: word,
  businessName: word,
  email: word,
  mobile: word,
  createdTime: orEmpty(stamp),
});
export type WireUser = z.infer<typeof user>;
export const userAnswer = user;
const paged = maybe(z.object({ next: word }));
export const usersAnswer = z.object({ data: z.array(user), links: paged });

export const consentsAnswer = z.object({
  data: z.array(z.object({ status: word, created: orEmpty(stamp), expiryDate: orEmpty(stamp) })),
});
export type WireConsent = z.infer<typeof consentsAnswer>['data'][number];

export const connectionsAnswer = z.object({
  data: z.array(
    z.object({
      id,
      status: word,
      method: word,
      lastUsed: orEmpty(stamp),
      institution: maybe(z.object({ id: maybe(id) })),
    }),
  ),
});
export type WireConnection = z.infer<typeof connectionsAnswer>['data'][number];

/** A connector (version 3) or an institution (version 2). */
export const connectorAnswer = z.object({
  name: word,
  shortName: word,
  institution: maybe(z.object({ name: word, shortName: word })),
});
export type WireConnector = z.infer<typeof connectorAnswer>;

export const accountsAnswer = z.object({
  data: z.array(
    z.object({
      id,
      name: word,
      accountNo: word,
      accountHolder: word,
      balance: money,
      availableFunds: money,
      currency: word,
      class: maybe(z.object({ type: word, product: word })),
      institution: maybe(id),
      connection: word,
      lastUpdated: orEmpty(stamp),
      status: word,
      transactionIntervals: list(z.object({ from: day, to: day })),
    }),
  ),
});
export type WireAccount = z.infer<typeof accountsAnswer>['data'][number];

const step = z.object({ title: word, status: word, result: z.unknown() });
const job = z.object({
  id,
  created: orEmpty(stamp),
  createdDate: orEmpty(stamp),
  jobType: word,
  steps: list(step),
  institution: maybe(z.object({ id: maybe(id), name: word, shortName: word })),
  links: maybe(z.object({ source: word, institution: word })),
});
export type WireJob = z.infer<typeof job>;
export const jobAnswer = job;
export const jobsAnswer = z.object({ data: z.array(z.object({ id })) });
export const userJobsAnswer = z.object({ data: z.array(job) });

export const transactionsAnswer = z.object({
  data: z.array(
    z.object({
      id,
      status: word,
      amount: decimal,
      balance: money,
      account: id,
      /** An instant; "" or absent: not known. */
      postDate: orEmpty(stamp),
      transactionDate: orEmpty(stamp),
      currency: word,
      description: word,
      class: word,
      subClass: maybe(z.object({ title: word })),
    }),
  ),
  links: paged,
});
export type WireTransaction = z.infer<typeof transactionsAnswer>['data'][number];

const movement = z.object({ amount: decimal, date: dayOfLocal, source: word, direction: word });
const accountWord = maybe(z.object({ type: word, product: word }));
const ofAccount = {
  currency: word,
  balance: money,
  availableFunds: money,
  institution: word,
  account: accountWord,
};
const asset = z.object({
  ...ofAccount,
  previous6Months: maybe(z.object({ minBalance: money, maxBalance: money })),
});
const loan = z.object({
  ...ofAccount,
  previousMonth: maybe(
    z.object({ totalCredits: money, totalDebits: money, totalInterestCharged: money, totalRepayments: money }),
  ),
  changeHistory: list(movement),
  previous6Months: maybe(z.object({ arrears: flag })),
});
const credit = z.object({
  ...ofAccount,
  creditLimit: money,
  previousMonth: maybe(z.object({ totalCredits: money, totalDebits: money, minBalance: money, maxBalance: money })),
  previous6Months: maybe(z.object({ cashAdvances: money })),
});
const payments = z.object({
  first: orEmpty(dayOfLocal),
  last: orEmpty(dayOfLocal),
  noOccurrences: maybe(integer),
  amountAvg: money,
  amountAvgMonthly: money,
  total: money,
});
export type WirePayments = z.infer<typeof payments>;
const external = z.object({
  source: z.string(),
  // One object in every example, a list in both specifications.
  payments: maybe(z.union([z.array(payments), payments])),
  changeHistory: list(movement),
});

export const affordabilityAnswer = z.object({
  id,
  fromMonth: month,
  toMonth: month,
  coverageDays: maybe(integer),
  generatedDate: word,
  summary: z.object({
    assets: money,
    liabilities: money,
    netPosition: money,
    creditLimit: money,
    expenses: money,
    savings: money,
    // The specification's name and the one that answers have.
    loanRepaymentMonthly: money,
    loanRepaymentsMonthly: money,
    potentialLiabilitiesMonthly: money,
    regularIncome: maybe(z.object({ previous3Months: maybe(z.object({ avgMonthly: money })) })),
  }),
  assets: list(asset),
  liabilities: maybe(z.object({ loan: list(loan), credit: list(credit) })),
  external: list(external),
  links: z.object({ self: z.string(), income: word, expenses: word, accounts: list(z.string()) }),
});
export type WireAffordability = z.infer<typeof affordabilityAnswer>;

/** What a POST must say, so that the summary can be fetched: the rest is read when it is. */
export const madeAnswer = z.object({ id });

const incomeCurrent = maybe(
  z.object({
    date: orEmpty(dayOfLocal),
    amount: money,
    nextDate: orEmpty(dayOfLocal),
    nextdate: orEmpty(dayOfLocal),
    otherCreditLabel: word,
  }),
);
const incomeSource = {
  source: z.string(),
  frequency: word,
  ageDays: maybe(integer),
  // One example spells it so.
  ageDay: maybe(integer),
  current: incomeCurrent,
  changeHistory: list(movement),
};
const otherIncome = z.object({
  ...incomeSource,
  amountAvg: money,
  noOccurrences: maybe(integer),
  avgMonthlyOccurence: word,
});
export type WireOtherIncome = z.infer<typeof otherIncome>;
export const incomeAnswer = z.object({
  summary: maybe(
    z.object({ regularIncomeAvg: money, regularIncomeYTD: money, regularIncomeYear: money, irregularIncomeAvg: money }),
  ),
  regular: list(
    z.object({
      ...incomeSource,
      irregularity: maybe(z.object({ stability: money, gaps: list(month) })),
      previous3Months: maybe(z.object({ amountAvg: money, amountAvgMonthly: money, variance: money })),
    }),
  ),
  irregular: list(otherIncome),
  otherCredit: list(otherIncome),
});
export type WireIncome = z.infer<typeof incomeAnswer>;

const months = list(z.object({ date: month, amount: decimal }));
const aggregate = maybe(z.object({ avgMonthly: money, changeHistory: months }));
export type WireAggregate = z.infer<typeof aggregate>;
export const expensesAnswer = z.object({
  payments: list(
    z.object({
      division: z.string(),
      avgMonthly: money,
      percentageTotal: money,
      subCategory: list(
        z.object({
          category: maybe(z.object({ expenseClass: maybe(z.object({ classCode: word, classTitle: word })) })),
          changeHistory: months,
        }),
      ),
    }),
  ),
  bankFees: aggregate,
  cashWithdrawals: aggregate,
  externalTransfers: aggregate,
  loanInterests: aggregate,
  loanRepayments: aggregate,
});
export type WireExpenses = z.infer<typeof expensesAnswer>;
