import type { Currency, IsoMonth, Minor } from '#contracts/primitives.ts';
import { formatMonth } from '#domain/dates.ts';
import { formatMinor } from '#domain/money.ts';

export interface MonthBar {
  readonly month: IsoMonth;
  /** 0 or more, drawn up. */
  readonly in: Minor;
  /** 0 or less, drawn down. */
  readonly out: Minor;
}

export interface MonthBarsProps {
  months: readonly MonthBar[];
  currency: Currency;
  /** What it shows, in words. Without them it is decoration beside the row's own figures. */
  label?: string;
  /** `small`: a shape in a table row. */
  size: 'small' | 'large';
}

const sizes = { small: { step: 7, bar: 5, height: 22 }, large: { step: 34, bar: 22, height: 92 } } as const;

/** A bar a month: money in up in the accent, money out down in ink; months without any keep their place. */
export function MonthBars({ months, currency, label, size }: MonthBarsProps) {
  const { step, bar, height } = sizes[size];
  const high = Math.max(0, ...months.map((one) => one.in));
  const low = Math.min(0, ...months.map(({ out }) => out));
  const span = high - low || 1;
  const y = (amount: number) => Math.round(((high - amount) / span) * (height - 2) * 10) / 10 + 1;
  const width = Math.max(1, months.length) * step;
  const tall = (from: number, to: number) => Math.max(1, y(to) - y(from));
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
      className="block max-w-full shrink-0"
    >
      <path d={`M0 ${y(0)}H${width}`} stroke="var(--color-line-strong)" strokeWidth={0.75} />
      {months.map((one, at) => {
        const x = at * step + (step - bar) / 2;
        return (
          <g key={one.month}>
            {one.in > 0 && (
              <rect x={x} width={bar} y={y(one.in)} height={tall(one.in, 0)} fill="var(--color-series-2)" />
            )}
            {one.out < 0 && <rect x={x} width={bar} y={y(0)} height={tall(0, one.out)} fill="var(--color-ink-soft)" />}
            <title>{barWords(one, currency)}</title>
            {/* The whole column can be pointed at, not only the bar. */}
            <rect x={at * step} width={step} y={0} height={height} fill="transparent" />
          </g>
        );
      })}
    </svg>
  );
}

function barWords(one: MonthBar, currency: Currency): string {
  const parts = [one.in, one.out].filter((amount) => amount !== 0).map((amount) => formatMinor(amount, currency));
  return `${formatMonth(one.month)}: ${parts.length === 0 ? 'none' : `${parts.join(' and ')} ${currency}`}`;
}
