import type { MonthlyAmount, Movement } from '#contracts/affordability.ts';
import type { IsoMonth, Minor } from '#contracts/primitives.ts';
import { sumMinor } from '#domain/money.ts';
import { monthsBetween } from '#web/lib/months.ts';

/** What moved in a month: money in (0 or more) and money out (0 or less), apart. */
export interface MonthTotals {
  readonly month: IsoMonth;
  readonly in: Minor;
  readonly out: Minor;
  readonly times: number;
}

const earlier = (a: IsoMonth, b: IsoMonth) => (a < b ? a : b);
const later = (a: IsoMonth, b: IsoMonth) => (a > b ? a : b);

function totals(amounts: readonly { month: IsoMonth; amount: Minor }[], from: IsoMonth, to: IsoMonth): MonthTotals[] {
  const own = amounts.map(({ month }) => month);
  const byMonth = Map.groupBy(amounts, ({ month }) => month);
  return monthsBetween(own.reduce(earlier, from), own.reduce(later, to)).map((month) => {
    const here = (byMonth.get(month) ?? []).map(({ amount }) => amount);
    return {
      month,
      in: sumMinor(here.filter((amount) => amount > 0)),
      out: sumMinor(here.filter((amount) => amount < 0)),
      times: here.length,
    };
  });
}

/** Movements by calendar month: every month of the window, and those outside of it that have one. */
export function movementsByMonth(history: readonly Movement[], from: IsoMonth, to: IsoMonth): MonthTotals[] {
  return totals(
    history.map(({ date, amount }) => ({ month: date.slice(0, 7) as IsoMonth, amount: amount.amount })),
    from,
    to,
  );
}

/** The same for what the provider adds up by month itself. */
export function amountsByMonth(months: readonly MonthlyAmount[], from: IsoMonth, to: IsoMonth): MonthTotals[] {
  return totals(
    months.map(({ month, amount }) => ({ month, amount: amount.amount })),
    from,
    to,
  );
}
