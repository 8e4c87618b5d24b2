import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Minor } from '#contracts/primitives.ts';
import { findExtremes } from './extremes.ts';

describe('findExtremes', () => {
  it('finds the first lowest, the first highest and the latest known day of the window', () => {
    const values = fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }), { maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 90, max: 130 }), fc.nat({ max: 40 }), (list, fromDay, length) => {
        const window = { fromDay, toDay: fromDay + length };
        const known = list
          .map((value, index) => ({ day: 100 + index, value }))
          .filter(({ day, value }) => value !== null && day >= window.fromDay && day <= window.toDay);
        const found = findExtremes({ firstDay: 100, values: list as (Minor | null)[] }, window);
        const byValue = known.toSorted((a, b) => Number(a.value) - Number(b.value) || a.day - b.day);
        const byHeight = known.toSorted((a, b) => Number(b.value) - Number(a.value) || a.day - b.day);
        expect(found?.lowest).toEqual(byValue[0]);
        expect(found?.highest).toEqual(byHeight[0]);
        expect(found?.latest).toEqual(known.at(-1));
        expect(found === null).toBe(known.length === 0);
      }),
    );
  });
});
