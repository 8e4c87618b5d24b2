import type { Currency, IsoDate } from '#contracts/primitives.ts';
import type { Column } from '#domain/comparison/columns.ts';
import type { SeriesLook } from '#web/charts/chart-series.ts';
import type { ComparedLine } from './cursor-line.ts';

/** Hues of `series-…` that are told apart best by twos, threes and fours. */
const hues = [1, 2, 4, 3] as const;

/** How the line of a column is drawn: in the colour of its place, the base's heavier. Never dashed: gaps look like that. */
export function lookOf(place: number, isBase = false): SeriesLook {
  return {
    colour: `var(--color-series-${hues[place % hues.length] ?? 1})`,
    dash: 'none',
    strokeWidth: isBase ? 2 : 1.25,
  };
}

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
