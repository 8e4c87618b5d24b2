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
function figuresTable({ columns, sections }: Comparison): ExportTable {
  return {
    name: 'comparison',
    title: 'Comparison',
    columns: [
      'section',
      'figure',
      'column',
      'customer',
      'currency',
      'value',
      'difference',
      'difference_percent',
      'comes_from',
    ],
    rows: sections.flatMap((section) =>
      section.rows.flatMap((row) =>
        row.cells.map((cell, i): ExportCell[] => [
          text(section.title),
          text(row.label),
          number(i + 1),
          text(columns[i]?.view.customer.name ?? null),
          text(currencyOf(cell)),
          value(cell),
          difference(row.differences[i] ?? null, cell),
          number(row.differences[i]?.percent ?? null),
          text(source(cell)),
        ]),
      ),
    ),
  };
}

function monthsTable({ columns, base }: Comparison): ExportTable {
  return {
    name: 'comparison-months',
    title: 'By calendar month',
    columns: [
      'month',
      'figure',
      'column',
      'customer',
      'currency',
      'value',
      'difference',
      'difference_percent',
      'comes_from',
    ],
    rows: monthMeasures.flatMap((measure) =>
      compareMonths(columns, base, measure, 'calendar').flatMap((row) =>
        row.cells.map((cell, i): ExportCell[] => [
          text(row.id),
          text(measure),
          number(i + 1),
          text(columns[i]?.view.customer.name ?? null),
          text(currencyOf(cell)),
          value(cell),
          difference(row.differences[i] ?? null, cell),
          number(row.differences[i]?.percent ?? null),
          text(source(cell)),
        ]),
      ),
    ),
  };
}

export function comparisonTables(comparison: Comparison): ExportTable[] {
  return [reportsTable(comparison), figuresTable(comparison), monthsTable(comparison)];
}
