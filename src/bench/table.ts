import type { Figure, Target, Unit } from './row.ts';

const titles = ['row', 'measured', 'reference', 'ratio', 'target', ''];

/** The table that a person reads: one line a figure, medians only; the spread is in the JSON. */
export function formatTable(rows: readonly { name: string; figures: readonly Figure[] }[]): string {
  const lines = [titles, ...rows.flatMap(({ name, figures }) => figures.map((figure) => toCells(name, figure)))];
  const widths = titles.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  const format = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [header = [], ...body] = lines;
  return [format(header), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(format)].join('\n');
}

function toCells(row: string, figure: Figure): string[] {
  const { what, unit, measured, reference, judgedBy, judged, target, holds } = figure;
  return [
    `${row}: ${what}`,
    formatValue(measured.median, unit),
    reference === null ? 'absolute' : `${formatValue(reference.spread.median, reference.unit)} ${reference.what}`,
    judgedBy === 'ratio' ? `${formatNumber(judged.median)}x` : '',
    target === null ? 'none' : formatTarget(target, judgedBy, unit),
    holds === null ? '' : holds ? 'holds' : 'MISSES',
  ];
}

function formatTarget({ kind, value }: Target, judgedBy: Figure['judgedBy'], unit: Unit): string {
  return `${kind === 'at most' ? '<=' : '>='} ${judgedBy === 'ratio' ? `${value}x` : formatValue(value, unit)}`;
}

const suffixes: Record<Unit, string> = {
  bytes: ' B',
  KiB: ' KiB',
  MiB: ' MiB',
  ms: ' ms',
  us: ' us',
  'per second': '/s',
  points: '',
  count: '',
};

export function formatValue(value: number, unit: Unit): string {
  return `${formatNumber(value)}${suffixes[unit]}`;
}

/** Three figures that mean something, as a decimal number. */
function formatNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 ? 2 : 3;
  return Number.isInteger(value) ? String(value) : value.toFixed(digits);
}
