import type { Currency } from '#contracts/primitives.ts';
import { DailyTable } from '#web/ui/daily-table.tsx';
import { BareTable } from './bare-table.tsx';
import { makeChartData, type ChartData } from './chart-data.ts';
import { timeMount } from './time-mount.ts';

export interface TableTimes {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
  /** Rows of ours that stood in the page, head included, in each round. */
  readonly rows: readonly number[];
}

const usd = 'USD' as Currency;
const hasRows = (selector: string) => (frame: HTMLElement) => frame.querySelectorAll(selector).length > 10;

async function mountOurs(data: ChartData): Promise<{ ms: number; rows: number }> {
  let rows = 0;
  const ms = await timeMount(
    <DailyTable series={data.series} currency={usd} from={data.from} to={data.to} gapWords="no balance is known" />,
    hasRows('[aria-rowindex]'),
    (frame) => {
      rows = frame.querySelectorAll('[aria-rowindex]').length;
    },
  );
  return { ms, rows };
}

const mountBare = (data: ChartData) => timeMount(<BareTable data={data} currency={usd} />, hasRows('[data-row]'));

/** Milliseconds that each table takes to stand in the page, in turn, in every round. */
export async function timeTables(days: number, accounts: number, rounds: number): Promise<TableTimes> {
  const ours: number[] = [];
  const bare: number[] = [];
  const rows: number[] = [];
  // The first round compiles both.
  for (let round = -1; round < rounds; round += 1) {
    const data = makeChartData(days, accounts);
    const one = await mountOurs(data);
    const other = await mountBare(data);
    if (round < 0) continue;
    ours.push(one.ms);
    bare.push(other);
    rows.push(one.rows);
  }
  return { ours, bare, rows };
}
