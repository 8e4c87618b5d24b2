import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { Currency } from '#contracts/primitives.ts';
import type { Cell } from './cell.ts';
import { absent, statedCell, unknown } from './cell.ts';
import type { Column } from './columns.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';

/** A row that exists because at least one of the reports has it: a lender, a source of income, a division. */
export interface MatchedRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** One entry of a report: what it is matched by, how it is called, and its figure. */
export interface Entry {
  readonly key: string;
  readonly label: string;
  readonly stated: StatedAmount | null;
  /** Its own, where it may be another than the report's. */
  readonly currency?: Currency;
}

/** Spelling is not identity: case, accents, signs and spaces do not tell lenders apart. */
export function matchKey(...parts: readonly (string | null)[]): string {
  return parts
    .map((part) =>
      (part ?? '')
        .normalize('NFKD')
        .replace(/\p{Diacritic}/gu, '')
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
        .trim(),
    )
    .join('|');
}

/**
 * Rows over the entries of all reports, matched by key. Two entries of one report with the same key are two rows, in
 * their order, so that nothing is added up that may be two things. Sorted by label, so that the order of the columns
 * does not change the rows.
 * @param missing what a report says that has such a list but not this entry
 */
export function matchEntries(
  columns: readonly Column[],
  entriesOf: (report: AffordabilityReport) => readonly Entry[] | null,
  missing: string,
): MatchedRow[] {
  const lists = columns.map(({ view }) => (view.report.kind === 'affordability' ? entriesOf(view.report) : undefined));
  const numbered = lists.map((list) => list && withOccurrence(list));
  const labels = new Map<string, string>();
  for (const list of numbered) {
    for (const { id, entry } of list ?? []) {
      // The same whatever the order of the columns: the smallest spelling names the row.
      const before = labels.get(id);
      if (before === undefined || entry.label < before) labels.set(id, entry.label);
    }
  }
  return [...labels]
    .sort(([idA, a], [idB, b]) => (a < b ? -1 : a > b ? 1 : idA < idB ? -1 : 1))
    .map(([id, label]) => ({
      id,
      label,
      cells: columns.map(({ view: { report } }, i): Cell => {
        const list = numbered[i];
        if (list === undefined || report.kind !== 'affordability') return absent;
        if (list === null) return unknown('The provider sent no such list.');
        const found = list.find((one) => one.id === id);
        return found === undefined
          ? unknown(missing)
          : statedCell(found.entry.stated, found.entry.currency ?? report.currency);
      }),
    }));
}

function withOccurrence(entries: readonly Entry[]): { readonly id: string; readonly entry: Entry }[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const times = (seen.get(entry.key) ?? 0) + 1;
    seen.set(entry.key, times);
    return { id: times === 1 ? entry.key : `${entry.key}#${times}`, entry };
  });
}

const labelOf = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' · ');

/** Loans and credit by lender, product and type: what is owed. */
export function liabilityEntries({ loans, credits }: AffordabilityReport): readonly Entry[] | null {
  if (loans === null && credits === null) return null;
  return [...(loans ?? []), ...(credits ?? [])].map(({ institution, product, type, balance, currency }) => ({
    key: matchKey(institution, product, type),
    label: labelOf(institution, product),
    stated: balance,
    currency,
  }));
}

/** Lenders that were not shared: payments a month. */
export function externalEntries({ external }: AffordabilityReport): readonly Entry[] | null {
  return (
    external?.map(({ source, payments }) => ({
      key: matchKey(source),
      label: source,
      stated: payments?.length === 1 ? (payments[0]?.averageMonthly ?? null) : null,
    })) ?? null
  );
}

/** Sources of regular income: mean a month of the last three. */
export function incomeEntries({ income }: AffordabilityReport): readonly Entry[] | null {
  return (
    income?.regular?.map(({ source, last3Months }) => ({
      key: matchKey(source),
      label: source,
      stated: last3Months.averageMonthly,
    })) ?? null
  );
}

/** Divisions of spending: mean a month. */
export function expenseEntries({ expenses }: AffordabilityReport): readonly Entry[] | null {
  return (
    expenses?.divisions?.map(({ division, averageMonthly }) => ({
      key: matchKey(division),
      label: division,
      stated: averageMonthly,
    })) ?? null
  );
}
