import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorAt,
  offsetOf,
  pageGap,
  pageInView,
  pagesBetween,
  stackPages,
  topOf,
  type PageSize,
} from './page-layout.ts';

const a4: PageSize = { width: 595, height: 842, rotation: 0 };
const wide: PageSize = { width: 842, height: 595, rotation: 90 };
const size = fc.record({
  width: fc.integer({ min: 50, max: 2000 }),
  height: fc.integer({ min: 50, max: 2000 }),
  rotation: fc.constant(0),
});
const columns = fc
  .tuple(fc.array(size, { minLength: 1, maxLength: 80 }), fc.double({ min: 0.2, max: 4, noNaN: true }))
  .map(([sizes, scale]) => stackPages(sizes, () => scale, 0));

describe('stackPages', () => {
  it('puts pages one under the other with a gap around each', () => {
    const column = stackPages([a4, wide], () => 1, 0);
    expect(column.pages).toEqual([
      { page: 1, top: pageGap, width: 595, height: 842, scale: 1 },
      { page: 2, top: 2 * pageGap + 842, width: 842, height: 595, scale: 1 },
    ]);
    expect(column.height).toBe(3 * pageGap + 842 + 595);
    expect(column.width).toBe(842);
  });

  it('gives each page a scale of its own', () => {
    const column = stackPages([a4, wide], (width) => 600 / width, 0);
    expect(column.pages.map(({ width }) => width)).toEqual([600, 600]);
  });

  it('swaps the sides for a quarter turn', () => {
    expect(stackPages([a4], () => 2, 90).pages[0]).toMatchObject({ width: 1684, height: 1190 });
    expect(stackPages([a4], () => 2, 180).pages[0]).toMatchObject({ width: 1190, height: 1684 });
  });
});

describe('pagesBetween', () => {
  it('finds exactly the pages that touch the view', () => {
    fc.assert(
      fc.property(columns, fc.double({ min: 0, max: 1, noNaN: true }), (column, share) => {
        const from = pageGap + share * (column.height - 3 * pageGap);
        const to = from + 700;
        const [first, last] = pagesBetween(column, from, to);
        const touching = column.pages.filter(({ top, height }) => top + height >= from && top <= to);
        const got = column.pages.slice(first, last + 1);
        for (const page of touching) expect(got).toContain(page);
        expect(got.length).toBeLessThanOrEqual(Math.max(1, touching.length));
      }),
    );
  });

  it('finds none in an empty column', () => {
    expect(
      pagesBetween(
        stackPages([], () => 1, 0),
        0,
        500,
      ),
    ).toEqual([0, -1]);
  });
});

describe('pageInView', () => {
  const column = stackPages([a4, a4, a4], () => 1, 0);
  it('is the page that was scrolled to', () => {
    for (const page of [1, 2]) expect(pageInView(column, topOf(column, page), 600)).toBe(page);
  });
  it('is the last page at the end, however short it is', () => {
    const short = stackPages([a4, { ...a4, height: 60 }], () => 1, 0);
    expect(pageInView(short, short.height - 600, 600)).toBe(2);
  });
});

describe('anchors', () => {
  it('come back to the same place in the same layout', () => {
    fc.assert(
      fc.property(columns, fc.double({ min: 0, max: 1, noNaN: true }), (column, share) => {
        const offset = share * column.height;
        expect(offsetOf(column, anchorAt(column, offset))).toBeCloseTo(offset, 6);
      }),
    );
  });
  it('keep the page when the scale changes', () => {
    const [small, large] = [stackPages([a4, a4, a4], () => 0.5, 0), stackPages([a4, a4, a4], () => 2, 0)];
    const anchor = anchorAt(small, topOf(small, 2) + pageGap + 100);
    expect(anchor.page).toBe(2);
    expect(anchorAt(large, offsetOf(large, anchor) + 1).page).toBe(2);
  });
});
