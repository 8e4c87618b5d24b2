import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import { formatDayShort, formatMonth, fromDayNumber, toDayNumber, weekdayIndex } from '#domain/dates.ts';
import type { DayWindow } from '#domain/decimate.ts';
import { minorExponent } from '#domain/money.ts';

/** A place on the date axis and its words. */
export interface DayTick {
  readonly day: number;
  readonly label: string;
}

/** Step sizes in months, all of them whole parts or multiples of a year, so that a tick stands at each January. */
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;

/** Up to two months are read by the day or week; months would give a tick or two. */
const longestInDays = 62;
/** Up to about half a year the middle of a month is marked too, where there is room. */
const longestInHalves = 190;

/**
 * Ticks at month starts (and mid-months up to half a year; at days or Mondays up to two months), as many as fit. The first label
 * and each first one of a new year carry the year: `Apr 2025`, `Jul`, `Oct`, `Jan 2026`.
 *
 * @param most how many labels the width has room for, at least 1
 */
export function dayTicks(window: DayWindow, most: number): DayTick[] {
  const days = window.toDay - window.fromDay + 1;
  const places = days <= longestInDays ? daysToMark(window, most) : monthsToMark(window, most);
  const inMonths = days > longestInDays;
  let year = '';
  return places.map((day) => {
    const date = fromDayNumber(day);
    const isNewYear = date.slice(0, 4) !== year;
    year = date.slice(0, 4);
    const short = inMonths && date.endsWith('-01') ? formatMonth(date).slice(0, 3) : formatDayShort(date);
    return { day, label: isNewYear ? `${short} ${year}` : short };
  });
}

function daysToMark({ fromDay, toDay }: DayWindow, most: number): number[] {
  const days = toDay - fromDay + 1;
  for (const step of [1, 2]) if (Math.ceil(days / step) <= most) return everyNth(fromDay, toDay, step);
  const monday = fromDay + ((7 - weekdayIndex(fromDayNumber(fromDay))) % 7);
  for (const step of [7, 14]) {
    const places = everyNth(monday, toDay, step);
    if (places.length > 0 && places.length <= most) return places;
  }
  return [fromDay];
}

function everyNth(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => from + i * step);
}

function monthsToMark({ fromDay, toDay }: DayWindow, most: number): number[] {
  const firstMonth = monthIndex(fromDayNumber(fromDay));
  const lastMonth = monthIndex(fromDayNumber(toDay));
  if (toDay - fromDay < longestInHalves) {
    const halves = Array.from({ length: lastMonth - firstMonth + 1 }, (_, i) => firstOfMonth(firstMonth + i))
      .flatMap((first) => [first, first + 14])
      .filter((day) => day >= fromDay && day <= toDay);
    if (halves.length <= most) return halves;
  }
  for (const step of monthSteps) {
    const places: number[] = [];
    for (let month = Math.ceil(firstMonth / step) * step; month <= lastMonth; month += step) {
      const day = firstOfMonth(month);
      if (day >= fromDay) places.push(day);
    }
    if (places.length > 0 && places.length <= most) return places;
  }
  return [fromDay];
}

const monthIndex = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

function firstOfMonth(index: number): number {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return toDayNumber(`${year}-${String((index % 12) + 1).padStart(2, '0')}-01` as IsoDate);
}

/**
 * Round figures for the money axis that include zero and enclose the range: the first is at or below `low`, the last
 * at or above `high`. A step is used only when every label it gives is exact in the axis's short form (at most one
 * decimal of k or M): 2.5k is a step up to 10k, 250 never is past 1k, where it would read `1.3k`.
 *
 * @param most how many labels the height has room for, at least 2
 * @returns only zero when the range is zero
 */
export function moneyTicks(low: Minor, high: Minor, currency: Currency, most: number): Minor[] {
  const bottom = Math.min(low, 0);
  const top = Math.max(high, 0);
  if (bottom === top) return [0 as Minor];
  const unit = 10 ** minorExponent(currency);
  for (const step of roundSteps(Math.max(1, unit / 10))) {
    const first = Math.floor(bottom / step);
    const last = Math.ceil(top / step);
    if (last - first + 1 > Math.max(2, most)) continue;
    const ticks = Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * step) as Minor);
    if (ticks.every((tick) => isExactOnAxis(tick, unit)))
      return ticks.map((tick) => (tick === 0 ? (0 as Minor) : tick));
  }
  return [bottom as Minor, top as Minor];
}

/** 1, 2, 2.5, 5, 10, 20, ... times the smallest, as whole minor units. */
function* roundSteps(smallest: number): Generator<number> {
  for (let power = smallest; power < Number.MAX_SAFE_INTEGER; power *= 10) {
    for (const factor of [1, 2, 2.5, 5]) if (Number.isInteger(power * factor)) yield power * factor;
  }
}

function isExactOnAxis(amount: number, unit: number): boolean {
  const units = Math.abs(amount) / unit;
  const tenthOfSuffix = units >= 1e6 ? 1e5 : units >= 1e3 ? 100 : 0.1;
  return Math.abs(units / tenthOfSuffix - Math.round(units / tenthOfSuffix)) < 1e-9;
}
