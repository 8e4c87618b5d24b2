import type { Currency } from '#contracts/primitives.ts';
import { formatDayLong, fromDayNumber } from '#domain/dates.ts';
import { describeValue, readingName, type Reading } from './describe-chart.ts';

export interface ReadingLineProps {
  day: number;
  /** Nobody points at a day: the line stands on the latest one, and says so. */
  isAtRest: boolean;
  /** The total, or the only series; null when several lines stand for themselves (their legend has the figures). */
  subject: Reading | null;
  currency: Currency;
}

/** `Wed 12 Aug 2026 · all 1,722.13`. For the eyes: screen readers get the whole day from the live region. */
export function ReadingLine({ day, isAtRest, subject, currency }: ReadingLineProps) {
  return (
    <p aria-hidden="true" className="figure text-caption whitespace-nowrap text-ink-soft">
      {isAtRest && <span className="text-ink-faint">latest </span>}
      {formatDayLong(fromDayNumber(day))}
      {subject !== null && (
        <>
          {' · '}
          {subject.isTotal && `${readingName(subject)} `}
          <span
            className={
              subject.value !== null && subject.value < 0 ? 'font-strong text-negative' : 'font-strong text-ink'
            }
          >
            {describeValue(subject.value, currency)}
          </span>
        </>
      )}
    </p>
  );
}
