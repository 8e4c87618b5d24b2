import type { ReportView } from '#contracts/report.ts';
import type { Cell } from './cell.ts';
import { toColumn, type Column } from './columns.ts';
import { differenceOf, type Difference } from './difference.ts';
import {
  expenseEntries,
  externalEntries,
  incomeEntries,
  liabilityEntries,
  matchEntries,
  type MatchedRow,
} from './matched.ts';
import { coverageRows, glanceRows, positionRows, serviceabilityRows, type RowDefinition } from './rows.ts';
import { distinctNames, unlikenesses, type Unlikeness } from './unlike.ts';

export interface ComparedRow {
  readonly id: string;
  readonly label: string;
  /** One a column, in the order of the columns. */
  readonly cells: readonly Cell[];
  /** Against the base; null for the base itself and where the two cannot be subtracted. */
  readonly differences: readonly (Difference | null)[];
}

export interface ComparedSection {
  readonly id:
    | 'glance'
    | 'coverage'
    | 'position'
    | 'serviceability'
    | 'liabilities'
    | 'external'
    | 'income'
    | 'expenses';
  readonly title: string;
  /** What the figures of its rows are, where the rows are things. */
  readonly note: string | null;
  readonly rows: readonly ComparedRow[];
  /** Whether any of the reports can have such a section at all. */
  readonly isInAny: boolean;
}

export interface Comparison {
  readonly columns: readonly Column[];
  readonly base: number;
  readonly unlike: readonly Unlikeness[];
  readonly sections: readonly ComparedSection[];
}

/**
 * Two to four reports beside each other, row by row. A figure that one has not is said so and never taken as zero; a
 * difference is `value - base` and exists only where both are known and of one currency and unit.
 * @param base index of the report that the others are held against
 * @param names what the columns are called in sentences; without them the customers', told apart by their place
 * @throws RangeError for a base that is none of the reports
 */
export function compareReports(
  views: readonly ReportView[],
  base = 0,
  names: readonly string[] = distinctNames(views),
): Comparison {
  const columns = views.map(toColumn);
  const baseColumn = columns[base];
  if (baseColumn === undefined) throw new RangeError(`there is no report ${base} to compare with`);
  const isAffordability = views.some(({ kind }) => kind === 'affordability');
  const finished = (rows: readonly MatchedRow[]): ComparedRow[] =>
    rows.map((row) => {
      const baseCell = row.cells[base];
      return {
        ...row,
        differences: row.cells.map((cell, i) =>
          i === base || baseCell === undefined ? null : differenceOf(baseCell, cell),
        ),
      };
    });
  const fixed = (rows: readonly RowDefinition[]) =>
    finished(rows.map(({ id, label, cell }) => ({ id, label, cells: columns.map(cell) })));
  const matched = (entriesOf: Parameters<typeof matchEntries>[1], missing: string) =>
    finished(matchEntries(columns, entriesOf, missing));
  const section = (
    id: ComparedSection['id'],
    title: string,
    rows: ComparedRow[],
    isInAny: boolean,
    note: string | null = null,
  ): ComparedSection => ({ id, title, note, rows, isInAny });
  return {
    columns,
    base,
    unlike: unlikenesses(columns, baseColumn, names),
    sections: [
      section('glance', 'At a glance', fixed(glanceRows), true),
      section('coverage', 'Coverage', fixed(coverageRows), true),
      section('position', 'Net position', fixed(positionRows), isAffordability),
      section('serviceability', 'Income, expenses, surplus', fixed(serviceabilityRows), isAffordability),
      section(
        'liabilities',
        'Liabilities by lender',
        matched(liabilityEntries, 'Not among the liabilities of this report.'),
        isAffordability,
        'what is owed',
      ),
      section(
        'external',
        'Lenders not shared',
        matched(externalEntries, 'No payments to this lender in this report.'),
        isAffordability,
        'payments a month',
      ),
      section(
        'income',
        'Regular income by source',
        matched(incomeEntries, 'Not among the regular income of this report.'),
        isAffordability,
        'mean a month of the last three',
      ),
      section(
        'expenses',
        'Expenses by division',
        matched(expenseEntries, 'No spending of this kind in this report.'),
        isAffordability,
        'mean a month',
      ),
    ],
  };
}
