import type { AffordabilityReport } from '#contracts/affordability.ts';
import { absent, unknown, words, type Cell } from '#domain/comparison/cell.ts';
import type { Column } from '#domain/comparison/columns.ts';
import type { ComparedRow, ComparedSection } from '#domain/comparison/compare.ts';
import {
  expenseEntries,
  externalEntries,
  incomeEntries,
  liabilityEntries,
  type Entry,
} from '#domain/comparison/matched.ts';

/** The lists whose entries are the rows of a section. */
const listOf: Partial<Record<ComparedSection['id'], (report: AffordabilityReport) => readonly Entry[] | null>> = {
  liabilities: liabilityEntries,
  external: externalEntries,
  income: incomeEntries,
  expenses: expenseEntries,
};

/**
 * The rows of a section, but for those that no report of these kinds can have. Where nothing is listed in any report, one
 * row says whether the list was empty or did not come: no liabilities and no word of liabilities are two things.
 */
export function rowsOf({ id, rows }: ComparedSection, columns: readonly Column[]): readonly ComparedRow[] {
  const list = listOf[id];
  if (rows.length > 0 || list === undefined) {
    return rows.filter(({ cells }) => cells.length === 0 || cells.some(({ kind }) => kind !== 'absent'));
  }
  const cells = columns.map(({ view: { report } }): Cell => {
    if (report.kind !== 'affordability') return absent;
    return list(report) === null ? unknown('The provider sent no such list.') : words('none');
  });
  return [{ id: 'none', label: 'Nothing listed', cells, differences: cells.map(() => null) }];
}
