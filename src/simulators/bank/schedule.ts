import { civilOf, daysInMonth, isBusinessDay, weekdayOf } from './calendar.ts';
import type { Day } from './calendar.ts';

/** When something falls due. `shift` moves a weekend's date to the Friday before or to the Monday after. */
export type Schedule = (
  | { readonly every: 'day' }
  | { readonly every: 'week'; readonly weekday: number }
  /** `phase` 0 to 13: which of the fourteen days. */
  | { readonly every: 'two-weeks'; readonly phase: number }
  /** Days past a month's end mean its last day. */
  | { readonly every: 'month'; readonly days: readonly number[] }
) & { readonly shift?: 'before' | 'after' };

export function isDue(schedule: Schedule, day: Day): boolean {
  if (schedule.shift === undefined) return isNominal(schedule, day);
  if (!isBusinessDay(day)) return false;
  if (isNominal(schedule, day)) return true;
  const isBefore = schedule.shift === 'before';
  if (weekdayOf(day) !== (isBefore ? 5 : 1)) return false;
  const step = isBefore ? 1 : -1;
  return isNominal(schedule, day + step) || isNominal(schedule, day + 2 * step);
}

function isNominal(schedule: Schedule, day: Day): boolean {
  switch (schedule.every) {
    case 'day':
      return true;
    case 'week':
      return weekdayOf(day) === schedule.weekday;
    case 'two-weeks':
      return ((day % 14) + 14) % 14 === schedule.phase;
    case 'month':
      break;
  }
  const { year, month, dayOfMonth } = civilOf(day);
  const last = daysInMonth(year, month);
  return schedule.days.some((wanted) => Math.min(wanted, last) === dayOfMonth);
}
