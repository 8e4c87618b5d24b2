import type { IsoDate } from '#contracts/primitives.ts';
import { formatDay, formatDayLong } from '#domain/dates.ts';

/** `3 Nov 2026`. A bank's calendar day, which is the same wherever it is read. */
export function DayText({ day }: { day: IsoDate }) {
  return (
    <time dateTime={day} title={formatDayLong(day)} className="whitespace-nowrap">
      {formatDay(day)}
    </time>
  );
}
