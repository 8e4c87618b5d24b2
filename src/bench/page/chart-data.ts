import type { IsoDate, Minor } from '#contracts/primitives.ts';
import { fromDayNumber, toDayNumber } from '#domain/dates.ts';
import type { ChartSeries } from '#web/charts/chart-series.ts';

/** One set of balances in the two shapes that the two charts take. */
export interface ChartData {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly series: readonly ChartSeries[];
  /** A row a day with a field an account: what Recharts' own examples look like. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

const lastDay = toDayNumber('2026-03-18' as IsoDate);

/** Balances that wander like an account's: small spending, a salary twice a month, some days below zero. */
export function makeChartData(days: number, accounts: number): ChartData {
  const firstDay = lastDay - days + 1;
  const dates = Array.from({ length: days }, (_, index) => fromDayNumber(firstDay + index));
  const series = Array.from({ length: accounts }, (_, account): ChartSeries => {
    const random = randomOf(account + 1);
    let balance = 200_000 * (account + 1);
    const points = dates.map((date, index) => {
      balance += index % 14 === 0 ? 180_000 : -Math.floor(random() * 28_000);
      return [date, balance as Minor] as const;
    });
    return { id: `account${account}`, name: `Account ${account + 1}`, points };
  });
  const rows = dates.map((date, index) => {
    const balances = series.map(({ id, points }) => [id, (points[index]?.[1] ?? 0) / 100] as const);
    return { date, day: firstDay + index, ...Object.fromEntries(balances) };
  });
  return { from: fromDayNumber(firstDay), to: fromDayNumber(lastDay), series, rows };
}

/** mulberry32: the same balances in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
