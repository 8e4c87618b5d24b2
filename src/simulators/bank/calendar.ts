/** A calendar day as days since 1970-01-01. Whole-number arithmetic: no time zone can move it. */
export type Day = number;

/**
 * The bank's offset from UTC. Fact: the provider's stamps carry -07:00. Invented: it stays so all year, no daylight
 * saving, so that "today" needs no time-zone data.
 */
const BANK_OFFSET_MS = -7 * 3_600_000;
const DAY_MS = 86_400_000;

export const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Year, month (1 to 12) and day of month; Howard Hinnant's `civil_from_days`. */
export function civilOf(day: Day): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The inverse of `civilOf`; Howard Hinnant's `days_from_civil`. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** YYYY-MM-DD */
export function dayText(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}

/** Reads YYYY-MM-DD. @throws RangeError for anything else */
export function parseDay(text: string): Day {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const day = parts === null ? Number.NaN : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (Number.isNaN(day) || dayText(day) !== text) throw new RangeError(`Not a calendar day: ${text}`);
  return day;
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function weekdayName(day: Day): string {
  return WEEKDAY_NAMES[weekdayOf(day)] ?? '';
}

/** Monday to Friday. Invented: bank holidays are ordinary days. */
export function isBusinessDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The bank's day at an instant. */
export function bankDayAt(ms: number): Day {
  return Math.floor((ms + BANK_OFFSET_MS) / DAY_MS);
}

/** The instant of a time of day in the bank's place, in milliseconds since the epoch. */
export function bankInstant(day: Day, secondOfDay: number): number {
  return day * DAY_MS + secondOfDay * 1000 - BANK_OFFSET_MS;
}

/** Exactly 25 characters, numeric offset, no fraction: 2022-02-10T05:00:00-07:00. */
export function bankStamp(ms: number): string {
  const second = Math.floor((ms + BANK_OFFSET_MS) / 1000);
  const day = Math.floor(second / 86_400);
  const rest = second - day * 86_400;
  return `${dayText(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}-07:00`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
