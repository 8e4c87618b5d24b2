import type { Instant, IsoDate } from '#contracts/primitives.ts';
import { parseDay, toDayNumber } from './dates.ts';

const rfc3339 = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Whole seconds since 1970-01-01T00:00:00Z; null for anything that is not RFC 3339 with an offset. */
export function toEpochSeconds(instant: string): number | null {
  const match = rfc3339.exec(instant);
  const day = match?.[1] === undefined ? null : parseDay(match[1]);
  if (match === null || day === null) return null;
  const [, , hours = '0', minutes = '0', seconds = '0', zone = 'Z'] = match;
  const offset =
    zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  return toDayNumber(day) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) - offset * 60;
}

/** Seconds from `earlier` to `later`; null when either is not an instant. */
export function secondsBetween(earlier: Instant, later: Instant): number | null {
  const from = toEpochSeconds(earlier);
  const to = toEpochSeconds(later);
  return from === null || to === null ? null : to - from;
}

/** The calendar day that the instant's own text names: `2026-11-20T23:59:00-07:00` is 2026-11-20 at that bank. */
export function localDay(instant: Instant): IsoDate | null {
  return parseDay(instant.slice(0, 10));
}
