import { civilOf, dayOf, daysInMonth } from '../../bank/calendar.ts';
import type { Day } from '../../bank/calendar.ts';

/** A calendar month as months since year 0: whole-number arithmetic, no date library. */
export type Month = number;

export function monthOf(day: Day): Month {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

/** YYYY-MM */
export function monthText(month: Month): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Reads YYYY-MM; `null` for anything else. */
export function parseMonth(text: string): Month | null {
  const parts = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(text);
  return parts === null ? null : Number(parts[1]) * 12 + Number(parts[2]) - 1;
}

export function firstDayOf(month: Month): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

export function lastDayOf(month: Month): Day {
  return firstDayOf(month + 1) - 1;
}

/** The same day of the month some months earlier, or that month's last day. */
export function monthsBefore(day: Day, count: number): Day {
  const { dayOfMonth } = civilOf(day);
  const month = monthOf(day) - count;
  const year = Math.floor(month / 12);
  return dayOf(year, (month % 12) + 1, Math.min(dayOfMonth, daysInMonth(year, (month % 12) + 1)));
}
