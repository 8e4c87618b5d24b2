import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate, Minor } from '#contracts/primitives.ts';
import { toDayNumber } from '#domain/dates.ts';
import { decimate, valueOn, type DailyValues } from '#domain/decimate.ts';
import { sparklinePath } from './sparkline-path.ts';
import { stepPath } from './step-path.ts';

const point = (day: number, value: number | null) => ({ day, value: value as Minor | null });
const asIs = { x: (day: number) => day, y: (amount: number) => amount };

/** The levels that a path draws, by day: what a pen that follows it lies on. */
function drawnDays(path: string): Map<number, number> {
  const days = new Map<number, number>();
  let at = 0;
  let level = 0;
  for (const [, command, first, second] of path.matchAll(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command === 'M') [at, level] = [Number(first), Number(second)];
    if (command === 'V') level = Number(first);
    if (command === 'H') for (; at < Number(first); at++) days.set(at, level);
  }
  return days;
}

describe('stepPath', () => {
  it('holds each balance until the next day, the last one to the end of its day', () => {
    expect(stepPath([point(1, 5), point(2, 7)], 2, asIs)).toBe('M1 5H2V7H3');
  });

  it('ends the line where a gap begins, so that a lone day between gaps is still seen', () => {
    expect(stepPath([point(1, 5), point(2, null), point(4, 9), point(5, null)], 8, asIs)).toBe('M1 5H2M4 9H5');
  });

  it('draws days that are alike as one stretch, but begins anew after a gap', () => {
    const points = [point(1, 5), point(2, 5), point(3, 5), point(4, null), point(6, 5), point(7, 0), point(8, 0)];
    expect(stepPath(points, 8, asIs)).toBe('M1 5H4M6 5H7V0H9');
  });

  it('places points by the scales, to a thousandth of a pixel', () => {
    const scales = { x: (day: number) => 10 + day / 3, y: (amount: number) => 100 - amount / 7 };
    expect(stepPath([point(1, 5), point(2, 7)], 2, scales)).toBe('M10.333 99.286H10.667V99H11');
  });

  it('is empty when there is nothing to draw', () => {
    expect(stepPath([], 8, asIs)).toBe('');
  });

  it('draws exactly the known days, each at its balance, while there is a column a day', () => {
    const value = fc.option(fc.integer({ min: -3, max: 3 }), { freq: 4, nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const daily: DailyValues = { firstDay: 0, values: values as readonly (Minor | null)[] };
        const window = { fromDay: 0, toDay: values.length - 1 };
        const drawn = drawnDays(stepPath(decimate(daily, window, values.length), window.toDay, asIs));
        for (let day = 0; day < values.length; day++) expect(drawn.get(day) ?? null).toBe(valueOn(daily, day));
        expect(drawn.size).toBe(values.filter((one) => one !== null).length);
      }),
    );
  });

  it('reaches the lowest and the highest balance of every column of a longer series', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 20, maxLength: 300 }),
        fc.integer({ min: 1, max: 19 }),
        (values, columns) => {
          const daily: DailyValues = { firstDay: 0, values: values as readonly number[] as readonly Minor[] };
          const window = { fromDay: 0, toDay: values.length - 1 };
          const levels = [...drawnDays(stepPath(decimate(daily, window, columns), window.toDay, asIs)).values()];
          expect(Math.min(...levels)).toBe(Math.min(...values));
          expect(Math.max(...levels)).toBe(Math.max(...values));
        },
      ),
    );
  });
});

describe('sparklinePath', () => {
  const day = (date: string) => date as IsoDate;
  const window = { fromDay: toDayNumber(day('2026-11-01')), toDay: toDayNumber(day('2026-11-04')) };

  it('lifts the pen over a gap', () => {
    const path = sparklinePath(
      [
        [day('2026-11-01'), 100 as Minor],
        [day('2026-11-02'), null],
        [day('2026-11-03'), 300 as Minor],
      ],
      window,
      80,
      20,
    );
    expect(path?.line.match(/M/g)).toHaveLength(2);
  });

  it('is nothing when nothing is known', () => {
    expect(sparklinePath([[day('2026-11-01'), null]], window, 80, 20)).toBeNull();
  });
});
