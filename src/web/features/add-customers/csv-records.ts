export interface CsvRecord {
  /** Where the record begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const delimiters = [',', ';', '\t'] as const;

/** The separator that the first line with one has most of. */
function delimiterOf(text: string): string {
  const line = text.split(/\r\n|\r|\n/).find((one) => delimiters.some((sign) => one.includes(sign))) ?? '';
  const counted = delimiters.map((sign) => ({ sign, times: line.split(sign).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).sign;
}

/**
 * Records of a delimited text, as forgiving as people's files need: comma, semicolon or tab, RFC 4180 quotes, a byte
 * order mark, any line ends, blank lines left out. A quote that is never closed is taken for a letter.
 */
export function csvRecords(text: string): CsvRecord[] {
  const source = text.replace(/^\uFEFF/, '');
  return read(source, delimiterOf(source), true) ?? read(source, delimiterOf(source), false) ?? [];
}

/** @returns null when a quote is never closed */
function read(source: string, delimiter: string, withQuotes: boolean): CsvRecord[] | null {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let begins = 1;
  let isQuoted = false;
  const endRecord = () => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== '')) records.push({ line: begins, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (sign === '\n' || (sign === '\r' && source[at + 1] !== '\n')) {
      line += 1;
      if (!isQuoted) {
        endRecord();
        begins = line;
        continue;
      }
    }
    if (isQuoted && sign === '"' && source[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (isQuoted && sign === '"') isQuoted = false;
    else if (withQuotes && !isQuoted && sign === '"' && cell.trim() === '') isQuoted = true;
    else if (!isQuoted && sign === delimiter) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  if (isQuoted) return null;
  endRecord();
  return records;
}
