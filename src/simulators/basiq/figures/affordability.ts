import { dayText } from '../../bank/calendar.ts';
import { averageCents } from '../../bank/money.ts';
import { amountText, monthlyDollars, sumOf } from '../lives/amounts.ts';
import type { Cents } from '../lives/amounts.ts';
import { firstDayOf, monthOf, monthText } from '../lives/months.ts';
import type { Basis, ChosenAccount, Line } from './basis.ts';
import { balanceRange, entriesIn, inSection, previousMonth, sixMonths } from './history.ts';
import { summaryOf } from './summary.ts';
import type {
  WireAffordability,
  WireAsset,
  WireCredit,
  WireExpenses,
  WireExternal,
  WireIncome,
  WireLoan,
} from './wire.ts';

/** Pure: the same basis gives the same text. Income and expenses are taken for what the summary says of them. */
export function affordabilityOf(basis: Basis, income: WireIncome, expenses: WireExpenses): WireAffordability {
  const external = externalOf(basis);
  return {
    fromMonth: monthText(basis.window.fromMonth),
    toMonth: monthText(basis.window.toMonth),
    coverageDays: basis.coverageDays,
    summary: summaryOf(basis, { income, expenses, external }),
    assets: inSection(basis, 'asset').map((chosen) => assetOf(chosen, basis)),
    liabilities: {
      loan: inSection(basis, 'loan').map((chosen) => loanOf(chosen, basis)),
      credit: inSection(basis, 'credit').map((chosen) => creditOf(chosen, basis)),
    },
    external,
  };
}

function heldAt(chosen: ChosenAccount) {
  const { account, position } = chosen;
  return {
    currency: account.plan.currency,
    balance: position.balance,
    availableFunds: position.availableFunds,
    institution: account.institution.shortName,
    account: { product: account.plan.product, type: account.plan.type },
  };
}

function assetOf(chosen: ChosenAccount, basis: Basis): WireAsset {
  const range = balanceRange(chosen, sixMonths(basis.end));
  return {
    ...heldAt(chosen),
    type: 'account',
    previous6Months: {
      minBalance: range === null ? null : amountText(range.lowest),
      maxBalance: range === null ? null : amountText(range.highest),
    },
  };
}

function loanOf(chosen: ChosenAccount, basis: Basis): WireLoan {
  const month = entriesIn(chosen, previousMonth(basis.end));
  const charged = month.filter((entry) => entry.rawClass === 'loan-interest');
  const repaid = month.filter((entry) => entry.rawClass === 'loan-repayment');
  return {
    ...heldAt(chosen),
    previousMonth: {
      totalCredits: amountText(sumOf(month.map(({ cents }) => Math.max(0, cents)))),
      totalDebits: amountText(sumOf(month.map(({ cents }) => Math.min(0, cents)))),
      totalInterestCharged: amountText(sumOf(charged.map(({ cents }) => cents))),
      totalRepayments: amountText(sumOf(repaid.map(({ cents }) => cents))),
    },
    changeHistory: ownLines(basis, chosen)
      .filter(({ entry }) => entry.rawClass === 'loan-interest' || entry.rawClass === 'loan-repayment')
      .map(({ entry }) => ({
        direction: entry.cents < 0 ? 'debit' : 'credit',
        amount: amountText(entry.cents),
        date: dayText(entry.day),
        source: entry.description,
      })),
    previous6Months: { arrears: isInArrears(chosen, basis) },
  };
}

/** Invented: one of the whole months among the six has interest and no repayment. */
function isInArrears(chosen: ChosenAccount, basis: Basis): boolean {
  const { from } = sixMonths(basis.end);
  const days = {
    from: monthOf(from - 1) === monthOf(from) ? firstDayOf(monthOf(from) + 1) : from,
    to: previousMonth(basis.end).to,
  };
  const months = Map.groupBy(entriesIn(chosen, days), (entry) => monthOf(entry.day));
  return [...months.values()].some((entries) => entries.every((entry) => entry.rawClass !== 'loan-repayment'));
}

function creditOf(chosen: ChosenAccount, basis: Basis): WireCredit {
  const month = previousMonth(basis.end);
  const entries = entriesIn(chosen, month);
  const range = balanceRange(chosen, month);
  const closing = chosen.account.ledger.closing(Math.min(month.to, chosen.lastDay));
  const advances = entriesIn(chosen, sixMonths(basis.end)).filter((entry) => entry.rawClass === 'cash-withdrawal');
  return {
    ...heldAt(chosen),
    creditLimit: chosen.position.creditLimit,
    previousMonth: {
      totalCredits: amountText(sumOf(entries.map(({ cents }) => Math.max(0, cents)))),
      totalDebits: amountText(sumOf(entries.map(({ cents }) => Math.min(0, cents)))),
      minBalance: amountText(range?.highest ?? closing),
      maxBalance: amountText(range?.lowest ?? closing),
    },
    previous6Months: { cashAdvances: amountText(sumOf(advances.map(({ cents }) => cents))) },
  };
}

/** Lenders who are not among the chosen accounts, by name. */
function externalOf(basis: Basis): WireExternal[] {
  const byLender = Map.groupBy(
    basis.lines.filter((line) => line.external !== null),
    (line) => line.external ?? '',
  );
  return [...byLender.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, lines]) => {
      const total: Cents = sumOf(lines.map(({ entry }) => entry.cents));
      return {
        source,
        payments: {
          first: dayText(lines[0]?.entry.day ?? 0),
          last: dayText(lines.at(-1)?.entry.day ?? 0),
          noOccurrences: lines.length,
          amountAvg: amountText(averageCents(total, lines.length)),
          amountAvgMonthly: amountText(monthlyDollars(total, basis.coverageDays)),
          total: amountText(total),
        },
        changeHistory: lines.map(({ entry }) => ({
          amount: amountText(entry.cents),
          date: dayText(entry.day),
          source: entry.description,
        })),
      };
    });
}

function ownLines(basis: Basis, chosen: ChosenAccount): readonly Line[] {
  return basis.lines.filter((line) => line.account.id === chosen.account.id);
}
