import type { Currency, IsoDate } from '#contracts/primitives.ts';
import type { Column } from '#domain/comparison/columns.ts';
import type { ComparedLine } from './cursor-line.ts';

/** The line of a report; null where it has no daily balances of all its accounts together. */
export function lineOf({ view, figures, range, currency }: Column, name: string): ComparedLine | null {
  if (figures?.daily == null || range === null || currency === null || figures.daily.days.length === 0) return null;
  return { id: view.id, name, currency, points: figures.daily.days, from: range.from, to: range.to };
}

/** From the first day of any to the last day of any; null without lines. */
export function daysOfAll(lines: readonly ComparedLine[]): { from: IsoDate; to: IsoDate } | null {
  const from = lines.map((line) => line.from).sort()[0];
  const to = lines
    .map((line) => line.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** Currencies are never put on one axis: lines by currency, in the order in which they come. */
export function linesByCurrency(lines: readonly ComparedLine[]): [Currency, ComparedLine[]][] {
  return [...Map.groupBy(lines, ({ currency }) => currency)];
}
