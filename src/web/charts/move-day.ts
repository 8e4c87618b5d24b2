import type { IsoDate } from '#contracts/primitives.ts';
import { addDays, endOfMonth, fromDayNumber, toDayNumber } from '#domain/dates.ts';
import type { DayWindow } from '#domain/decimate.ts';

/** The day that a key press moves to, inside the window; null for a key that moves nowhere. */
export function moveDay(day: number, key: string, isShifted: boolean, window: DayWindow): number | null {
  const target = aim(day, key, isShifted, window);
  return target === null ? null : Math.min(window.toDay, Math.max(window.fromDay, target));
}

function aim(day: number, key: string, isShifted: boolean, window: DayWindow): number | null {
  switch (key) {
    case 'ArrowLeft':
      return day - (isShifted ? 7 : 1);
    case 'ArrowRight':
      return day + (isShifted ? 7 : 1);
    case 'PageUp':
      return toDayNumber(addMonths(fromDayNumber(day), -1));
    case 'PageDown':
      return toDayNumber(addMonths(fromDayNumber(day), 1));
    case 'Home':
      return window.fromDay;
    case 'End':
      return window.toDay;
    default:
      return null;
  }
}

/** The same date some months on, or the last of a month that is too short for it: 31 Mar - 1 month = 28 Feb. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const first = `${month}-01` as IsoDate;
  const sameDate = addDays(first, Number(date.slice(8, 10)) - 1);
  const last = endOfMonth(first);
  return sameDate < last ? sameDate : last;
}
