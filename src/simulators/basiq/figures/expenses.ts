import { amountText, monthlyDollars, sumOf, wholeDollars } from '../lives/amounts.ts';
import type { Cents } from '../lives/amounts.ts';
import { monthOf, monthText } from '../lives/months.ts';
import type { SpendingClass } from '../lives/spending-classes.ts';
import type { Basis, Line } from './basis.ts';
import type { WireAggregate, WireDivision, WireExpenses, WireMonthAmount } from './wire.ts';

export function expensesOf(basis: Basis): WireExpenses {
  // What goes to a lender has no merchant: it stands in `external`, and is no expense (documented).
  const payments = basis.lines.filter(({ entry }) => entry.merchant !== null);
  const aggregate = (isOfKind: (line: Line) => boolean): WireAggregate | null =>
    aggregateOf(basis.lines.filter(isOfKind), basis.coverageDays);
  return {
    fromMonth: monthText(basis.window.fromMonth),
    toMonth: monthText(basis.window.toMonth),
    coverageDays: basis.coverageDays,
    payments: divisionsOf(payments, basis.coverageDays),
    bankFees: aggregate(({ entry }) => entry.rawClass === 'bank-fee'),
    cashWithdrawals: aggregate(({ entry }) => entry.rawClass === 'cash-withdrawal'),
    externalTransfers: aggregate(({ entry, reportClass }) => reportClass === 'external-transfer' && entry.cents < 0),
    loanInterests: aggregate(({ entry }) => entry.rawClass === 'loan-interest'),
    loanRepayments: aggregate(({ entry }) => entry.rawClass === 'loan-repayment' && entry.cents > 0),
  };
}

/** Documented: every expense is rounded to whole dollars before it is added up. */
function roundedCents(lines: readonly Line[]): Cents {
  return sumOf(lines.map(({ entry }) => wholeDollars(entry.cents)));
}

function divisionsOf(lines: readonly Line[], coverageDays: number): WireDivision[] {
  const all = roundedCents(lines);
  return [...Map.groupBy(lines, (line) => classOf(line).divisionTitle).entries()]
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map(([division, members]) => {
      const sum = roundedCents(members);
      return {
        division,
        avgMonthly: amountText(monthlyDollars(sum, coverageDays)),
        percentageTotal: all === 0 ? 0 : Math.round((10_000 * sum) / all) / 100,
        subCategory: [...Map.groupBy(members, (line) => classOf(line).code).values()].map((group) => ({
          summary: 'monthly',
          category: { expenseClass: wireClass(group) },
          changeHistory: monthsOf(group, roundedCents),
        })),
      };
    });
}

/** Seen: by name, with the two catch-alls at the end. */
function rankOf(division: string): number {
  if (division === 'Other payment') return 2;
  return division === 'Miscellaneous goods and services' ? 1 : 0;
}

function classOf(line: Line): SpendingClass {
  const spending = line.entry.merchant?.spending;
  if (spending === undefined) throw new TypeError(`No class of spending: ${line.entry.description}`);
  return spending;
}

function wireClass(group: readonly Line[]) {
  const [line] = group;
  if (line === undefined) throw new TypeError('An empty class of spending');
  const { code, title, divisionCode, divisionTitle } = classOf(line);
  return { classCode: code, classTitle: title, divisionCode, divisionTitle };
}

/** Seen: `null` when there is nothing of the kind. These keep their cents, as one documented example does. */
function aggregateOf(lines: readonly Line[], coverageDays: number): WireAggregate | null {
  if (lines.length === 0) return null;
  const exact = (group: readonly Line[]): Cents => sumOf(group.map(({ entry }) => entry.cents));
  const average = Math.round((Math.abs(exact(lines)) * 30) / Math.max(1, coverageDays));
  return {
    avgMonthly: amountText(exact(lines) < 0 ? -average : average),
    summary: 'monthly',
    changeHistory: monthsOf(lines, exact),
  };
}

/** Ascending; a month without any is missing (seen). */
function monthsOf(lines: readonly Line[], sum: (group: readonly Line[]) => Cents): WireMonthAmount[] {
  return [...Map.groupBy(lines, ({ entry }) => monthOf(entry.day)).entries()].map(([month, group]) => ({
    date: monthText(month),
    amount: amountText(sum(group)),
  }));
}
