import type { IsoDate } from '#contracts/primitives.ts';
import { endOfMonth, formatDay, formatDayShort, formatMonth } from '#domain/dates.ts';

/** `Nov 2026`, or `1 – 20 Nov 2026` for a part of a month. */
export function daysOfMonthWords({ from, to }: { from: IsoDate; to: IsoDate }): string {
  if (!isPart({ from, to })) return formatMonth(from);
  return from === to ? formatDay(from) : `${Number(from.slice(8, 10))} – ${formatDay(to)}`;
}

/** `1 – 20 Nov`, where the month stands beside it; null for a whole month. */
export function partOfMonthWords(range: { from: IsoDate; to: IsoDate }): string | null {
  if (!isPart(range)) return null;
  const { from, to } = range;
  return from === to ? formatDayShort(from) : `${Number(from.slice(8, 10))} – ${formatDayShort(to)}`;
}

/** The part that all reports have of a month alike, to be said once; null where it is whole, or not alike. */
export function commonPartWords(ranges: readonly ({ from: IsoDate; to: IsoDate } | null)[]): string | null {
  const [first, ...others] = ranges.flatMap((range) => range ?? []);
  if (first === undefined || others.some(({ from, to }) => from !== first.from || to !== first.to)) return null;
  return partOfMonthWords(first);
}

function isPart({ from, to }: { from: IsoDate; to: IsoDate }): boolean {
  return !from.endsWith('-01') || to !== endOfMonth(from);
}
