import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import { formatDay } from '#domain/dates.ts';
import { formatMinor } from '#domain/money.ts';

/** The daily balances of a report as the charts draw them. */
export interface ComparedLine {
  readonly id: string;
  readonly name: string;
  readonly currency: Currency;
  readonly points: readonly (readonly [IsoDate, Minor])[];
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What one report says of a day. */
export interface DayReading {
  readonly id: string;
  readonly name: string;
  /** Named where it is not that of the first line; else null. */
  readonly currency: Currency | null;
  readonly amount: Minor | null;
  /** The amount, or why there is none. */
  readonly words: string;
}

/** Looks days up; to be made once and asked on every move of the pointer. */
export function readerOf(lines: readonly ComparedLine[]): (day: IsoDate) => DayReading[] {
  const [first] = lines;
  const looked = lines.map((line) => ({ line, balances: new Map(line.points) }));
  return (day) =>
    looked.map(({ line: { id, name, currency, from, to }, balances }) => {
      const amount = balances.get(day) ?? null;
      const missing = day < from || day > to ? 'not covered' : 'no balance known';
      return {
        id,
        name,
        currency: currency === first?.currency ? null : currency,
        amount,
        words: amount === null ? missing : formatMinor(amount, currency),
      };
    });
}

/** `29 Jun 2026 · Maria Alvarez −428.03 · Priya Nair AUD 5,675.36`: all columns in one line, as it is read out. */
export function cursorLine(day: IsoDate, readings: readonly DayReading[]): string {
  const parts = readings.map(({ name, currency, amount, words }) =>
    [name, ...(amount === null || currency === null ? [] : [currency]), words].join(' '),
  );
  return [formatDay(day), ...parts].join(' · ');
}

/**
 * Where the reading stands while nobody points at a day: the last one in the range that all lines know, which ends of
 * other time zones and other orders leave a day or more behind; the last one that any of them knows when none is known
 * to all.
 */
export function restingDay(
  lines: readonly ComparedLine[],
  { from, to }: { from: IsoDate; to: IsoDate },
): IsoDate | null {
  const known = lines.map(
    ({ points }) => new Set(points.map(([day]) => day).filter((day) => day >= from && day <= to)),
  );
  const days = [...new Set(known.flatMap((some) => [...some]))].sort();
  return days.findLast((day) => known.every((some) => some.has(day))) ?? days.at(-1) ?? null;
}
