import type { Currency } from '#contracts/primitives.ts';
import type { Cell } from '../comparison/cell.ts';
import type { Comparison } from '../comparison/compare.ts';
import { compareMonths, monthMeasures } from '../comparison/months.ts';
import type { Difference } from '../comparison/difference.ts';
import { amount, number, text, type ExportCell, type ExportTable } from './table.ts';

const currencyOf = (cell: Cell): Currency | null => (cell.kind === 'amount' ? cell.currency : null);

function value(cell: Cell): ExportCell {
  switch (cell.kind) {
    case 'amount':
      return amount(cell.amount, cell.currency);
    case 'count':
      return number(cell.count);
    case 'percent':
      return number(cell.percent);
    case 'words':
      return text(cell.words);
    case 'unknown':
    case 'absent':
      break;
  }
  return text(null);
}

/** Why a cell is empty, or where its figure comes from. */
function source(cell: Cell): string | null {
  if (cell.kind === 'unknown') return cell.reason;
  if (cell.kind === 'absent') return 'Not in a report of this kind.';
  return 'how' in cell ? cell.how : null;
}

function difference(one: Difference | null, cell: Cell): ExportCell {
  if (one === null) return number(null);
  return cell.kind === 'amount'
    ? amount(one.absolute as Parameters<typeof amount>[0], cell.currency)
    : number(one.absolute);
}

/** Columns of a comparison, one report after the other, and the base named. */
function reportsTable({ columns, base, unlike }: Comparison): ExportTable {
  return {
    name: 'reports',
    title: 'Reports',
    columns: [
      'column',
      'customer',
      'kind',
      'currency',
      'report_id',
      'provider_report_id',
      'from',
      'to',
      'fcra',
      'is_base',
      'not_alike',
    ],
    rows: columns.map(({ view, currency, range }, i) => [
      number(i + 1),
      text(view.customer.name),
      text(view.kind),
      text(currency),
      text(view.id),
      text(view.report.providerReportId),
      text(range?.from ?? null),
      text(range?.to ?? null),
      text(view.isFcra ? 'yes' : 'no'),
      text(i === base ? 'yes' : 'no'),
      text(i === base ? unlike.map(({ sentence }) => sentence).join(' ') || null : null),
    ]),
  };
}

/** A line a figure and report: what a spreadsheet can pivot. */
interface Line {
  readonly group: string;
  readonly figure: string;
  readonly cells: readonly Cell[];
  readonly differences: readonly (Difference | null)[];
}

function linesTable(
  { columns }: Comparison,
  { name, title, group }: { name: string; title: string; group: string },
  lines: readonly Line[],
): ExportTable {
  return {
    name,
    title,
    columns: [
      group,
      'figure',
      'column',
      'customer',
      'currency',
      'value',
      'difference',
      'difference_percent',
      'comes_from',
    ],
    rows: lines.flatMap((line) =>
      line.cells.map((cell, i): ExportCell[] => [
        text(line.group),
        text(line.figure),
        number(i + 1),
        text(columns[i]?.view.customer.name ?? null),
        text(currencyOf(cell)),
        value(cell),
        difference(line.differences[i] ?? null, cell),
        number(line.differences[i]?.percent ?? null),
        text(source(cell)),
      ]),
    ),
  };
}

function figuresTable(comparison: Comparison): ExportTable {
  const lines = comparison.sections.flatMap(({ title, rows }) =>
    rows.map(({ label, cells, differences }) => ({ group: title, figure: label, cells, differences })),
  );
  return linesTable(comparison, { name: 'comparison', title: 'Comparison', group: 'section' }, lines);
}

function monthsTable(comparison: Comparison): ExportTable {
  const { columns, base } = comparison;
  const lines = monthMeasures.flatMap((measure) =>
    compareMonths(columns, base, measure, 'calendar').map(({ id, cells, differences }) => ({
      group: id,
      figure: measure,
      cells,
      differences,
    })),
  );
  return linesTable(comparison, { name: 'comparison-months', title: 'By calendar month', group: 'month' }, lines);
}

export function comparisonTables(comparison: Comparison): ExportTable[] {
  return [reportsTable(comparison), figuresTable(comparison), monthsTable(comparison)];
}
