import { createElement, use } from 'react';
import type { BalanceChart, BalanceChartProps } from '#web/charts/balance-chart.tsx';

type Chart = typeof BalanceChart;

let loaded: Chart | undefined;
let loading: Promise<Chart> | undefined;

async function load(): Promise<Chart> {
  loaded = (await import('#web/charts/balance-chart.tsx')).BalanceChart;
  return loaded;
}

/** Fetches the code of the chart; once is enough. A failure is met again, and told, where the chart is drawn. */
export async function preloadChart(): Promise<void> {
  loading ??= load();
  await Promise.allSettled([loading]);
}

/**
 * The chart, whose code comes by itself. Not React.lazy: that suspends once even when the code is already there, and
 * React may then leave the fallback standing for up to 300 ms.
 */
export function LateChart(props: BalanceChartProps) {
  return createElement(loaded ?? use((loading ??= load())), props);
}
