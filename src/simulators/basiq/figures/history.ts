import type { Day } from '../../bank/calendar.ts';
import type { Cents } from '../lives/amounts.ts';
import type { Entry } from '../lives/life.ts';
import { firstDayOf, lastDayOf, monthOf, monthsBefore } from '../lives/months.ts';
import type { Basis, ChosenAccount } from './basis.ts';

/** Balances between two days: the one that was carried in, and the one after each transaction. */
interface BalanceRange {
  readonly lowest: Cents;
  readonly highest: Cents;
}

/** Invented: the six months that end with the window, back to the same day of the month. */
export function sixMonths(end: Day): { readonly from: Day; readonly to: Day } {
  return { from: monthsBefore(end + 1, 6), to: end };
}

/** Invented: the last calendar month that was over when the window ended. */
export function previousMonth(end: Day): { readonly from: Day; readonly to: Day } {
  const month = monthOf(end + 1) - 1;
  return { from: firstDayOf(month), to: lastDayOf(month) };
}

export function entriesIn(chosen: ChosenAccount, days: { readonly from: Day; readonly to: Day }): readonly Entry[] {
  return chosen.account.ledger.entries(days.from, Math.min(days.to, chosen.lastDay));
}

/** `null` when the provider has no transaction of those days, and so knows of no balance. */
export function balanceRange(chosen: ChosenAccount, days: { from: Day; to: Day }): BalanceRange | null {
  const entries = entriesIn(chosen, days);
  if (entries.length === 0) return null;
  const { ledger } = chosen.account;
  const carried = ledger.begin > days.from ? [] : [ledger.closing(days.from - 1)];
  const balances = [...carried, ...entries.map((entry) => entry.balanceAfter)];
  return { lowest: Math.min(...balances), highest: Math.max(...balances) };
}

/** Whether money of a chosen account counts as an asset, a loan or a credit; `null` when it is left out. */
export function sectionOf(chosen: ChosenAccount): 'asset' | 'loan' | 'credit' | null {
  switch (chosen.account.plan.type) {
    case 'transaction':
    case 'savings':
    case 'term-deposit':
      return 'asset';
    case 'mortgage':
    case 'loan':
      return 'loan';
    case 'credit-card':
      return 'credit';
    case 'investment':
    case 'insurance':
      break;
  }
  return null;
}

export function inSection(basis: Basis, section: 'asset' | 'loan' | 'credit'): readonly ChosenAccount[] {
  return basis.chosen.filter((chosen) => sectionOf(chosen) === section);
}
