import { useId, useState } from 'react';
import type { IsoDate } from '#contracts/primitives.ts';
import { formatDay, parseDay } from '#domain/dates.ts';

interface DayRange {
  from: IsoDate;
  to: IsoDate;
}

const look =
  'min-h-7.5 rounded-lg border border-line bg-ground px-2 text-table text-ink-soft tabular-nums aria-invalid:border-negative';

/** Two typed days. What cannot be shown gets a sentence with the days that can. */
export function DayRangeFields({
  covered,
  range,
  onChange,
}: {
  covered: DayRange;
  range: DayRange;
  onChange: (range: DayRange) => void;
}) {
  const id = useId();
  const [from, setFrom] = useState<string>(range.from);
  const [to, setTo] = useState<string>(range.to);
  const [error, setError] = useState<string | null>(null);
  // The range moved elsewhere (a button, the chart, Back): the fields follow.
  const [shown, setShown] = useState(range);
  if (shown.from !== range.from || shown.to !== range.to) {
    setShown(range);
    setFrom(range.from);
    setTo(range.to);
    setError(null);
  }

  function take(nextFrom: string, nextTo: string) {
    const [first, last] = [parseDay(nextFrom), parseDay(nextTo)];
    if (first === null || last === null || first < covered.from || last > covered.to || first > last) {
      setError(
        `Days from ${formatDay(covered.from)} to ${formatDay(covered.to)} can be shown, the first before the last.`,
      );
      return;
    }
    setError(null);
    onChange({ from: first, to: last });
  }

  const shared = {
    type: 'date',
    min: covered.from,
    max: covered.to,
    required: true,
    'aria-invalid': error === null ? undefined : true,
    'aria-describedby': error === null ? undefined : `${id}-error`,
    className: look,
  } as const;
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="sr-only">Days shown, typed</legend>
      <input
        {...shared}
        aria-label="From"
        value={from}
        onChange={(event) => setFrom(event.target.value)}
        onBlur={() => take(from, to)}
        onKeyDown={(event) => event.key === 'Enter' && take(from, to)}
      />
      <span aria-hidden="true">–</span>
      <input
        {...shared}
        aria-label="To"
        value={to}
        onChange={(event) => setTo(event.target.value)}
        onBlur={() => take(from, to)}
        onKeyDown={(event) => event.key === 'Enter' && take(from, to)}
      />
      {error !== null && (
        <p id={`${id}-error`} role="alert" className="w-full text-caption text-negative">
          {error}
        </p>
      )}
    </fieldset>
  );
}
