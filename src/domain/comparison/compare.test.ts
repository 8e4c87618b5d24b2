import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Currency, IsoDate, IsoMonth } from '#contracts/primitives.ts';
import type { ReportView } from '#contracts/report.ts';
import { accountOf, creditOf, loanOf, stated } from '#testing/affordability-builder.ts';
import { affordabilityViewOf, balanceViewOf, dailyFigures } from '#testing/view-builder.ts';
import { addDays } from '../dates.ts';
import { compareReports, type Comparison } from './compare.ts';
import { compareMonths, monthMeasures } from './months.ts';

const amounts = fc.array(fc.option(fc.integer({ min: -500_000, max: 900_000 })), { minLength: 1, maxLength: 90 });
const names = fc.constantFrom('Hooli', 'HOOLI ', 'Gringotts', 'Pied Piper', 'Zoë’s Bank');
const figure = fc
  .option(fc.integer({ min: -900_000, max: 900_000 }))
  .map((value) => (value === null ? null : stated(value)));

const balanceViews = fc
  .record({
    daily: fc.option(amounts),
    offset: fc.nat({ max: 200 }),
    currency: fc.constantFrom('USD', 'CAD'),
    isFcra: fc.boolean(),
  })
  .map(({ daily, offset, currency, isFcra }): ReportView => {
    const first = addDays('2026-01-05' as IsoDate, offset);
    return balanceViewOf(daily === null ? null : dailyFigures(first, daily, currency as Currency), { isFcra });
  });

const summaryViews = fc
  .record({
    loans: fc.option(fc.array(fc.tuple(names, figure))),
    credits: fc.array(fc.tuple(names, figure)),
    external: fc.option(fc.array(names)),
    income: figure,
    expenses: figure,
    repayments: figure,
  })
  .map(({ loans, credits, external, income, expenses, repayments }): ReportView => {
    const view = affordabilityViewOf({
      loans: loans?.map(([institution, balance]) => loanOf({ institution, balance })) ?? null,
      credits: credits.map(([institution, balance]) => creditOf({ institution, balance })),
      external: external?.map((source) => ({ source, payments: null, history: null, pointer: '/e' })) ?? null,
    });
    const { summary } = view.report;
    const filled = { ...summary, regularIncome: income, expenses, loanRepayments: repayments };
    return { ...view, report: { ...view.report, summary: filled } };
  });

const several = fc.array(fc.oneof(balanceViews, summaryViews), { minLength: 2, maxLength: 4 });
const rowsOf = ({ sections }: Comparison) =>
  sections.flatMap(({ id, rows }) => rows.map((row) => ({ ...row, id: `${id}/${row.id}` })));

describe('a comparison', () => {
  test('never makes a number of what is missing, nor a difference', () => {
    fc.assert(
      fc.property(several, (views) => {
        for (const { cells, differences } of rowsOf(compareReports(views))) {
          const [base] = cells;
          cells.forEach((cell, i) => {
            if (i === 0 || cell.kind === 'unknown' || cell.kind === 'absent' || base?.kind !== cell.kind) {
              expect(differences[i]).toBeNull();
            }
            if (cell.kind === 'unknown') expect(cell.reason).not.toBe('');
          });
        }
      }),
    );
  });

  test('has no difference between two currencies', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const usd = balanceViewOf(dailyFigures('2026-01-01', a));
        const cad = balanceViewOf(dailyFigures('2026-01-01', b, 'CAD' as Currency));
        const { unlike, sections } = compareReports([usd, cad]);
        expect(unlike.map(({ about }) => about)).toContain('currency');
        for (const { cells, differences } of sections.flatMap(({ rows }) => rows)) {
          if (cells[0]?.kind === 'amount') expect(differences[1]).toBeNull();
        }
      }),
    );
  });

  test('with the base swapped has the same differences the other way round', () => {
    fc.assert(
      fc.property(several, (views) => {
        const there = rowsOf(compareReports(views, 0));
        const back = rowsOf(compareReports(views, 1));
        there.forEach((row, i) => {
          const [forth, returned] = [row.differences[1], back[i]?.differences[0]];
          expect(returned?.absolute ?? null).toBe(forth == null ? null : 0 - forth.absolute);
        });
      }),
    );
  });

  test('has the same rows in the same places, whatever the order of the columns', () => {
    fc.assert(
      fc.property(several, (views) => {
        const shape = (given: readonly ReportView[]) =>
          rowsOf(compareReports(given)).map(({ id, label }) => [id, label]);
        expect(shape(views.toReversed())).toEqual(shape(views));
      }),
    );
  });

  test('moves the cells with their columns', () => {
    fc.assert(
      fc.property(several, (views) => {
        const straight = rowsOf(compareReports(views));
        const reversed = rowsOf(compareReports(views.toReversed()));
        straight.forEach((row, i) => expect((reversed[i]?.cells ?? []).toReversed()).toEqual(row.cells));
      }),
    );
  });

  test('of a report with itself differs by nothing', () => {
    fc.assert(
      fc.property(fc.oneof(balanceViews, summaryViews), (view) => {
        const { unlike, sections } = compareReports([view, view]);
        expect(unlike.filter(({ about }) => about !== 'total')).toEqual([]);
        for (const difference of sections.flatMap(({ rows }) => rows.map(({ differences }) => differences[1])))
          expect(difference?.absolute ?? 0).toBe(0);
      }),
    );
  });

  test('is refused with a base that is none of the reports', () => {
    expect(() => compareReports([balanceViewOf(null)], 1)).toThrow(RangeError);
  });
});

