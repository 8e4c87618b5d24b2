import type { Currency } from '#contracts/primitives.ts';
import { formatMinor } from '#domain/money.ts';
import { describeExtreme } from './describe-chart.ts';
import type { DayBalance, Extremes } from './extremes.ts';
import { clampLabel, xOf, yOf, type PlotLayout } from './plot-layout.ts';

/** The lowest and the highest balance, ringed and named; one mark when all days are alike. */
export function ExtremeMarks({
  layout,
  extremes,
  currency,
}: {
  layout: PlotLayout;
  extremes: Extremes;
  currency: Currency;
}) {
  const { lowest, highest } = extremes;
  if (lowest.value === highest.value) {
    const isOneDay = layout.window.fromDay === layout.window.toDay;
    const text = isOneDay
      ? describeExtreme('Only day', highest, currency)
      : `${formatMinor(highest.value, currency)} on every day that is known`;
    return <Mark layout={layout} at={highest} side="above" text={text} />;
  }
  return (
    <>
      <Mark layout={layout} at={highest} side="above" text={describeExtreme('Highest', highest, currency)} />
      <Mark layout={layout} at={lowest} side="below" text={describeExtreme('Lowest', lowest, currency)} />
    </>
  );
}

interface MarkProps {
  layout: PlotLayout;
  at: DayBalance;
  side: 'above' | 'below';
  text: string;
}

function Mark({ layout, at, side, text }: MarkProps) {
  const x = (xOf(layout, at.day) + xOf(layout, at.day + 1)) / 2;
  const y = yOf(layout, at.value);
  // Strong 12 px Inter: 6.7 px a character on average.
  const labelX = clampLabel(layout, x, text.length * 6.7);
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={3.5}
        fill="var(--color-ground)"
        stroke={at.value < 0 ? 'var(--color-negative)' : 'var(--color-ink)'}
        strokeWidth={1.5}
      />
      <text
        x={labelX}
        y={side === 'above' ? y - 10 : y + 19}
        textAnchor="middle"
        fill="var(--color-ink)"
        stroke="var(--color-ground)"
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
        className="figure text-caption font-strong"
      >
        {text}
      </text>
    </g>
  );
}
