import type { IsoDate } from '#contracts/primitives.ts';

// A bank's midnight is not UTC's. These are the only two places where an instant and a bank's calendar day meet; the
// rules of daylight saving are the platform's (Intl).

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

function partsIn(timeZone: string, at: Date): Record<string, string> {
  return Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
}

/** The calendar day of an instant in a place, such as `Australia/Sydney`. */
export function dayIn(timeZone: string, at: Date): IsoDate {
  const { year, month, day } = partsIn(timeZone, at);
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}` as IsoDate;
}

/** The instant at which a calendar day begins in a place. */
export function startOfDayIn(timeZone: string, day: IsoDate): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const offsetAt = (at: number) => {
    const { year, month, day: date, hour, minute, second } = partsIn(timeZone, new Date(at));
    return Date.parse(`${year ?? ''}-${month ?? ''}-${date ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`) - at;
  };
  // Twice, because the offset at UTC midnight may not be the one at the place's midnight.
  const first = utc - offsetAt(utc);
  return new Date(utc - offsetAt(first));
}
