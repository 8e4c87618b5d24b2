import { civilOf, dayOf, dayText } from '../bank/calendar.ts';
import type { Day } from '../bank/calendar.ts';

/** A stretch of days, both ends included. Empty when `end` is before `begin`. */
export interface Period {
  readonly begin: Day;
  readonly end: Day;
}

export interface Window extends Period {
  /** `last30to1` and so on: how many days before the end the window begins and ends, counting from 1. */
  readonly label: string;
}

export interface Week extends Period {
  readonly week: number;
}

/**
 * A report's "months": windows of 30 days counted back from the end, newest first, the oldest one as long as is left.
 * Fact: the label `last30to1`. Invented: the other labels, the order and the truncation.
 */
export function windowsOf(period: Period): Window[] {
  const windows: Window[] = [];
  for (let end = period.end; end >= period.begin; end -= 30) {
    const begin = Math.max(period.begin, end - 29);
    windows.push({ begin, end, label: `last${period.end - begin + 1}to${period.end - end + 1}` });
  }
  return windows;
}

/**
 * Weeks of a period, oldest first. Fact: week 1 is January 1 to 7 of every year. Invented: the 53rd is what is left of
 * the year, and the first and last week are cut to the period.
 */
export function weeksOf(period: Period): Week[] {
  const weeks: Week[] = [];
  let begin = period.begin;
  while (begin <= period.end) {
    const { year } = civilOf(begin);
    const newYear = dayOf(year, 1, 1);
    const week = Math.floor((begin - newYear) / 7) + 1;
    const end = Math.min(newYear + week * 7 - 1, dayOf(year + 1, 1, 1) - 1, period.end);
    weeks.push({ week, begin, end });
    begin = end + 1;
  }
  return weeks;
}

/** The four fields that name a window on the wire, but for its value. */
export function wireWindow(window: Window): { period: string; periodBeginDate: string; periodEndDate: string } {
  return { period: window.label, periodBeginDate: dayText(window.begin), periodEndDate: dayText(window.end) };
}

export function wireWeek(week: Week): { week: number; fromDate: string; toDate: string } {
  return { week: week.week, fromDate: dayText(week.begin), toDate: dayText(week.end) };
}
