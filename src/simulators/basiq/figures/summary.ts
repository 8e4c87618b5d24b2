import { amountText, monthlyDollars, sumOf } from '../lives/amounts.ts';
import type { Cents } from '../lives/amounts.ts';
import type { Basis, ChosenAccount } from './basis.ts';
import { inSection } from './history.ts';
import type { WireExpenses, WireExternal, WireIncome, WireSummary } from './wire.ts';

interface Parts {
  readonly income: WireIncome;
  readonly expenses: WireExpenses;
  readonly external: readonly WireExternal[];
}

/** Fact: the sums of balances and limits, `null` without any account of the kind. Invented: the four monthly figures. */
export function summaryOf(basis: Basis, { income, expenses, external }: Parts): WireSummary {
  const assets = totalOf(inSection(basis, 'asset'));
  const credit = inSection(basis, 'credit');
  const liabilities = totalOf([...inSection(basis, 'loan'), ...credit]);
  const limits = credit.flatMap(({ position }) => position.creditLimitCents ?? []);
  return {
    assets: textOf(assets),
    liabilities: textOf(liabilities),
    netPosition: assets === null && liabilities === null ? null : amountText((assets ?? 0) + (liabilities ?? 0)),
    creditLimit: limits.length === 0 ? null : amountText(sumOf(limits)),
    expenses: amountText(livingExpenses(expenses)),
    savings: amountText(savedMonthly(basis)),
    loanRepaymentsMonthly: repaidMonthly(basis),
    potentialLiabilitiesMonthly:
      external.length === 0
        ? null
        : amountText(sumOf(external.map(({ payments }) => centsOfText(payments.amountAvgMonthly)))),
    regularIncome: { previous3Months: { avgMonthly: income.summary.regularIncomeAvg } },
  };
}

function totalOf(accounts: readonly ChosenAccount[]): Cents | null {
  const stated = accounts.flatMap(({ position }) => position.balanceCents ?? []);
  return stated.length === 0 ? null : sumOf(stated);
}

/** The stated monthly averages of all divisions, bank fees and cash, away from zero to whole dollars. */
function livingExpenses({ payments, bankFees, cashWithdrawals }: WireExpenses): Cents {
  const averages = [...payments, bankFees, cashWithdrawals].map((part) => centsOfText(part?.avgMonthly ?? '0.00'));
  return Math.floor(sumOf(averages) / 100) * 100;
}

/** By how much the savings accounts grew in a month of 30 days, toward zero to whole dollars. */
function savedMonthly(basis: Basis): Cents {
  const grown = sumOf(
    basis.lines
      .filter(({ account }) => account.plan.type === 'savings' || account.plan.type === 'term-deposit')
      .map(({ entry }) => entry.cents),
  );
  const dollars = Math.trunc((grown * 30) / Math.max(1, basis.coverageDays) / 100);
  return dollars === 0 ? 0 : dollars * 100;
}

/** What came in on the chosen loans as repayments; `null` without a loan. */
function repaidMonthly(basis: Basis): string | null {
  const loans = inSection(basis, 'loan');
  if (loans.length === 0) return null;
  const ids = new Set(loans.map(({ account }) => account.id));
  const repaid = basis.lines.filter(
    ({ entry, account }) => ids.has(account.id) && entry.rawClass === 'loan-repayment' && entry.cents > 0,
  );
  return amountText(monthlyDollars(sumOf(repaid.map(({ entry }) => entry.cents)), basis.coverageDays));
}

function textOf(cents: Cents | null): string | null {
  return cents === null ? null : amountText(cents);
}

function centsOfText(text: string): Cents {
  return Math.round(Number(text) * 100);
}
