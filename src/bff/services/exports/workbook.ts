import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { ExportCell, ExportTable } from '#domain/export/table.ts';
import { minorExponent } from '#domain/money.ts';

/** Characters that a sheet's name must not have, and its longest length (ECMA-376, `ST_Xstring` of a sheet name). */
const sheetName = (title: string) => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const headStyle = { fontWeight: 'bold', backgroundColor: '#f7f8fa' } as const;

/**
 * A cell of a sheet with its real type: numbers can be added up, days sorted. A text stays a text, whatever it begins
 * with: the file says so, and no formula is ever written.
 */
function cellOf(cell: ExportCell): CellObject | null {
  switch (cell.kind) {
    case 'text':
      return cell.text === null ? null : { type: String, value: printable(cell.text) };
    case 'number':
      return cell.number === null ? null : { type: Number, value: cell.number };
    case 'amount': {
      if (cell.amount === null) return null;
      const decimals = minorExponent(cell.currency);
      const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
      return { type: Number, value: cell.amount / 10 ** decimals, format };
    }
    case 'day':
      break;
  }
  // A sheet's day has no zone: midnight UTC is how the library writes one.
  return cell.day === null ? null : { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd' };
}

/** Control characters cannot stand in XML 1.0 and would make the whole file unreadable. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const printable = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const widthOf = (column: string, rows: ExportTable['rows'], at: number) => {
  const longest = rows.slice(0, 200).reduce((most, row) => {
    const cell = row[at];
    return Math.max(most, cell?.kind === 'text' ? (cell.text?.length ?? 0) : 12);
  }, column.length);
  return Math.min(60, longest + 2);
};

/** A workbook with one sheet a table, its head fixed and repeated in bold. */
export async function toWorkbook(tables: readonly ExportTable[]): Promise<Buffer> {
  const sheets = tables.map(({ title, columns, rows }) => ({
    sheet: sheetName(title),
    data: [columns.map((name) => ({ type: String, value: name, ...headStyle })), ...rows.map((row) => row.map(cellOf))],
    columns: columns.map((name, at) => ({ width: widthOf(name, rows, at) })),
    stickyRowsCount: 1,
  }));
  return await writeExcelFile(sheets).toBuffer();
}
