import { mostCompared } from '#contracts/exports.ts';
import { reportId, type ReportId } from '#contracts/primitives.ts';

/** Which reports are compared, in the order of their columns, and which one the others are held against. */
export interface Columns {
  /** At most four, each once. */
  readonly ids: readonly ReportId[];
  /** One of them; null while there is none. */
  readonly base: ReportId | null;
}

/** The columns that a link names, with what of it cannot be one. */
export interface LinkedColumns extends Columns {
  /** How often a report is named that has its column already. */
  readonly repeated: number;
  /** How many different reports are named beyond the most that are compared. */
  readonly beyond: number;
  /** What is named and is no id of a report. */
  readonly unreadable: readonly string[];
  /** The base that is named is none of the columns. */
  readonly isBaseElsewhere: boolean;
}

/** Reads whatever stands in the address: nothing in it is a reason to show nothing. */
export function readColumns(ids: string | undefined, base: string | undefined): LinkedColumns {
  const named = (ids ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  const read = named.map((part) => reportId.safeParse(part));
  const valid = read.flatMap(({ data }) => data ?? []);
  const different = [...new Set(valid)];
  const kept = different.slice(0, mostCompared);
  const chosen = kept.find((id) => id === base?.trim().toLowerCase());
  return {
    ids: kept,
    base: chosen ?? kept[0] ?? null,
    isBaseElsewhere: base !== undefined && chosen === undefined && kept.length > 0,
    repeated: valid.length - different.length,
    beyond: different.length - kept.length,
    unreadable: named.filter((_, at) => read[at]?.success === false),
  };
}

/** With one more at the end; as it was where it is there already, or four are. */
export function addColumn(columns: Columns, id: ReportId): Columns {
  if (columns.ids.includes(id) || columns.ids.length >= mostCompared) return columns;
  return { ids: [...columns.ids, id], base: columns.base ?? id };
}

/** Without one; where it was the base, the first of the others takes its place. */
export function removeColumn({ ids, base }: Columns, id: ReportId): Columns {
  const rest = ids.filter((one) => one !== id);
  return { ids: rest, base: base === id ? (rest[0] ?? null) : base };
}

/** One place to the left (-1) or to the right (1); as it was at an edge. The base stays the report that it is. */
export function moveColumn(columns: Columns, id: ReportId, by: -1 | 1): Columns {
  const at = columns.ids.indexOf(id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= columns.ids.length) return columns;
  return { ...columns, ids: columns.ids.toSpliced(at, 1).toSpliced(to, 0, id) };
}

/** The same as the address says it: the first column is the base unless another is named. */
export function writeColumns({ ids, base }: Columns): { ids: string | undefined; base: ReportId | undefined } {
  return {
    ids: ids.length === 0 ? undefined : ids.join(','),
    base: base === null || base === ids[0] ? undefined : base,
  };
}

/** The ids in one text of the address with one more, or one less. */
export function toggled(list: string | undefined, one: string): string | undefined {
  const next = new Set(list?.split(',').filter((part) => part !== ''));
  if (!next.delete(one)) next.add(one);
  return next.size === 0 ? undefined : [...next].join(',');
}
