import { z } from 'zod';
import { accountId, currency, instant, isoDate, isoMonth, minor } from './primitives.ts';
import { balanceFigures, reportAccount, statedAmount, statedCount } from './report-figures.ts';

// An affordability summary (Basiq): what is owned and owed, what comes in and goes out, and to whom. Money in and
// owned is positive, money out and owed negative. `null` for a figure: not reported. `null` for a list: the provider
// sent no such list, which is not the same as an empty one.

/** What the provider stated as a share or a score: its text, and where it stands. */
export const statedRatio = z.strictObject({
  /** 0 to 100. */
  percent: z.number(),
  text: z.string(),
  pointer: z.string(),
});
export type StatedRatio = z.infer<typeof statedRatio>;

/** A provider's yes or no that it may leave out. */
export const yesNoUnsaid = z.enum(['yes', 'no', 'not_said']);
export type YesNoUnsaid = z.infer<typeof yesNoUnsaid>;

export const movement = z.strictObject({
  date: isoDate,
  amount: statedAmount,
  /** The text of the transaction; null: not sent. */
  source: z.string().nullable(),
});
export type Movement = z.infer<typeof movement>;

export const monthlyAmount = z.strictObject({ month: isoMonth, amount: statedAmount });
export type MonthlyAmount = z.infer<typeof monthlyAmount>;

/** What the snapshot says of an account. It names no account id: `accountId` is our match, null when it is ambiguous. */
const snapshotAccount = {
  accountId: accountId.nullable(),
  institution: z.string().nullable(),
  product: z.string().nullable(),
  /** The provider's word: savings, transaction, mortgage, loan, credit-card … */
  type: z.string().nullable(),
  currency,
  /** At the time of the order, whatever the months asked. */
  balance: statedAmount.nullable(),
  /** Money that can be drawn. On a loan it is redraw, on a card what is left of the limit: never cash. */
  available: statedAmount.nullable(),
  pointer: z.string(),
};

export const asset = z.strictObject({
  ...snapshotAccount,
  /** Lowest and highest balance of the six months before the end of the window. */
  minimum6Months: statedAmount.nullable(),
  maximum6Months: statedAmount.nullable(),
});
export type Asset = z.infer<typeof asset>;

export const loan = z.strictObject({
  ...snapshotAccount,
  /** Last month of the window. */
  lastMonth: z.strictObject({
    credits: statedAmount.nullable(),
    debits: statedAmount.nullable(),
    interest: statedAmount.nullable(),
    repayments: statedAmount.nullable(),
  }),
  /** In the last six months. */
  arrears: yesNoUnsaid,
  /** Interest charged (negative) and repayments (positive), oldest first; null: no list. */
  history: z.array(movement).nullable(),
});
export type Loan = z.infer<typeof loan>;

export const credit = z.strictObject({
  ...snapshotAccount,
  limit: statedAmount.nullable(),
  lastMonth: z.strictObject({
    credits: statedAmount.nullable(),
    debits: statedAmount.nullable(),
    /** By size of debt, as the provider counts: the smallest and the largest amount owed in the month. */
    leastOwed: statedAmount.nullable(),
    mostOwed: statedAmount.nullable(),
  }),
  /** In the last six months; negative. */
  cashAdvances6Months: statedAmount.nullable(),
});
export type Credit = z.infer<typeof credit>;

/** A lender whose account was not shared: seen only in payments out of the accounts that were. */
export const externalLender = z.strictObject({
  source: z.string(),
  /** The provider sends one set of figures, or several; null: none. */
  payments: z
    .array(
      z.strictObject({
        first: isoDate.nullable(),
        last: isoDate.nullable(),
        occurrences: statedCount.nullable(),
        average: statedAmount.nullable(),
        averageMonthly: statedAmount.nullable(),
        total: statedAmount.nullable(),
      }),
    )
    .nullable(),
  history: z.array(movement).nullable(),
  pointer: z.string(),
});
export type ExternalLender = z.infer<typeof externalLender>;

const incomeSource = {
  source: z.string(),
  /** The provider's word: weekly, bi-weekly, monthly … null: not said. */
  frequency: z.string().nullable(),
  /** Days from the first to the last payment. */
  ageDays: z.int().nullable(),
  /** The newest payment. */
  current: z
    .strictObject({
      date: isoDate.nullable(),
      amount: statedAmount.nullable(),
      nextDate: isoDate.nullable(),
      /** What kind of credit the provider takes it for, with other credits. */
      label: z.string().nullable(),
    })
    .nullable(),
  /** Oldest first; null: no list. */
  history: z.array(movement).nullable(),
  pointer: z.string(),
};

export const regularIncome = z.strictObject({
  ...incomeSource,
  /** How steady amounts and dates are, in per cent; null: not said. */
  stability: statedRatio.nullable(),
  /** Months in which it failed to come; null: not said. */
  gaps: z.array(isoMonth).nullable(),
  last3Months: z.strictObject({
    average: statedAmount.nullable(),
    averageMonthly: statedAmount.nullable(),
    variance: statedAmount.nullable(),
  }),
});
export type RegularIncome = z.infer<typeof regularIncome>;

export const otherIncome = z.strictObject({
  ...incomeSource,
  average: statedAmount.nullable(),
  occurrences: statedCount.nullable(),
  /** Payments a month, as the provider wrote it. */
  occurrencesMonthly: z.string().nullable(),
});
export type OtherIncome = z.infer<typeof otherIncome>;

