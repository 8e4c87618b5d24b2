import type { Currency, Minor } from '#contracts/primitives.ts';
import { formatDay, formatDayLong, formatDayShort, formatRange, fromDayNumber } from '#domain/dates.ts';
import type { DayWindow } from '#domain/decimate.ts';
import { formatMinor } from '#domain/money.ts';
import type { DayBalance, Extremes } from './extremes.ts';

/** What a series says on one day. */
export interface Reading {
  readonly id: string;
  readonly name: string;
  readonly isTotal: boolean;
  readonly value: Minor | null;
}

/** A line that is shown, with what its figures come to; null when none is known. */
export interface ShownLine {
  readonly name: string;
  readonly extremes: Extremes | null;
}

/**
 * The chart in words for those who do not see it. One line (the total, or the only one) is told with its latest
 * balance; several lines are told by the lowest and the highest among them, and whose they are.
 */
export function describeChart(
  name: string,
  lines: readonly ShownLine[],
  window: DayWindow,
  unknownDays: number,
  currency: Currency,
): string {
  const range = formatRange(fromDayNumber(window.fromDay), fromDayNumber(window.toDay));
  const head = `Daily balances of ${name} in ${currency}, ${range}.`;
  const known = lines.flatMap(({ name, extremes }) => (extremes === null ? [] : [{ name, ...extremes }]));
  const lowest = known.toSorted((a, b) => a.lowest.value - b.lowest.value)[0];
  const highest = known.toSorted((a, b) => b.highest.value - a.highest.value)[0];
  if (lowest === undefined || highest === undefined) return `${head} No balance is known.`;
  const words = ({ day, value }: DayBalance) => `${formatMinor(value, currency)} on ${formatDay(fromDayNumber(day))}`;
  const gaps = unknownDays === 0 ? '' : ` No data on ${unknownDays} ${unknownDays === 1 ? 'day' : 'days'}.`;
  const figures =
    lines.length === 1
      ? `Lowest ${words(lowest.lowest)}, highest ${words(highest.highest)}, latest ${words(lowest.latest)}.`
      : `Lowest ${words(lowest.lowest)} (${lowest.name}), highest ${words(highest.highest)} (${highest.name}).`;
  return `${head} ${figures}${gaps}`;
}

/** `Wed 12 Aug 2026 · all 1,722.13 · Everyday ··1234 980.10`: the whole day, for the live region. */
export function describeReading(day: number, readings: readonly Reading[], currency: Currency): string {
  const parts = readings.map((reading) => `${readingName(reading)} ${describeValue(reading.value, currency)}`);
  return [formatDayLong(fromDayNumber(day)), ...parts].join(' · ');
}

/** `all` is short for the sum of the accounts; the legend has its full name. */
export function readingName({ name, isTotal }: Reading): string {
  return isTotal ? 'all' : name;
}

export function describeValue(value: Minor | null, currency: Currency): string {
  return value === null ? 'no data' : formatMinor(value, currency);
}

/** `Lowest −1,239.61 · 2 Apr`. */
export function describeExtreme(word: string, { day, value }: DayBalance, currency: Currency): string {
  return `${word} ${formatMinor(value, currency)} · ${formatDayShort(fromDayNumber(day))}`;
}
