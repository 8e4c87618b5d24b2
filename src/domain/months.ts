import { isoMonth, type IsoDate, type IsoMonth } from '#contracts/primitives.ts';
import { endOfMonth, formatMonth } from './dates.ts';

/** The calendar month of a day. */
export function monthOf(day: IsoDate): IsoMonth {
  return day.slice(0, 7) as IsoMonth;
}

/** The first day of a month. */
export function firstDayOf(month: IsoMonth): IsoDate {
  return `${month}-01` as IsoDate;
}

/** The last day of a month. */
export function lastDayOf(month: IsoMonth): IsoDate {
  return endOfMonth(firstDayOf(month));
}

/** `month` moved by a whole number of months, either way. */
export function addMonths(month: IsoMonth, months: number): IsoMonth {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const index = year * 12 + of - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as IsoMonth;
}

/** Reads a month; null for anything else. */
export function parseMonth(text: string): IsoMonth | null {
  const parsed = isoMonth.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** `Nov 2025 – Nov 2026`, or `Nov 2026` for one month. */
export function formatMonths(from: IsoMonth, to: IsoMonth): string {
  return from === to ? formatMonth(from) : `${formatMonth(from)} – ${formatMonth(to)}`;
}
