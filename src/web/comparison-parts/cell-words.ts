import type { Minor } from '#contracts/primitives.ts';
import type { Cell } from '#domain/comparison/cell.ts';
import type { Difference } from '#domain/comparison/difference.ts';
import { formatMinor, minusSign } from '#domain/money.ts';

/** A cell that holds something, not the lack of it. */
export type KnownCell = Exclude<Cell, { kind: 'unknown' | 'absent' }>;
/** A cell that says where it comes from. */
export type Figure = Exclude<KnownCell, { kind: 'words' }>;

const grouped = (value: number) => Math.abs(value).toLocaleString('en-GB');
const signOf = (value: number) => (value < 0 ? minusSign : '+');

/** A figure as it is shown everywhere: `4,812.07`, `19`, `62 %`. */
export function cellWords(cell: KnownCell): string {
  switch (cell.kind) {
    case 'amount':
      return formatMinor(cell.amount, cell.currency);
    case 'count':
      return `${cell.count < 0 ? minusSign : ''}${grouped(cell.count)}${cell.of === undefined ? '' : ` of ${grouped(cell.of)}`}`;
    case 'percent':
      return `${cell.percent} %`;
    case 'words':
      break;
  }
  return cell.words;
}

/** `+2,086.52 · +52 %`, `−19`, `same`: how a figure differs from the base's. Per cent are of money only. */
export function differenceWords(cell: Figure, { absolute, percent }: Difference): string {
  if (absolute === 0) return 'same';
  const sign = signOf(absolute);
  switch (cell.kind) {
    case 'amount': {
      const size = formatMinor(Math.abs(absolute) as Minor, cell.currency);
      return percent === null ? `${sign}${size}` : `${sign}${size} · ${percentWords(percent)}`;
    }
    case 'count':
      return `${sign}${grouped(absolute)}`;
    case 'percent':
      break;
  }
  return `${sign}${grouped(absolute)} points`;
}

function percentWords(percent: number): string {
  // The sign never stands alone on a line.
  return percent === 0 ? 'under 1\u00a0%' : `${signOf(percent)}${grouped(percent)}\u00a0%`;
}

/** What the figure is in, for where its column does not say so: `USD`, `days`. */
export function unitWords(figure: Figure): string {
  if (figure.kind === 'amount') return figure.currency;
  return figure.kind === 'count' ? figure.unit : '';
}
