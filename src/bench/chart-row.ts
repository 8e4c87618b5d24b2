import { withBenchPage } from './bench-page.ts';
import type { ChartTimes } from './page/time-charts.tsx';
import { atMost, toFigure, type Row } from './row.ts';

const cases = [
  { what: '730 days x 12 accounts', days: 730, accounts: 12, rounds: 15, target: 1 },
  { what: '10,000 points', days: 10_000, accounts: 1, rounds: 9, target: 0.25 },
  { what: '50,000 points', days: 50_000, accounts: 1, rounds: 5, target: 0.05 },
] as const;

export const chartRow: Row = {
  name: 'chart',
  how: 'a page of its own, built by Vite for production, in Chromium without a limit of frames a second: from render to the end of the frame in which every line is drawn, our BalanceChart and plain Recharts (LineChart, both axes, grid, tooltip, no dots, no animation; the axis of dates as in its examples decides, one of numbers is told beside it) in turn on the same data in the same page; medians',
  run: async () => {
    const times = await withBenchPage('chart', async (page) => {
      const taken: ChartTimes[] = [];
      for (const { days, accounts, rounds } of cases) {
        taken.push(await page.evaluate(([d, a, r]) => window.timeCharts(d, a, r), [days, accounts, rounds] as const));
      }
      return taken;
    });
    return {
      figures: cases.flatMap(({ what, target }, index) => {
        const taken = times[index] ?? { ours: [], plain: [], numeric: [] };
        const ours = { what, unit: 'ms', rounds: taken.ours, judgedBy: 'ratio' } as const;
        const plain = { what: 'plain Recharts', unit: 'ms', rounds: taken.plain } as const;
        const numeric = { what: 'plain Recharts, axis of numbers', unit: 'ms', rounds: taken.numeric } as const;
        return [
          toFigure({ ...ours, reference: plain, target: atMost(target) }),
          toFigure({ ...ours, reference: numeric, target: null }),
        ];
      }),
      notes: [],
    };
  },
};
