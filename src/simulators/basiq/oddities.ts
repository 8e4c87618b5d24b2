import { mapLeaves } from '../kernel/rewrite-json.ts';
import type { Json } from '../kernel/rewrite-json.ts';
import type { Figures, WireAggregate } from './figures/wire.ts';
import { amountText } from './lives/amounts.ts';
import { changeIn } from './rewrites.ts';

/** A change to one field of an answer, wherever the path leads. */
export function change(path: string, to: (old: Json) => Json | undefined): (answer: Json) => Json {
  return (answer) => changeIn(answer, path.split('.'), to);
}

export function all(...changes: readonly ((answer: Json) => Json)[]): (answer: Json) => Json {
  return (answer) => changes.reduce((value, apply) => apply(value), answer);
}

/** The text of an amount moved by some cents. */
export function moved(text: string, cents: number): string {
  return amountText(Math.round(Number(text) * 100) + cents);
}

/** The sum of the liabilities is not that of the loans and cards, and one division's average is not its own. */
export function wrongTotals({ affordability, income, expenses }: Figures): Figures {
  const { summary } = affordability;
  return {
    income,
    affordability: {
      ...affordability,
      summary: { ...summary, liabilities: summary.liabilities === null ? null : moved(summary.liabilities, -25_000) },
    },
    expenses: {
      ...expenses,
      payments: expenses.payments.map((part) =>
        part.division.startsWith('Food') ? { ...part, avgMonthly: moved(part.avgMonthly, -12_300) } : part,
      ),
    },
  };
}

/** The savings account held more than is stated. */
export function wrongRange(figures: Figures): Figures {
  const { affordability } = figures;
  return {
    ...figures,
    affordability: {
      ...affordability,
      assets: affordability.assets.map((asset) => {
        const { minBalance, maxBalance } = asset.previous6Months;
        if (asset.account.type !== 'savings' || maxBalance === null) return asset;
        return { ...asset, previous6Months: { minBalance, maxBalance: moved(maxBalance, -10_000) } };
      }),
    },
  };
}

/** Everything that the published schema lets be null is null. */
export function nulled({ affordability, income, expenses }: Figures): Figures {
  return {
    affordability: {
      ...affordability,
      summary: {
        ...affordability.summary,
        assets: null,
        liabilities: null,
        netPosition: null,
        creditLimit: null,
        loanRepaymentsMonthly: null,
        potentialLiabilitiesMonthly: null,
        regularIncome: { previous3Months: { avgMonthly: null } },
      },
      assets: affordability.assets.map((asset) => ({
        ...asset,
        previous6Months: { minBalance: null, maxBalance: null },
      })),
      liabilities: {
        loan: affordability.liabilities.loan.map((loan) => ({
          ...loan,
          balance: null,
          availableFunds: null,
          previous6Months: { arrears: null },
        })),
        credit: affordability.liabilities.credit.map((credit) => ({
          ...credit,
          balance: null,
          availableFunds: null,
          creditLimit: null,
        })),
      },
      external: [],
    },
    income: {
      ...income,
      summary: { regularIncomeAvg: null, regularIncomeYTD: null, regularIncomeYear: null, irregularIncomeAvg: null },
      regular: income.regular.map((source) => ({ ...source, current: { ...source.current, nextDate: null } })),
    },
    expenses: {
      ...expenses,
      bankFees: null,
      cashWithdrawals: null,
      externalTransfers: null,
      loanInterests: null,
      loanRepayments: null,
    },
  };
}

/** "0.00" where others have null. */
export function zeroed({ affordability, income, expenses }: Figures): Figures {
  const zeros = <T extends object>(part: T): T =>
    mapLeaves(part as Json, (leaf, name) => (leaf === null && name !== 'nextDate' ? '0.00' : leaf)) as T;
  const nothing = { avgMonthly: '0.00', summary: 'monthly', changeHistory: [] } as const satisfies WireAggregate;
  return {
    affordability: zeros(affordability),
    income: zeros(income),
    expenses: {
      ...expenses,
      bankFees: expenses.bankFees ?? nothing,
      cashWithdrawals: expenses.cashWithdrawals ?? nothing,
      externalTransfers: expenses.externalTransfers ?? nothing,
      loanInterests: expenses.loanInterests ?? nothing,
      loanRepayments: expenses.loanRepayments ?? nothing,
    },
  };
}

/** Nothing is left of three lists, which are then taken away altogether in what is sent. */
export function emptied({ affordability, income, expenses }: Figures): Figures {
  const { summary } = affordability;
  return {
    affordability: {
      ...affordability,
      assets: [],
      external: [],
      summary: { ...summary, assets: null, netPosition: summary.liabilities, potentialLiabilitiesMonthly: null },
    },
    income: { ...income, irregular: [] },
    expenses,
  };
}