describe('what is not alike', () => {
  test('is said on top: kind, currency, window, FCRA', () => {
    const base = balanceViewOf(dailyFigures('2026-01-01', [1, 2, 3]));
    const fcra = balanceViewOf(dailyFigures('2026-01-02', [1, 2, 3]), { isFcra: true });
    const { unlike } = compareReports([base, fcra, affordabilityViewOf()]);
    expect(unlike.map(({ about }) => about)).toEqual(['window', 'fcra', 'currency', 'kind', 'window']);
    expect(unlike.map(({ sentence }) => sentence)).toContain(
      'Priya Nair is in AUD, the base in USD: differences of money are not shown.',
    );
  });
});

test('one account of several is not taken for all of them', () => {
  const cash = dailyFigures('2026-10-01', [100, 200], 'AUD' as Currency);
  const owed = dailyFigures('2026-10-01', [-31_000_000, -30_000_000], 'AUD' as Currency);
  const accountWith = (id: string, isCash: boolean, figures: typeof cash | null) =>
    accountOf(id, { type: isCash ? 'transaction' : 'mortgage', isCash, figures });
  const now = (...accounts: ReturnType<typeof accountOf>[]) =>
    rowsOf(compareReports([affordabilityViewOf({ accounts, combined: null })])).find(
      ({ id }) => id === 'glance/balance-now',
    )?.cells[0]?.kind;
  expect(now(accountWith('a', true, cash))).toBe('amount');
  expect(now(accountWith('a', true, null), accountWith('b', false, owed))).toBe('unknown');
  expect(now(accountWith('b', false, owed))).toBe('unknown');
  expect(now(accountWith('a', true, cash), accountWith('b', true, null))).toBe('unknown');
});

test('sentences tell two reports of one customer apart, by the names of the page or else by their column', () => {
  const short = balanceViewOf(dailyFigures('2026-01-03', [3]));
  const long = balanceViewOf(dailyFigures('2026-01-01', [1, 2, 3]));
  const { name } = long.customer;
  const said = (names?: string[]) => compareReports([short, long], 0, names).unlike.map(({ sentence }) => sentence);
  expect(said()).toEqual([expect.stringContaining(`${name}, column 2 covers`)]);
  expect(said([`${name}, 1 day`, `${name}, 3 days`])).toEqual([expect.stringContaining(`${name}, 3 days covers`)]);
});

test('the FCRA is not said to be missing where it does not apply', () => {
  const fcra = balanceViewOf(dailyFigures('2026-01-01', [1]), { isFcra: true });
  const { unlike } = compareReports([fcra, affordabilityViewOf()]);
  expect(unlike.map(({ about, column }) => [about, column])).toEqual([
    ['currency', 1],
    ['kind', 1],
    ['window', 1],
  ]);
});

describe('differences', () => {
  const rowOf = (id: string, ...daily: (number | null)[][]) =>
    rowsOf(compareReports(daily.map((list) => balanceViewOf(dailyFigures('2026-01-01', list))))).find(
      (row) => row.id === `glance/${id}`,
    );

  test('are value less base, absolute and per cent of the size of the base', () => {
    expect(rowOf('lowest', [-131_240, 0], [21_209, 50_000])?.differences[1]).toEqual({
      absolute: 152_449,
      percent: 116,
    });
  });

  test('have no per cent of zero', () => {
    expect(rowOf('lowest', [0, 10], [500, 700])?.differences[1]).toEqual({ absolute: 500, percent: null });
  });

  test('count days', () => {
    expect(rowOf('negative-days', [-1, -2, 3], [4, 5, 6])?.differences[1]).toEqual({ absolute: -2, percent: -100 });
  });
});

