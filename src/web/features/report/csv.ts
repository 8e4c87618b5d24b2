export type CsvCell = { readonly text: string } | { readonly figure: string | null };

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A spreadsheet runs a text that begins with one of these; an apostrophe makes it a text again. Figures never need it. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** RFC 4180 with a byte order mark, so that spreadsheets read UTF-8. Unknown figures are empty, never 0. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  const line = (cells: readonly CsvCell[]) =>
    cells.map((cell) => ('text' in cell ? quoted(guarded(cell.text)) : (cell.figure ?? ''))).join(',');
  return `\uFEFF${rows.map(line).join('\r\n')}\r\n`;
}
