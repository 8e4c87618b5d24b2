import { expect, test } from 'vitest';
import type { Minor } from '#contracts/primitives.ts';
import type { PlotPoint } from '#domain/decimate.ts';
import { markedDays, type LineMark } from './line-marks.ts';

const scale = { x: (day: number) => 50 + (day - 100) * 4, fromDay: 100, toDay: 299 };
const point = (day: number, value: number | null): PlotPoint => ({ day, value: value as Minor | null });
const line = [point(100, 1000), point(150, null), point(200, 2000), point(299, 3000)];

test('shapes stand on the line, a fixed way from each other, and never where a balance is not known', () => {
  // 96 pixels are 24 days; the first stands 24 pixels, 6 days, from the left edge.
  expect(markedDays(line, 'circle', scale)).toEqual([
    { day: 106, value: 1000 },
    { day: 130, value: 1000 },
    { day: 202, value: 2000 },
    { day: 226, value: 2000 },
    { day: 250, value: 2000 },
    { day: 274, value: 2000 },
    { day: 298, value: 2000 },
  ]);
});

test('shapes of different lines do not cover each other', () => {
  const marks: LineMark[] = ['circle', 'square', 'triangle', 'diamond'];
  const days = marks.flatMap((mark) => markedDays([point(100, 0), point(299, 0)], mark, scale).map(({ day }) => day));
  expect(new Set(days).size).toBe(days.length);
});

test('a line that begins late or ends early has none outside of its days', () => {
  expect(markedDays([point(200, 5), point(210, 6)], 'circle', scale)).toEqual([{ day: 202, value: 5 }]);
  expect(markedDays([], 'circle', scale)).toEqual([]);
});
