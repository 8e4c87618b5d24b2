import { describe, expect, it } from 'vitest';
import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import type { BalanceFigures, BalancePeriod } from '#contracts/report-figures.ts';
import { addDays } from '#domain/dates.ts';
import { calendarRows, sortRows, wholeRow, windowRows } from './month-rows.ts';

const day = (text: string) => text as IsoDate;
const first = day('2026-09-20');
const stated = (amount: number) => ({ amount: amount as Minor, text: String(amount / 100), pointer: '/x' });

/** 61 days from 20 Sep to 19 Nov 2026: 1.00, 2.00, 3.00 … */
const daily = Array.from({ length: 61 }, (_, i): [IsoDate, Minor] => [addDays(first, i), ((i + 1) * 100) as Minor]);

const period = (part: Partial<BalancePeriod>): BalancePeriod => ({
  label: 'last30to1',
  from: day('2026-10-21'),
  to: day('2026-11-19'),
  minimum: stated(3200),
  average: stated(4650),
  maximum: stated(6100),
  negativeDays: { count: 0, pointer: '/n' },
  ...part,
});

const figures = (part: Partial<BalanceFigures>): BalanceFigures => ({
  currency: 'USD' as Currency,
  coverage: {
    requestedAt: null,
    requestedDays: null,
    requestedFrom: null,
    from: null,
    to: null,
    historicFrom: null,
    historicTo: null,
    historicDays: null,
  },
  current: null,
  currentAsOf: null,
  available: null,
  availableAsOf: null,
  averageDaily: null,
  averageWeekday: null,
  minimum: null,
  maximum: null,
  daily: { pointer: '/daily', days: daily },
  periods: [period({})],
  trend: null,
  ...part,
});

describe('windows of the provider', () => {
  it('agree with the daily balances, and have opening and closing from them', () => {
    const row = windowRows(figures({}))[0];
    expect(row?.figures.lowest).toMatchObject({ value: 3200, computed: 3200, difference: null });
    expect(row?.figures.average).toMatchObject({ value: 4650, computed: 4650, difference: null });
    expect(row?.figures.opening.value).toBe(3100);
    expect(row?.figures.closing.value).toBe(6100);
    expect(row?.figures.change.value).toBe(3000);
  });

  it('that differ show the provider’s figure and by how much', () => {
    const row = windowRows(figures({ periods: [period({ average: stated(4687) })] }))[0];
    expect(row?.figures.average).toMatchObject({ value: 4687, computed: 4650, difference: 37 });
  });

  it('with a day missing are not recomputed', () => {
    const holes = daily.filter(([at]) => at !== day('2026-11-01'));
    const row = windowRows(
      figures({ daily: { pointer: '/daily', days: holes }, periods: [period({ average: stated(1) })] }),
    )[0];
    expect(row?.missingDays).toBe(1);
    expect(row?.figures.average).toMatchObject({ value: 1, computed: null, difference: null });
  });

  it('without a value stay unknown, with a reason, although it could be computed', () => {
    const row = windowRows(figures({ periods: [period({ minimum: null })] }))[0];
    expect(row?.figures.lowest).toMatchObject({ value: null, computed: 3200, reason: 'The provider gave no value.' });
  });

  it('without daily balances keep what is stated and know nothing else', () => {
    const row = windowRows(figures({ daily: null }))[0];
    expect(row?.figures.highest.value).toBe(6100);
    expect(row?.figures.closing).toMatchObject({ value: null });
    expect(row?.figures.closing.reason).toMatch(/no daily balances/);
  });
});

describe('calendar months', () => {
  it('are computed, newest first, and parts say so', () => {
    const rows = calendarRows(figures({}));
    expect(rows.map(({ label }) => label)).toEqual(['Nov 2026, 19 days', 'Oct 2026', 'Sep 2026, 11 days']);
    expect(rows[1]?.figures.lowest.value).toBe(1200);
  });
  it('do not exist without daily balances', () => {
    expect(calendarRows(figures({ daily: null }))).toEqual([]);
  });
});

it('the row of all days holds the provider’s whole against the daily balances', () => {
  const row = wholeRow(figures({ minimum: stated(99) }));
  expect(row?.figures.lowest).toMatchObject({ value: 99, computed: 100, difference: -1 });
  expect(row?.figures.negative.value).toBe(0);
});

it('sorts by a figure with the unknown last, whichever way', () => {
  const rows = windowRows(
    figures({ periods: [period({ minimum: null }), period({ minimum: stated(1) }), period({ minimum: stated(2) })] }),
  );
  const order = (ascending: boolean) => sortRows(rows, 'lowest', ascending).map((row) => row.figures.lowest.value);
  expect(order(true)).toEqual([1, 2, null]);
  expect(order(false)).toEqual([2, 1, null]);
});
