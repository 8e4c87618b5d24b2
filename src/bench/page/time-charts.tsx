import type { Currency } from '#contracts/primitives.ts';
import { BalanceChart } from '#web/charts/balance-chart.tsx';
import { makeChartData, type ChartData } from './chart-data.ts';
import { PlainChart } from './plain-chart.tsx';
import { timeMount } from './time-mount.ts';

export interface ChartTimes {
  readonly ours: readonly number[];
  readonly plain: readonly number[];
  /** Plain, with an axis of numbers. */
  readonly numeric: readonly number[];
}

const usd = 'USD' as Currency;

/** `path.recharts-line-curve`: a class that our own lines carry too. */
const hasLines = (lines: number) => (frame: HTMLElement) =>
  [...frame.querySelectorAll('path.recharts-line-curve')].filter((path) => (path.getAttribute('d') ?? '').length > 10)
    .length >= lines;

const mountOurs = (data: ChartData) =>
  timeMount(
    <BalanceChart series={data.series} currency={usd} from={data.from} to={data.to} />,
    hasLines(data.series.length),
  );
const mountPlain = (data: ChartData, axis: 'dates' | 'numbers') =>
  timeMount(<PlainChart data={data} axis={axis} />, hasLines(data.series.length));

/** Milliseconds that each chart takes to stand in the page, in turn, in every round. */
export async function timeCharts(days: number, accounts: number, rounds: number): Promise<ChartTimes> {
  const ours: number[] = [];
  const plain: number[] = [];
  const numeric: number[] = [];
  // The first round compiles all of them.
  for (let round = -1; round < rounds; round += 1) {
    // New arrays each time: a chart that keeps what it made of an array would be timed doing nothing.
    const data = makeChartData(days, accounts);
    const taken = {
      ours: await mountOurs(data),
      plain: await mountPlain(data, 'dates'),
      numeric: await mountPlain(data, 'numbers'),
    };
    if (round < 0) continue;
    ours.push(taken.ours);
    plain.push(taken.plain);
    numeric.push(taken.numeric);
  }
  return { ours, plain, numeric };
}