describe('what is used of credit limits', () => {
  const used = (...credits: Parameters<typeof creditOf>[0][]) =>
    rowsOf(compareReports([affordabilityViewOf({ credits: credits.map(creditOf) }), affordabilityViewOf()])).find(
      ({ id }) => id === 'position/credit-used',
    )?.cells[0];

  test('is over all cards together, and unknown as soon as one is', () => {
    const card = { balance: stated(-5_000), limit: stated(10_000) };
    expect(used(card, { balance: stated(-1_000), limit: stated(20_000) })).toMatchObject({ percent: 20 });
    expect(used(card, { balance: null, limit: stated(20_000) })?.kind).toBe('unknown');
    expect(used(card, { ...card, currency: 'JPY' as Currency })?.kind).toBe('unknown');
    expect(used()).toMatchObject({ words: 'no cards' });
  });
});

test('weeks of other wholes are shown and not subtracted', () => {
  const rising = (weeksIncreasing: number, weeksAvailable: number) =>
    balanceViewOf({
      ...dailyFigures('2026-01-01', [1]),
      trend: { weeksIncreasing, weeksAvailable, weeks: [], pointer: '/t' },
    });
  const weeks = (...views: ReportView[]) =>
    rowsOf(compareReports(views)).find(({ id }) => id === 'glance/weeks-rising');
  expect(weeks(rising(46, 100), rising(57, 115))).toMatchObject({
    cells: [
      { count: 46, of: 100 },
      { count: 57, of: 115 },
    ],
    differences: [null, null],
  });
  expect(weeks(rising(46, 100), rising(57, 100))?.differences[1]).toMatchObject({ absolute: 11 });
});

describe('liabilities', () => {
  test('keep their own currency', () => {
    const yen = affordabilityViewOf({
      credits: [creditOf({ currency: 'JPY' as Currency, balance: stated(-500_000) })],
    });
    const { sections } = compareReports([yen, affordabilityViewOf({ credits: [creditOf({ balance: stated(-100) })] })]);
    expect(sections.find(({ id }) => id === 'liabilities')?.rows[0]).toMatchObject({
      cells: [{ currency: 'JPY' }, { currency: 'AUD' }],
      differences: [null, null],
    });
  });

  test('of one lender stand in one row, however it is spelt; two alike are two rows and never added', () => {
    const one = affordabilityViewOf({
      loans: [],
      credits: [
        creditOf({ institution: 'Hooli', product: 'Visa', balance: stated(-100) }),
        creditOf({ institution: 'HOOLI', product: 'visa', balance: stated(-200) }),
      ],
    });
    const other = affordabilityViewOf({ loans: [], credits: [creditOf({ institution: 'hooli ', product: 'Visa' })] });
    const { sections } = compareReports([one, other]);
    const rows = sections.find(({ id }) => id === 'liabilities')?.rows ?? [];
    expect(rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      ['amount', 'unknown'],
      ['amount', 'unknown'],
    ]);
  });
});

describe('months side by side', () => {
  const january = balanceViewOf(dailyFigures('2026-01-01', Array<number>(59).fill(100)));
  const february = balanceViewOf(dailyFigures('2026-02-01', Array<number>(28).fill(40)));
  const columns = compareReports([january, february]).columns;

  test('by calendar put the same month beside the same month', () => {
    const rows = compareMonths(columns, 0, 'average', 'calendar');
    expect(rows.map(({ label, cells }) => [label, cells.map(({ kind }) => kind)])).toEqual([
      ['Feb 2026', ['amount', 'amount']],
      ['Jan 2026', ['amount', 'unknown']],
    ]);
    expect(rows[0]?.differences[1]).toEqual({ absolute: -60, percent: -60 });
  });

  test('by position put the newest beside the newest, and say which days each is of', () => {
    const march = balanceViewOf(dailyFigures('2026-03-01', Array<number>(31).fill(10)));
    const [newest] = compareMonths(compareReports([january, march]).columns, 0, 'closing', 'position');
    expect(newest).toMatchObject({ label: 'newest month', ranges: [{ from: '2026-02-01' }, { from: '2026-03-01' }] });
  });

  test('have every month of every report, newest first, with every measure', () => {
    fc.assert(
      fc.property(several, fc.constantFrom(...monthMeasures), (views, measure) => {
        const { columns: given } = compareReports(views);
        const months = compareMonths(given, 0, measure, 'calendar').map(({ id }) => id as IsoMonth);
        expect(months).toEqual([...new Set(months)].sort((a, b) => (a < b ? 1 : -1)));
        for (const { range } of given) {
          if (range !== null)
            expect(months).toEqual(expect.arrayContaining([range.from.slice(0, 7), range.to.slice(0, 7)]));
        }
      }),
    );
  });
});
