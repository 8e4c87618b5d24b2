import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate, Minor } from '#contracts/primitives.ts';
import { balanceStatistics, calendarMonths, withGaps, type DailyBalances } from './daily-balances.ts';
import { addDays, daysBetween, isWeekday } from './dates.ts';

const d = (day: string) => day as IsoDate;
const start = d('2026-01-01');

/** Balances from 1 January 2026 on; null is a day without one. */
const dailyOf = (amounts: readonly (number | null)[]): DailyBalances =>
  amounts.flatMap((amount, i): DailyBalances => (amount === null ? [] : [[addDays(start, i), amount as Minor]]));

const amounts = fc.array(fc.option(fc.integer({ min: -1e7, max: 1e7 }), { freq: 6 }), { minLength: 1, maxLength: 120 });

describe('statistics of daily balances', () => {
  test('of a plain week', () => {
    // 1 January 2026 is a Thursday.
    const found = balanceStatistics(dailyOf([100, -50, 300, 300, -50, 0, 40]), d('2026-01-02'), d('2026-01-07'));
    expect(found).toMatchObject({
      days: 6,
      missing: [],
      opening: 100,
      closing: 40,
      net: -60,
      lowest: { day: '2026-01-02', amount: -50 },
      highest: { day: '2026-01-03', amount: 300 },
      average: 90,
      weekdayAverage: -15,
      negative: ['2026-01-02', '2026-01-05'],
    });
  });

  test('what is not known is null, never zero', () => {
    const found = balanceStatistics([], d('2026-01-02'), d('2026-01-03'));
    expect(found).toMatchObject({
      days: 0,
      opening: null,
      closing: null,
      net: null,
      lowest: null,
      highest: null,
      average: null,
      weekdayAverage: null,
    });
    expect(found.missing).toEqual(['2026-01-02', '2026-01-03']);
  });

  test('agree with a plain walk over the days, gaps and all', () => {
    fc.assert(
      fc.property(amounts, fc.nat(130), fc.nat(130), (list, a, b) => {
        const from = addDays(start, Math.min(a, b));
        const to = addDays(start, Math.max(a, b));
        const known = new Map(dailyOf(list));
        const days = daysBetween(from, to);
        const there = days.flatMap((day) => known.get(day) ?? []);
        const found = balanceStatistics(dailyOf(list), from, to);
        expect(found.days).toBe(there.length);
        expect(found.missing).toEqual(days.filter((day) => !known.has(day)));
        expect(found.lowest?.amount ?? null).toBe(there.length === 0 ? null : Math.min(...there));
        expect(found.highest?.amount ?? null).toBe(there.length === 0 ? null : Math.max(...there));
        expect(found.negative).toEqual(days.filter((day) => (known.get(day) ?? 0) < 0));
        expect(found.opening).toBe(known.get(addDays(from, -1)) ?? null);
        expect(found.closing).toBe(known.get(to) ?? null);
        expect(found.weekdayAverage === null).toBe(!days.some((day) => isWeekday(day) && known.has(day)));
      }),
    );
  });

  test('nets of neighbouring periods add up to the net of both', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e7, max: 1e7 }), { minLength: 30, maxLength: 60 }),
        fc.integer({ min: 2, max: 28 }),
        (list, cut) => {
          const daily = dailyOf(list);
          const net = (from: number, to: number) =>
            balanceStatistics(daily, addDays(start, from), addDays(start, to)).net ?? 0;
          expect(net(1, cut - 1) + net(cut, list.length - 1)).toBe(net(1, list.length - 1));
        },
      ),
    );
  });
});

test('calendar months are newest first and cut to the range', () => {
  expect(calendarMonths(d('2026-01-15'), d('2026-03-10'))).toEqual([
    { from: '2026-03-01', to: '2026-03-10' },
    { from: '2026-02-01', to: '2026-02-28' },
    { from: '2026-01-15', to: '2026-01-31' },
  ]);
});

test('a chart gets every day, those without a balance as null', () => {
  expect(withGaps(dailyOf([1, null, 3]), start, addDays(start, 3))).toEqual([
    ['2026-01-01', 1],
    ['2026-01-02', null],
    ['2026-01-03', 3],
    ['2026-01-04', null],
  ]);
});
