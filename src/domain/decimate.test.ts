import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Minor } from '#contracts/primitives.ts';
import { fromDayNumber, toDayNumber } from '#domain/dates.ts';
import { columnOf, decimate, toDailyValues, valueOn, type DailyValues, type DayWindow } from '#domain/decimate.ts';

const day0 = 20_000;
const daily = (values: readonly (number | null)[]): DailyValues => ({
  firstDay: day0,
  values: values as readonly (Minor | null)[],
});

const value = fc.option(fc.integer({ min: -50, max: 50 }), { freq: 8, nil: null });
const cases = fc
  .record({
    values: fc.array(value, { maxLength: 400 }),
    columns: fc.integer({ min: 1, max: 120 }),
    lead: fc.integer({ min: -20, max: 20 }),
    tail: fc.integer({ min: -20, max: 20 }),
  })
  .map(({ values, columns, lead, tail }) => {
    const fromDay = day0 + lead;
    const window: DayWindow = { fromDay, toDay: Math.max(fromDay, day0 + values.length - 1 + tail) };
    return { series: daily(values), window, columns };
  });

const knownDays = (series: DailyValues, { fromDay, toDay }: DayWindow): number[] =>
  Array.from({ length: toDay - fromDay + 1 }, (_, i) => fromDay + i).filter((day) => valueOn(series, day) !== null);

describe('decimate', () => {
  it('keeps, of every column, the first, last, lowest and highest known figure', () => {
    fc.assert(
      fc.property(cases, ({ series, window, columns }) => {
        const kept = decimate(series, window, columns).filter((point) => point.value !== null);
        const byColumn = Map.groupBy(knownDays(series, window), (day) => columnOf(day, window, columns));
        for (const [column, days] of byColumn) {
          const drawn = kept.filter((point) => columnOf(point.day, window, columns) === column);
          const drawnValues = drawn.map((point) => Number(point.value));
          const values = days.map((day) => Number(valueOn(series, day)));
          expect(drawn[0]?.day).toBe(days[0]);
          expect(drawn.at(-1)?.day).toBe(days.at(-1));
          expect(Math.min(...drawnValues)).toBe(Math.min(...values));
          expect(Math.max(...drawnValues)).toBe(Math.max(...values));
          expect(drawn.length).toBeLessThanOrEqual(4);
        }
        expect(new Set(kept.map((point) => columnOf(point.day, window, columns))).size).toBe(byColumn.size);
      }),
    );
  });

  it('keeps the order, invents no figure and stays inside the window', () => {
    fc.assert(
      fc.property(cases, ({ series, window, columns }) => {
        const points = decimate(series, window, columns);
        for (const [index, point] of points.entries()) {
          expect(point.value).toBe(valueOn(series, point.day));
          expect(point.day).toBeGreaterThanOrEqual(window.fromDay);
          expect(point.day).toBeLessThanOrEqual(window.toDay);
          expect(point.day).toBeGreaterThan(points[index - 1]?.day ?? window.fromDay - 1);
        }
      }),
    );
  });

  it('never joins two days across an unknown one, and marks no gap where there is none', () => {
    fc.assert(
      fc.property(cases, ({ series, window, columns }) => {
        const points = decimate(series, window, columns);
        for (const [index, point] of points.entries()) {
          const until = points[index + 1]?.day ?? window.toDay + 1;
          const drawn = point.value === null ? [] : knownDays(series, { fromDay: point.day, toDay: until - 1 });
          expect(drawn.length).toBe(point.value === null ? 0 : until - point.day);
        }
        expect(points[0]?.value).not.toBeNull();
        expect(points.some((point, index) => point.value === null && points[index + 1]?.value === null)).toBe(false);
      }),
    );
  });

  it('gives at most four figures a column, and as many gap marks at the most', () => {
    fc.assert(
      fc.property(cases, ({ series, window, columns }) => {
        const points = decimate(series, window, columns);
        const figures = points.filter((point) => point.value !== null).length;
        expect(figures).toBeLessThanOrEqual(4 * columns);
        expect(points.length - figures).toBeLessThanOrEqual(figures);
      }),
    );
  });

  it('finds nothing more to leave out when its own figures are decimated again', () => {
    fc.assert(
      fc.property(cases, ({ series, window, columns }) => {
        const figures = decimate(series, window, columns).filter((point) => point.value !== null);
        const again = decimate(
          toDailyValues(figures.map((point) => [fromDayNumber(point.day), point.value])),
          window,
          columns,
        );
        expect(again.filter((point) => point.value !== null)).toEqual(figures);
      }),
    );
  });

  it('leaves a series alone that has fewer days than the plot has columns', () => {
    const series = daily([5, null, null, -3, 4]);
    expect(decimate(series, { fromDay: day0, toDay: day0 + 5 }, 900)).toEqual([
      { day: day0, value: 5 },
      { day: day0 + 1, value: null },
      { day: day0 + 3, value: -3 },
      { day: day0 + 4, value: 4 },
      { day: day0 + 5, value: null },
    ]);
  });

  it('draws nothing of a series that lies outside the window or has no known day', () => {
    expect(decimate(daily([1, 2]), { fromDay: day0 + 9, toDay: day0 + 20 }, 10)).toEqual([]);
    expect(decimate(daily([null, null]), { fromDay: day0, toDay: day0 + 1 }, 10)).toEqual([]);
    expect(decimate(daily([]), { fromDay: day0, toDay: day0 + 1 }, 10)).toEqual([]);
  });
});

describe('toDailyValues', () => {
  it('lays days out by date whatever their order, with null for a day that is missing, the last row winning', () => {
    const date = (offset: number) => fromDayNumber(day0 + offset);
    const series = toDailyValues([
      [date(3), 30 as Minor],
      [date(0), 1 as Minor],
      [date(1), null],
      [date(0), 2 as Minor],
    ]);
    expect(series).toEqual({ firstDay: toDayNumber(date(0)), values: [2, null, null, 30] });
    expect(valueOn(series, day0 - 1)).toBeNull();
    expect(valueOn(series, day0 + 4)).toBeNull();
  });
});
