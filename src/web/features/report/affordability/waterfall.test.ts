import { expect, it } from 'vitest';
import { waterfall } from './waterfall.ts';

it('each bar begins where the one before ended', () => {
  expect(waterfall([100, -40, -20])).toEqual({
    zero: 0,
    bars: [
      { left: 0, width: 100 },
      { left: 60, width: 40 },
      { left: 40, width: 20 },
    ],
  });
});

it('goes below zero when more goes out than comes in', () => {
  const { zero, bars } = waterfall([60, -100]);
  expect(zero).toBe(40);
  expect(bars).toEqual([
    { left: 40, width: 60 },
    { left: 0, width: 100 },
  ]);
});

it('leaves the place of what is not known empty, and draws nothing of nothing', () => {
  expect(waterfall([null, null])).toEqual({ zero: 0, bars: [null, null] });
  expect(waterfall([50, null, -50]).bars[1]).toBeNull();
});
