import { plainDecimal } from '../money.ts';
import type { ExportCell, ExportTable } from './table.ts';

const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A spreadsheet runs a text that begins with one of these; an apostrophe makes it a text again. A figure needs none. */
const guarded = (value: string) => (/^[=+\-@\t\r]/.test(value) && !isFigure(value) ? `'${value}` : value);

/** The provider's own text of an amount: `-1204.19`. */
const isFigure = (value: string) => /^-?\d+(?:\.\d+)?$/.test(value);

function written(cell: ExportCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text === null ? '' : quoted(guarded(cell.text));
    case 'amount':
      return cell.amount === null ? '' : plainDecimal(cell.amount, cell.currency);
    case 'number':
      return cell.number === null ? '' : String(cell.number);
    case 'day':
      break;
  }
  return cell.day ?? '';
}

const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;

/** First the head, then a line a row: RFC 4180 with a byte order mark, so that spreadsheets read UTF-8. */
export function toCsv({ columns, rows }: ExportTable): string {
  const head = line(columns.map((name) => quoted(guarded(name))));
  return ['\uFEFF', head, ...rows.map((row) => line(row.map(written)))].join('');
}
