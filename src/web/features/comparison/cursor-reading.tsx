import type { IsoDate } from '#contracts/primitives.ts';
import { formatDay } from '#domain/dates.ts';
import { classNames } from '#web/lib/class-names.ts';
import type { DayReading } from './cursor-line.ts';

export interface CursorReadingProps {
  day: IsoDate;
  /** Nobody points at a day: the line stands on the latest one, and says so. */
  isAtRest: boolean;
  readings: readonly DayReading[];
}

/** The day under the cursor, of all columns in one line. For the eyes: screen readers get it from the live region. */
export function CursorReading({ day, isAtRest, readings }: CursorReadingProps) {
  return (
    <p aria-hidden="true" className="figure min-h-9 text-table text-ink-soft sm:min-h-5">
      {isAtRest && <span className="text-ink-faint">latest </span>}
      {formatDay(day)}
      {readings.map(({ id, name, currency, amount, words }) => (
        <span key={id}>
          {' · '}
          <bdi>{name}</bdi>{' '}
          <span className="whitespace-nowrap">
            {amount !== null && currency !== null && `${currency} `}
            <span
              className={classNames(
                amount === null ? 'text-ink-faint' : 'font-strong',
                amount !== null && (amount < 0 ? 'text-negative' : 'text-ink'),
              )}
            >
              {words}
            </span>
          </span>
        </span>
      ))}
    </p>
  );
}
