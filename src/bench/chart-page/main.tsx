import type { Currency } from '#contracts/primitives.ts';
import { BalanceChart } from '#web/charts/balance-chart.tsx';
import './bench.css';
import { makeChartData, type ChartData } from './chart-data.ts';
import { PlainChart } from './plain-chart.tsx';
import { timeMount } from './time-mount.ts';

export interface MountTimes {
  readonly ours: readonly number[];
  readonly plain: readonly number[];
  /** Plain, with an axis of numbers. */
  readonly numeric: readonly number[];
}

declare global {
  interface Window {
    /** Called by the bench from outside. */
    timeCharts: (days: number, accounts: number, rounds: number) => Promise<MountTimes>;
  }
}

const usd = 'USD' as Currency;

const mountOurs = (data: ChartData) =>
  timeMount(<BalanceChart series={data.series} currency={usd} from={data.from} to={data.to} />, data.series.length);
const mountPlain = (data: ChartData, axis: 'dates' | 'numbers') =>
  timeMount(<PlainChart data={data} axis={axis} />, data.series.length);

window.timeCharts = async (days, accounts, rounds) => {
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
};
