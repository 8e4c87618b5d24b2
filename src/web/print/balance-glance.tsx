import type { Minor } from '#contracts/primitives.ts';
import type { BalanceFigures } from '#contracts/report-figures.ts';
import { formatDay, formatRange } from '#domain/dates.ts';
import { subtractMinor } from '#domain/money.ts';
import { dayAndTime } from '#web/lib/describe-instant.ts';
import { glanceFacts } from '#web/report-parts/glance-facts.ts';
import { windowRows, type MonthRow } from '#web/report-parts/month-rows.ts';
import { Amount, dash, Stated, type GlanceFigure } from './paper-parts.tsx';

/** The window with the lowest average; null when none has one. */
function weakestRow(rows: readonly MonthRow[]): { row: MonthRow; average: Minor } | null {
  let weakest: { row: MonthRow; average: Minor } | null = null;
  for (const row of rows) {
    const { value } = row.figures.average;
    if (value !== null && (weakest === null || value < weakest.average)) weakest = { row, average: value as Minor };
  }
  return weakest;
}

/** Eight figures, each with what gives it meaning: those of the page. */
export function balanceGlance(figures: BalanceFigures): GlanceFigure[] {
  const { currency, current, available, currentAsOf, averageDaily, averageWeekday, minimum, maximum, trend } = figures;
  const { statistics, negative, coveredDays, lowestDay, highestDay } = glanceFacts(figures);
  const weakest = weakestRow(windowRows(figures));
  const first = figures.daily?.days[0];
  const closing = statistics?.closing ?? null;
  const money = (amount: Minor) => <Amount amount={amount} currency={currency} />;
  return [
    {
      name: 'Balance now',
      value: <Stated stated={current} currency={currency} />,
      words: (
        <>
          {available !== null && <>available {money(available.amount)} · </>}
          {currentAsOf === null ? 'as of when is not said' : `as of ${dayAndTime(currentAsOf)}`}
        </>
      ),
    },
    {
      name: 'Average daily balance',
      value: <Stated stated={averageDaily} currency={currency} />,
      words: averageWeekday === null ? 'weekdays not stated' : <>weekdays {money(averageWeekday.amount)}</>,
    },
    {
      name: 'Lowest',
      value: <Stated stated={minimum} currency={currency} />,
      words: lowestDay === null ? 'no listed day has it' : `on ${formatDay(lowestDay)}`,
    },
    {
      name: 'Highest',
      value: <Stated stated={maximum} currency={currency} />,
      words: highestDay === null ? 'no listed day has it' : `on ${formatDay(highestDay)}`,
    },
    {
      name: 'Days below zero',
      value: negative === null ? dash : `${negative.days} of ${coveredDays ?? dash}`,
      words:
        negative === null
          ? 'not known'
          : negative.last === null
            ? 'not once'
            : `in ${negative.periods} of ${negative.ofPeriods} periods · last on ${formatDay(negative.last)}`,
    },
    {
      name: 'Weeks rising',
      value: trend === null ? dash : `${trend.weeksIncreasing} of ${trend.weeksAvailable}`,
      words: trend === null ? 'not known' : 'average above the week before',
    },
    {
      name: 'Change over the days covered',
      value: (
        <Amount
          amount={closing === null || first === undefined ? null : subtractMinor(closing, first[1])}
          currency={currency}
        />
      ),
      words:
        closing === null || first === undefined ? (
          'not known'
        ) : (
          <>
            from {money(first[1])} to {money(closing)}
          </>
        ),
    },
    {
      name: 'Weakest 30 days, average',
      value: <Amount amount={weakest?.average ?? null} currency={currency} />,
      words: weakest === null ? 'no period was stated' : formatRange(weakest.row.from, weakest.row.to),
    },
  ];
}
