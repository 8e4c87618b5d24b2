import { csvRecords, type CsvRecord } from './csv-records.ts';

/** Ids that can be added in one go. */
export const mostIds = 500;

export interface ParsedIds {
  /** Each id once, in the order of the list. */
  readonly ids: readonly string[];
  /** How often an id stood in the list again. */
  readonly repeated: number;
  /** Lines of which no id can be made, and why. */
  readonly unusable: readonly { readonly line: number; readonly text: string; readonly reason: string }[];
}

const headerNames = new Set(['id', 'ids', 'userid', 'basiqid', 'basiquserid', 'customerid', 'user', 'uuid']);
const idPattern = /^[A-Za-z0-9-]{1,64}$/;

/** What an id looks like among names and numbers of a file: a digit in it, and not short. */
const isLikelyId = (cell: string) => idPattern.test(cell) && cell.length >= 6 && /\d/.test(cell);
const isHeaderName = (cell: string) => headerNames.has(cell.toLowerCase().replace(/[\s_.-]/g, ''));

/**
 * Ids from a file or a pasted list: one a line, several on a line, or a column of a table. With a heading such as `id`
 * or `user_id` that column counts; without one, the cell of each line that looks like an id.
 */
export function parseIds(text: string): ParsedIds {
  const records = csvRecords(text);
  const [first, ...rest] = records;
  if (first === undefined) return { ids: [], repeated: 0, unusable: [] };
  const column = first.cells.findIndex(isHeaderName);
  const isUnnamedHead = !first.cells.some(isLikelyId) && rest.some(({ cells }) => cells.some(isLikelyId));
  const body = column >= 0 || isUnnamedHead ? rest : records;

  const ids = new Set<string>();
  const unusable: ParsedIds['unusable'][number][] = [];
  let repeated = 0;
  for (const record of body) {
    for (const found of column >= 0 ? [record.cells[column] ?? ''] : candidates(record)) {
      const reason = whyNot(found);
      if (reason !== null) unusable.push({ line: record.line, text: found || record.cells.join(' ').trim(), reason });
      else if (ids.has(found)) repeated += 1;
      else ids.add(found);
    }
  }
  return { ids: [...ids], repeated, unusable };
}

/** The ids of a line without a heading: all its cells when all look like ids, else the first that does. */
function candidates({ cells }: CsvRecord): string[] {
  const filled = cells.filter((cell) => cell !== '').flatMap(splitIds);
  if (filled.every(isLikelyId)) return filled;
  return filled.filter(isLikelyId).slice(0, 1).concat(filled).slice(0, 1);
}

/** Ids with blanks between them; other words with blanks stay one cell. */
function splitIds(cell: string): string[] {
  const parts = cell.split(/\s+/);
  return parts.length > 1 && parts.every(isLikelyId) ? parts : [cell];
}

function whyNot(cell: string): string | null {
  if (cell === '') return 'no id in this line';
  if (idPattern.test(cell)) return null;
  if (cell.includes('@')) return 'an e-mail address, not a user id';
  return 'not an id: letters, digits and hyphens only, at most 64';
}
