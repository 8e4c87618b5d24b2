import type { OrderTerms } from '#contracts/report-requests.ts';
import { formatDay, formatDayShort } from '#domain/dates.ts';

type Quota = NonNullable<OrderTerms['quota']>;

const figure = (n: number) => n.toLocaleString('en-GB');

/** `1 of 1,000 today, shared by everyone; starts again on 22 Nov.` */
export function quotaWords({ used, limit, resetsOn }: Quota): string {
  return `${figure(used)} of ${figure(limit)} today, shared by everyone; starts again on ${formatDayShort(resetsOn)}.`;
}

/** Why nothing more can be ordered today; null while there is room. */
export function quotaUsedUp({ used, limit, resetsOn }: Quota): string | null {
  if (used < limit) return null;
  return `All ${figure(limit)} summaries of today are used up, by everyone together. The next can be ordered on ${formatDay(resetsOn)}.`;
}
