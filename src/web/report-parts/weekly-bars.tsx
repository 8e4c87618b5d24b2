import type { Currency } from '#contracts/primitives.ts';
import type { WeeklyTrend } from '#contracts/report-figures.ts';
import { formatDay, formatRange } from '#domain/dates.ts';
import { formatMinor } from '#domain/money.ts';
import { Swatch } from '#web/ui/swatch.tsx';

const height = 72;

/** A bar a week; filled where it rose, so that the count at the side can be seen. The table below holds the figures. */
export function WeeklyBars({
  weeks,
  label,
  currency,
}: {
  weeks: WeeklyTrend['weeks'];
  label: string;
  currency: Currency;
}) {
  const averages = weeks.map(({ average }) => average);
  const high = Math.max(0, ...averages);
  const low = Math.min(0, ...averages);
  const [first] = weeks;
  const last = weeks.at(-1);
  const span = high - low || 1;
  const y = (amount: number) => ((high - amount) / span) * height;
  return (
    <div>
      <svg
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={label}
        viewBox={`0 0 ${weeks.length} ${height}`}
        preserveAspectRatio="none"
        className="block h-18 w-full"
      >
        {weeks.map((week, at) => {
          const isRise = week.average > (weeks[at - 1]?.average ?? Infinity);
          const top = Math.min(y(week.average), y(0));
          return (
            <rect
              key={week.from}
              x={at + 0.12}
              width={0.76}
              y={top}
              height={Math.max(0.6, Math.abs(y(week.average) - y(0)))}
              fill={
                week.average < 0
                  ? 'var(--color-negative)'
                  : isRise
                    ? 'var(--color-series-2)'
                    : 'var(--color-line-strong)'
              }
            >
              <title>{`Week from ${formatDay(week.from)}: ${formatMinor(week.average, currency)} ${currency}`}</title>
            </rect>
          );
        })}
        <path
          d={`M0 ${y(0)}H${weeks.length}`}
          stroke="var(--color-line-strong)"
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <p className="mt-1.5 flex flex-wrap gap-x-4 text-caption text-ink-soft">
        <Swatch className="bg-series-2">rose</Swatch>
        <Swatch className="bg-line-strong">did not rise</Swatch>
        {low < 0 && <Swatch className="bg-negative">below zero</Swatch>}
        <span className="ml-auto text-ink-faint">
          {first !== undefined && last !== undefined && formatRange(first.from, last.to)}
        </span>
      </p>
    </div>
  );
}
