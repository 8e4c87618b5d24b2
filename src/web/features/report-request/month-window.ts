import type { IsoDate, IsoMonth } from '#contracts/primitives.ts';
import { monthsApart, mostMonthsApart } from '#contracts/report-requests.ts';
import { endOfMonth, formatDay, formatMonth, inclusiveDays } from '#domain/dates.ts';
import { addMonths } from '#web/lib/months.ts';
import { monthsWords } from '#web/lib/window-words.ts';

/** First and last calendar month, both included. */
export interface MonthWindow {
  readonly from: IsoMonth;
  readonly to: IsoMonth;
}

/** Months that can be chosen, back from the newest: what a bank can give is seldom older. */
const monthsOffered = 36;

const monthOf = (day: IsoDate) => day.slice(0, 7) as IsoMonth;

/** The newest first. */
export function monthOptions(today: IsoDate): { value: IsoMonth; label: string }[] {
  return Array.from({ length: monthsOffered }, (_, at) => addMonths(monthOf(today), -at)).map((value) => ({
    value,
    label: formatMonth(value),
  }));
}

/** The provider's own default: 13 calendar months with the one that is not over. */
export function defaultWindow(today: IsoDate): MonthWindow {
  return lastMonths(13, today);
}

export const windowPresets = [3, 6, 12, 13] as const;

/** That many calendar months up to the one of today, which counts as one. */
export function lastMonths(months: number, today: IsoDate): MonthWindow {
  const to = monthOf(today);
  return { from: addMonths(to, 1 - months), to };
}

/** Which preset a window is; null for one that was chosen by month. */
export function presetOf({ from, to }: MonthWindow, today: IsoDate): (typeof windowPresets)[number] | null {
  return (
    windowPresets.find((months) => {
      const preset = lastMonths(months, today);
      return preset.from === from && preset.to === to;
    }) ?? null
  );
}

/** What is wrong with a window, beside the field that it is wrong at, with the values that are allowed. */
export function checkWindow({ from, to }: MonthWindow, today: IsoDate): { fromMonth?: string; toMonth?: string } {
  const newest = monthOf(today);
  if (to > newest) {
    return { toMonth: `The last month can be ${formatMonth(newest)} at the latest: the months after it are to come.` };
  }
  if (from > newest) {
    return {
      fromMonth: `The first month can be ${formatMonth(newest)} at the latest: the months after it are to come.`,
    };
  }
  const apart = monthsApart(from, to);
  if (apart < 0) {
    const latest = monthsApart(from, newest) > mostMonthsApart ? addMonths(from, mostMonthsApart) : newest;
    return {
      toMonth: `The last month must not be before the first: choose one from ${monthsWords(from, latest)}, or an earlier first month.`,
    };
  }
  if (apart > mostMonthsApart) {
    return {
      fromMonth: `That is ${apart + 1} months; a summary takes at most ${mostMonthsApart + 1}. With ${formatMonth(to)} as the last month, the first can be ${formatMonth(addMonths(to, -mostMonthsApart))} at the earliest.`,
    };
  }
  return {};
}

/** `13 calendar months, 385 days up to today, 20 Nov 2026.` */
export function monthsMean({ from, to }: MonthWindow, today: IsoDate): string {
  const months = monthsApart(from, to) + 1;
  const first = `${from}-01` as IsoDate;
  const end = endOfMonth(`${to}-01` as IsoDate);
  const name = months === 1 ? 'One calendar month' : `${months} calendar months`;
  if (end <= today) return `${name}, ${inclusiveDays(first, end)} days.`;
  return `${name}, ${inclusiveDays(first, today)} days up to today, ${formatDay(today)}.`;
}
