import type { AffordabilityAccount, AffordabilityReport, Asset, Credit, Loan } from '#contracts/affordability.ts';
import type { AccountId, Currency, IsoDate, IsoMonth, Minor } from '#contracts/primitives.ts';
import type { StatedAmount, StatedCount } from '#contracts/report-figures.ts';

// Small reports for tests of what is computed from a report; how a report comes about is tested with the simulator.

export const aud = 'AUD' as Currency;

export function stated(amount: number, pointer = '/x'): StatedAmount {
  return { amount: amount as Minor, text: (amount / 100).toFixed(2), pointer };
}

export const counted = (count: number, pointer = '/n'): StatedCount => ({ count, pointer });

const none = {
  accountId: null,
  institution: 'Hooli',
  product: 'Product',
  type: null,
  currency: aud,
  balance: null,
  available: null,
  pointer: '/p',
};

export const assetOf = (changes: Partial<Asset> = {}): Asset => ({
  ...none,
  minimum6Months: null,
  maximum6Months: null,
  ...changes,
});

export const loanOf = (changes: Partial<Loan> = {}): Loan => ({
  ...none,
  lastMonth: { credits: null, debits: null, interest: null, repayments: null },
  arrears: 'not_said',
  history: [],
  ...changes,
});

export const creditOf = (changes: Partial<Credit> = {}): Credit => ({
  ...none,
  limit: null,
  lastMonth: { credits: null, debits: null, leastOwed: null, mostOwed: null },
  cashAdvances6Months: null,
  ...changes,
});

export const accountOf = (id: string, changes: Partial<AffordabilityAccount> = {}): AffordabilityAccount => ({
  id: id as AccountId,
  institution: 'Hooli',
  name: `Account ${id}`,
  type: 'savings',
  numberEnding: null,
  ownerName: null,
  ownerAddress: null,
  currency: aud,
  currentBalance: null,
  lastSuccessAt: null,
  providerStatusCode: null,
  figures: null,
  isCash: true,
  ...changes,
});

/** A report in which nothing is reported, but for what the test says. */
export function affordabilityOf(changes: Partial<AffordabilityReport> = {}): AffordabilityReport {
  return {
    kind: 'affordability',
    transformVersion: 1,
    providerReportId: 'r1',
    fromMonth: '2025-11' as IsoMonth,
    toMonth: '2026-11' as IsoMonth,
    coverageDays: null,
    firstTransaction: '2025-11-02' as IsoDate,
    lastTransaction: '2026-11-20' as IsoDate,
    generatedText: null,
    currency: aud,
    consent: { state: 'active', expiresAt: null },
    connections: [],
    summary: {
      assets: null,
      liabilities: null,
      netPosition: null,
      creditLimit: null,
      expenses: null,
      savings: null,
      loanRepayments: null,
      potentialLiabilities: null,
      regularIncome: null,
    },
    assets: null,
    loans: null,
    credits: null,
    external: null,
    income: null,
    expenses: null,
    accounts: [],
    combined: null,
    unknownDays: [],
    dailyBasis: { transactions: 0, withRunningBalance: 0, sixMonths: [], disagreements: [] },
    ...changes,
  };
}
