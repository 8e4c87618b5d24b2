import { civilOf, dayOf, weekdayOf } from '../../bank/calendar.ts';
import type { Day } from '../../bank/calendar.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * Summer time of New South Wales: from the first Sunday of October to the first Sunday of April, both times at 16:00 UTC
 * of the Saturday. Worked out here, so that the simulator needs no time-zone data of the machine.
 */
function isSummerTime(ms: number): boolean {
  const { year } = civilOf(Math.floor((ms + 10 * HOUR_MS) / DAY_MS));
  return ms < switchInstant(year, 4) || ms >= switchInstant(year, 10);
}

function switchInstant(year: number, month: number): number {
  const first = dayOf(year, month, 1);
  const sunday = first + ((7 - weekdayOf(first)) % 7);
  return sunday * DAY_MS - 8 * HOUR_MS;
}

/** The calendar day in Sydney at an instant. */
export function sydneyDayAt(ms: number): Day {
  return Math.floor((ms + (isSummerTime(ms) ? 11 : 10) * HOUR_MS) / DAY_MS);
}

/** The instant at which a day begins in Sydney, in milliseconds since the epoch. */
export function sydneyMidnight(day: Day): number {
  const inSummer = day * DAY_MS - 11 * HOUR_MS;
  return isSummerTime(inSummer) ? inSummer : day * DAY_MS - 10 * HOUR_MS;
}

/** RFC 3339 in UTC with whole seconds: 2026-03-17T13:00:00Z */
export function utcText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
