import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Currency, Minor } from '#contracts/primitives.ts';
import { clampLabel, dayAt, layOutPlot, placeDayLabel, xOf, yOf } from './plot-layout.ts';

const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
const layouts = fc
  .record({
    a: amount,
    b: amount,
    width: fc.integer({ min: 240, max: 2000 }),
    height: fc.integer({ min: 160, max: 600 }),
    days: fc.integer({ min: 1, max: 3000 }),
  })
  .map(({ a, b, width, height, days }) => {
    const range = { low: Math.min(a, b) as Minor, high: Math.max(a, b) as Minor };
    const window = { fromDay: 20_000, toDay: 20_000 + days - 1 };
    return { range, layout: layOutPlot({ width, height, window, currency: 'USD' as Currency, range }) };
  });

describe('layOutPlot', () => {
  it('keeps zero and every balance inside the plot, with a line of room under the lowest', () => {
    fc.assert(
      fc.property(layouts, ({ range, layout }) => {
        for (const value of [0, range.low, range.high]) {
          expect(yOf(layout, value)).toBeGreaterThanOrEqual(layout.top - 1e-6);
          expect(yOf(layout, value)).toBeLessThanOrEqual(layout.bottom + 1e-6);
        }
        expect(layout.bottom - yOf(layout, range.low)).toBeGreaterThan(range.low === 0 && range.high === 0 ? 0 : 25.9);
      }),
    );
  });

  it('lets no name of a day stand on another, and names the first', () => {
    fc.assert(
      fc.property(layouts, ({ layout }) => {
        const places = layout.dayTicks.filter(({ label }) => label !== '').map((tick) => placeDayLabel(layout, tick));
        expect(layout.dayTicks[0]?.label).not.toBe('');
        for (const [i, { from }] of places.entries()) {
          expect(from).toBeGreaterThan(places[i - 1]?.to ?? Number.NEGATIVE_INFINITY);
        }
      }),
    );
  });

  it('marks zero, and only amounts that the plot has room for', () => {
    fc.assert(
      fc.property(layouts, ({ layout }) => {
        const amounts = layout.moneyTicks.map((tick) => Number(tick.amount));
        expect(amounts).toContain(0);
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(layout.low);
        expect(Math.max(...amounts)).toBeLessThanOrEqual(layout.high);
      }),
    );
  });

  it('draws no money axis when nothing is known', () => {
    const window = { fromDay: 0, toDay: 9 };
    const layout = layOutPlot({ width: 600, height: 300, window, currency: 'USD' as Currency, range: null });
    expect(layout.moneyTicks).toEqual([]);
  });

  it('finds under the middle of each day that day', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), ({ layout }, n) => {
        const { fromDay, toDay } = layout.window;
        const day = fromDay + (n % (toDay - fromDay + 1));
        expect(dayAt(layout, (xOf(layout, day) + xOf(layout, day + 1)) / 2)).toBe(day);
      }),
    );
  });

  it('keeps labels inside the chart at both ends', () => {
    fc.assert(
      fc.property(layouts, fc.integer({ min: -100, max: 2100 }), ({ layout }, x) => {
        const middle = clampLabel(layout, x, 160);
        expect(middle - 80).toBeGreaterThanOrEqual(layout.left);
        expect(Math.min(middle + 80, layout.width)).toBeLessThanOrEqual(Math.max(layout.width, layout.left + 160));
      }),
    );
  });
});
