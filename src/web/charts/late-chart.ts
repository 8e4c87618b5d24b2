import { lateComponent } from '#web/lib/late-component.ts';

/** The chart, whose code comes by itself. */
export const { Late: LateChart, preload: preloadChart } = lateComponent(
  async () => (await import('./balance-chart.tsx')).BalanceChart,
);
