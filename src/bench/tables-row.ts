import { withBenchPage } from './bench-page.ts';
import { atMost, toFigure, type Row } from './row.ts';

const days = 10_000;
const accounts = 4;
const rounds = 15;
const mostRatio = 1.5;
const mostRows = 60;

export const tablesRow: Row = {
  name: 'tables',
  how: 'the page of the chart row: from render to the end of the frame in which the rows stand, our DailyTable and bare TanStack Virtual (a list of plain elements with the same words) in turn on the same data in the same page; medians',
  run: async () => {
    const taken = await withBenchPage('tables', (page) =>
      page.evaluate(([d, a, r]) => window.timeTables(d, a, r), [days, accounts, rounds] as const),
    );
    return {
      figures: [
        toFigure({
          what: '10,000 rows x 4 accounts',
          unit: 'ms',
          rounds: taken.ours,
          reference: { what: 'bare TanStack Virtual', unit: 'ms', rounds: taken.bare },
          judgedBy: 'ratio',
          target: atMost(mostRatio),
        }),
        toFigure({
          what: 'rows in the page, of 10,000',
          unit: 'count',
          rounds: taken.rows,
          judgedBy: 'value',
          target: atMost(mostRows),
        }),
      ],
      notes: [],
    };
  },
};
