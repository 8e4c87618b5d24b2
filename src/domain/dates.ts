import { isoDate, type IsoDate } from '#contracts/primitives.ts';

// Calendar arithmetic on the proleptic Gregorian calendar with integers only: a bank's midnight is not UTC's, so a
// bank day never passes through Date. Day numbers are days since 1970-01-01; algorithm of Howard Hinnant,
// "chrono-compatible low-level date algorithms" (days_from_civil, civil_from_days).

const daysBefore400Years = 146_097;

/** Days since 1970-01-01 (negative before). */
export function toDayNumber(day: IsoDate): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysBefore400Years + dayOfEra - 719_468;
}

/** The calendar day of a day number. */
export function fromDayNumber(dayNumber: number): IsoDate {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / daysBefore400Years);
  const dayOfEra = z - era * daysBefore400Years;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted + (shifted < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as IsoDate;
}

/** Reads a day, refusing days that no calendar has (`2026-02-30`). */
export function parseDay(text: string): IsoDate | null {
  const parsed = isoDate.safeParse(text);
  return parsed.success && fromDayNumber(toDayNumber(parsed.data)) === parsed.data ? parsed.data : null;
}

/** `day` moved by a whole number of days, either way. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(day) + days);
}

/** Number of days from `from` to `to`, both counted: 1 for the same day, 0 or less when reversed. */
export function inclusiveDays(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from) + 1;
}

/** Every day from `from` to `to`, both included; empty when reversed. */
export function daysBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const first = toDayNumber(from);
  return Array.from({ length: Math.max(0, inclusiveDays(from, to)) }, (_, i) => fromDayNumber(first + i));
}

/** 0 = Monday … 6 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayIndex(day: IsoDate): number {
  return (((toDayNumber(day) + 3) % 7) + 7) % 7;
}

/** Monday to Friday. */
export function isWeekday(day: IsoDate): boolean {
  return weekdayIndex(day) < 5;
}

/** The last day of the month of `day`. */
export function endOfMonth(day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const next =
    month === 12
      ? `${String(year + 1).padStart(4, '0')}-01-01`
      : `${day.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next as IsoDate, -1);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const monthName = (day: string) => months[Number(day.slice(5, 7)) - 1] ?? '';

/** `3 Nov 2026`. */
export function formatDay(day: IsoDate): string {
  return `${Number(day.slice(8, 10))} ${monthName(day)} ${day.slice(0, 4)}`;
}

/** `3 Nov`, where the year stands beside it. */
export function formatDayShort(day: IsoDate): string {
  return `${Number(day.slice(8, 10))} ${monthName(day)}`;
}

/** `Tue 3 Nov 2026`. */
export function formatDayLong(day: IsoDate): string {
  return `${weekdays[weekdayIndex(day)] ?? ''} ${formatDay(day)}`;
}

/** `Nov 2026`. */
export function formatMonth(day: string): string {
  return `${monthName(day)} ${day.slice(0, 4)}`;
}

/** `22 Oct 2026 – 20 Nov 2026`. */
export function formatRange(from: IsoDate, to: IsoDate): string {
  return `${formatDay(from)} – ${formatDay(to)}`;
}