export const income = z.strictObject({
  /** Median a month over the last three months of all regular sources. */
  regularAverage: statedAmount.nullable(),
  /** This Australian financial year, which begins on 1 July. */
  regularYearToDate: statedAmount.nullable(),
  regularYearPredicted: statedAmount.nullable(),
  /** Mean a month over the whole window. */
  irregularAverage: statedAmount.nullable(),
  regular: z.array(regularIncome).nullable(),
  irregular: z.array(otherIncome).nullable(),
  otherCredits: z.array(otherIncome).nullable(),
});
export type Income = z.infer<typeof income>;

/** A class of the Household Expenditure Classification (ABS); codes are an open set. */
export const expenseClass = z.strictObject({
  code: z.string().nullable(),
  title: z.string(),
  /** Oldest first; months without spending are not there. null: no list. */
  months: z.array(monthlyAmount).nullable(),
});
export type ExpenseClass = z.infer<typeof expenseClass>;

export const expenseDivision = z.strictObject({
  division: z.string(),
  averageMonthly: statedAmount.nullable(),
  share: statedRatio.nullable(),
  classes: z.array(expenseClass).nullable(),
  pointer: z.string(),
});
export type ExpenseDivision = z.infer<typeof expenseDivision>;

/** Fees, cash, transfers, interest, repayments. The whole is null when there were none, or they were not reported. */
export const expenseGroup = z
  .strictObject({ averageMonthly: statedAmount.nullable(), months: z.array(monthlyAmount).nullable() })
  .nullable();
export type ExpenseGroup = z.infer<typeof expenseGroup>;

export const expenses = z.strictObject({
  divisions: z.array(expenseDivision).nullable(),
  bankFees: expenseGroup,
  cashWithdrawals: expenseGroup,
  externalTransfers: expenseGroup,
  loanInterest: expenseGroup,
  loanRepayments: expenseGroup,
});
export type Expenses = z.infer<typeof expenses>;

/** An account of the report with its daily balances, which are derived: see `dailyBasis`. */
export const affordabilityAccount = reportAccount.extend({
  /** true: money in it can be spent (transaction, savings); false: a debt, an investment, anything else. */
  isCash: z.boolean(),
});
export type AffordabilityAccount = z.infer<typeof affordabilityAccount>;

/** Why days of an account have no derived balance. */
export const unknownDays = z.strictObject({
  accountId,
  from: isoDate,
  to: isoDate,
  reason: z.enum(['no_balance', 'bank_sent_no_data', 'before_first_data', 'no_transactions_list']),
});
export type UnknownDays = z.infer<typeof unknownDays>;

export const consentState = z.enum(['active', 'expired', 'revoked', 'not_recorded']);
export type ConsentState = z.infer<typeof consentState>;

/** The normalised affordability summary, derived from the raw record by a pure transform of the version named. */
export const affordabilityReport = z.strictObject({
  kind: z.literal('affordability'),
  transformVersion: z.int(),
  providerReportId: z.string(),
  fromMonth: isoMonth,
  toMonth: isoMonth,
  /** Days from the first to the last transaction within the window, as the provider counts; null: not said. */
  coverageDays: statedCount.nullable(),
  /** First and last transaction within the window; null: no list of transactions. */
  firstTransaction: isoDate.nullable(),
  lastTransaction: isoDate.nullable(),
  /** As the provider wrote it: a date and a time without a zone. */
  generatedText: z.string().nullable(),
  currency,
  consent: z.strictObject({ state: consentState, expiresAt: instant.nullable() }),
  /** Connections to banks when the report was fetched. */
  connections: z.array(
    z.strictObject({ institution: z.string().nullable(), isActive: z.boolean(), lastUsedAt: instant.nullable() }),
  ),
  summary: z.strictObject({
    assets: statedAmount.nullable(),
    liabilities: statedAmount.nullable(),
    netPosition: statedAmount.nullable(),
    creditLimit: statedAmount.nullable(),
    /** Mean a month over the days covered; negative. */
    expenses: statedAmount.nullable(),
    /** Mean a month. */
    savings: statedAmount.nullable(),
    /** Mean a month to lenders that were shared; negative (README of the adapter: the provider's sign varies). */
    loanRepayments: statedAmount.nullable(),
    /** Mean a month to lenders that were not shared; negative. */
    potentialLiabilities: statedAmount.nullable(),
    /** Mean a month over the last three months. */
    regularIncome: statedAmount.nullable(),
  }),
  assets: z.array(asset).nullable(),
  loans: z.array(loan).nullable(),
  credits: z.array(credit).nullable(),
  external: z.array(externalLender).nullable(),
  income: income.nullable(),
  expenses: expenses.nullable(),
  accounts: z.array(affordabilityAccount),
  /** The cash accounts together; null: no balance of any is known. */
  combined: balanceFigures.nullable(),
  unknownDays: z.array(unknownDays),
  /** What the derived balances were held against inside the transactions themselves. */
  dailyBasis: z.strictObject({
    /** Transactions that were walked back, and those among them that name a balance of their own. */
    transactions: z.int(),
    withRunningBalance: z.int(),
    /** Days on which the walk and the transaction's own balance differ. */
    /**
     * Lowest and highest balance of six months, by each of the ways in which a bank may count six months: what the
     * provider's range is held against.
     */
    sixMonths: z.array(
      z.strictObject({
        accountId,
        from: isoDate,
        to: isoDate,
        lowest: minor,
        highest: minor,
        /** true: balances after each transaction are among them; false: only those at the end of a day. */
        isWithinDays: z.boolean(),
      }),
    ),
    disagreements: z.array(z.strictObject({ accountId, day: isoDate, derived: minor, stated: statedAmount })),
  }),
});
export type AffordabilityReport = z.infer<typeof affordabilityReport>;
