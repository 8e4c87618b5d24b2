import type { Day } from '../../bank/calendar.ts';
import { positionOf } from '../book.ts';
import type { Account, Position } from '../book.ts';
import type { Entry, RawClass } from '../lives/life.ts';
import { firstDayOf, lastDayOf } from '../lives/months.ts';
import type { Month } from '../lives/months.ts';

/** Affordability tells transfers between the chosen accounts from those to anybody else (fact). */
export type ReportClass = Exclude<RawClass, 'transfer'> | 'internal-transfer' | 'external-transfer';

export interface Line {
  readonly entry: Entry;
  readonly account: Account;
  readonly reportClass: ReportClass;
  /** The lender as affordability writes it, when this repays somebody who is not among the chosen accounts. */
  readonly external: string | null;
}

export interface ChosenAccount {
  readonly account: Account;
  /** Last day of which the provider has data. */
  readonly lastDay: Day;
  readonly position: Position;
}

export interface Window {
  readonly fromMonth: Month;
  readonly toMonth: Month;
}

/** What all figures of a snapshot follow from. */
export interface Basis {
  readonly window: Window;
  /** Last day of the window that has come. */
  readonly end: Day;
  readonly chosen: readonly ChosenAccount[];
  /** Transactions of the window by day, in the order of the accounts and of posting. */
  readonly lines: readonly Line[];
  /** Derived from seen answers: days from the first to the last transaction in the window. */
  readonly coverageDays: number;
}

export function basisOf(
  window: Window,
  today: Day,
  chosen: readonly { readonly account: Account; readonly lastDay: Day }[],
  household: readonly Account[],
): Basis {
  const end = Math.min(lastDayOf(window.toMonth), today);
  const keys = new Set(chosen.map(({ account }) => account.plan.key));
  const lines = chosen
    .flatMap(({ account, lastDay }) =>
      account.ledger
        .entries(firstDayOf(window.fromMonth), Math.min(end, lastDay))
        .map((entry) => lineOf(entry, account, keys, household)),
    )
    .sort((a, b) => a.entry.day - b.entry.day);
  const first = lines[0]?.entry.day ?? 0;
  return {
    window,
    end,
    chosen: chosen.map(({ account, lastDay }) => ({ account, lastDay, position: positionOf(account, lastDay) })),
    lines,
    coverageDays: (lines.at(-1)?.entry.day ?? first) - first,
  };
}

function lineOf(entry: Entry, account: Account, chosenKeys: ReadonlySet<string>, household: readonly Account[]): Line {
  const isInside = entry.counter !== null && chosenKeys.has(entry.counter);
  return {
    entry,
    account,
    reportClass: reportClassOf(entry, isInside),
    external: externalOf(entry, isInside, household),
  };
}

function reportClassOf(entry: Entry, isInside: boolean): ReportClass {
  if (entry.rawClass !== 'transfer') return entry.rawClass;
  return isInside ? 'internal-transfer' : 'external-transfer';
}

/** Invented: the repayment of a loan that is connected but not chosen counts like one of a lender not connected. */
function externalOf(entry: Entry, isInside: boolean, household: readonly Account[]): string | null {
  if (entry.lender !== null) return entry.lender;
  if (entry.rawClass !== 'loan-repayment' || entry.cents > 0 || isInside) return null;
  const loan = household.find((account) => account.plan.key === entry.counter);
  return (loan?.institution.shortName ?? 'undisclosed lender').toLowerCase();
}
