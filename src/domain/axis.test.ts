import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import { dayTicks, moneyTicks } from '#domain/axis.ts';
import { toDayNumber } from '#domain/dates.ts';
import { formatAxis } from '#domain/money.ts';

const usd = 'USD' as Currency;
const window = (from: string, to: string) => ({
  fromDay: toDayNumber(from as IsoDate),
  toDay: toDayNumber(to as IsoDate),
});
const labels = (from: string, to: string, most: number) => dayTicks(window(from, to), most).map((tick) => tick.label);

describe('dayTicks', () => {
  it('names quarters over two years, the year with the first label and with each January', () => {
    expect(labels('2025-01-03', '2026-11-20', 8)).toEqual(['Apr 2025', 'Jul', 'Oct', 'Jan 2026', 'Apr', 'Jul', 'Oct']);
  });

  it('names each month when there is room', () => {
    expect(labels('2026-01-01', '2026-06-30', 8)).toEqual(['Jan 2026', 'Feb', 'Mar', 'Apr', 'May', 'Jun']);
  });

  it('names the middle of each month too, up to half a year, when there is room', () => {
    expect(labels('2025-06-20', '2025-09-04', 14)).toEqual(['Jul 2025', '15 Jul', 'Aug', '15 Aug', 'Sep']);
    expect(labels('2025-06-20', '2025-09-04', 4)).toEqual(['Jul 2025', 'Aug', 'Sep']);
  });

  it('names Mondays over thirty days and each day over a week', () => {
    expect(labels('2026-10-22', '2026-11-20', 8)).toEqual(['26 Oct 2026', '2 Nov', '9 Nov', '16 Nov']);
    expect(labels('2026-12-30', '2027-01-02', 8)).toEqual(['30 Dec 2026', '31 Dec', '1 Jan 2027', '2 Jan']);
  });

  it('names the only day of a window of one day', () => {
    expect(labels('2026-11-20', '2026-11-20', 8)).toEqual(['20 Nov 2026']);
  });

  it('gives at least one label, never more than fit, all inside the window and in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 1, max: 20 }),
        (fromDay, length, most) => {
          const ticks = dayTicks({ fromDay, toDay: fromDay + length }, most);
          expect(ticks.length).toBeGreaterThan(0);
          expect(ticks.length).toBeLessThanOrEqual(most);
          for (const [index, tick] of ticks.entries()) {
            expect(tick.day).toBeGreaterThanOrEqual(fromDay);
            expect(tick.day).toBeLessThanOrEqual(fromDay + length);
            expect(tick.day).toBeGreaterThan(ticks[index - 1]?.day ?? -1);
          }
        },
      ),
    );
  });
});

describe('moneyTicks', () => {
  const words = (low: number, high: number, most = 6, currency = usd) =>
    moneyTicks(low as Minor, high as Minor, currency, most).map((tick) => formatAxis(tick, currency));

  it('encloses the sketch: −1,239.61 to 4,395.71', () => {
    expect(words(-123_961, 439_571, 4)).toEqual(['−2.5k', '0', '2.5k', '5k']);
  });

  it('includes zero for balances that are all above or all below it', () => {
    expect(words(90_000, 110_000)).toEqual(['0', '500', '1k', '1.5k']);
    expect(words(-110_000, -90_000)).toEqual(['−1.5k', '−1k', '−500', '0']);
  });

  it('marks only zero when there is nothing else', () => {
    expect(words(0, 0)).toEqual(['0']);
  });

  it('knows currencies without cents', () => {
    expect(words(0, 12_000, 6, 'JPY' as Currency)).toEqual(['0', '2.5k', '5k', '7.5k', '10k', '12.5k']);
  });

  it('gives evenly spaced ticks that include zero, enclose the range, fit, and whose labels differ', () => {
    const amount = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
    const small = fc.integer({ min: -500_000, max: 500_000 });
    fc.assert(
      fc.property(fc.oneof(amount, small), fc.oneof(amount, small), fc.integer({ min: 3, max: 10 }), (a, b, most) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const ticks = moneyTicks(low as Minor, high as Minor, usd, most);
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks[0]).toBeLessThanOrEqual(low);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
        expect(new Set(ticks.map((tick) => formatAxis(tick, usd))).size).toBe(ticks.length);
        const steps = new Set(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0)));
        expect(steps.size).toBeLessThanOrEqual(1);
      }),
    );
  });
});
