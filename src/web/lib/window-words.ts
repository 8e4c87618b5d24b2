import type { ReportWindow } from '#contracts/report-requests.ts';
import { formatMonth } from '#domain/dates.ts';

/** `Nov 2025 – Nov 2026`; one month alone is named once. */
export function monthsWords(from: string, to: string): string {
  return from === to ? formatMonth(from) : `${formatMonth(from)} – ${formatMonth(to)}`;
}

/** What a report was asked to look at: `365 days`, or `Nov 2025 – Nov 2026`. */
export function windowWords(window: ReportWindow): string {
  return window.unit === 'days' ? `${window.days} days` : monthsWords(window.from, window.to);
}
