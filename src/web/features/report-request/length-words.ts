import type { Account } from '#contracts/customers.ts';
import type { IsoDate } from '#contracts/primitives.ts';
import { addDays, formatDay, formatRange, inclusiveDays } from '#domain/dates.ts';

/** The days that a length means when it is ordered today: today and `lengthDays - 1` days before it. */
export function daysOfLength(lengthDays: number, today: IsoDate): { from: IsoDate; to: IsoDate } {
  return { from: addDays(today, 1 - lengthDays), to: today };
}

/** `22 Nov 2024 – 20 Nov 2026. Data begins 3 Jan 2025: 687 of 730 days can be covered.` */
export function lengthWords(lengthDays: number, today: IsoDate, accounts: readonly Account[]): string {
  const { from, to } = daysOfLength(lengthDays, today);
  const range = `${formatRange(from, to)}.`;
  const starts = accounts.flatMap(({ dataFrom }) => dataFrom ?? []).sort();
  const [first] = starts;
  const latest = starts.at(-1);
  if (first === undefined || latest === undefined) return range;
  const silent = accounts.length - starts.length;
  const unknown = silent === 0 ? '' : ` For ${silent} of them the provider does not say.`;
  if (latest <= from) return `${range} All ${lengthDays} days can be covered.${unknown}`;
  if (first > from) {
    const covered = Math.max(0, inclusiveDays(first, to));
    return `${range} Data begins ${formatDay(first)}: ${covered} of ${lengthDays} days can be covered.${unknown}`;
  }
  return `${range} All days can be covered by some accounts; one begins only on ${formatDay(latest)}.${unknown}`;
}
