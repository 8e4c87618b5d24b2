import { expect, test } from 'vitest';
import { amountText, medianOf, monthlyDollars, wholeDollars } from './amounts.ts';

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [-31_223_300, '-312233.00'],
])('%i cents are written %s', (cents, text) => {
  expect(amountText(cents)).toBe(text);
});

test('a month out of a total goes away from zero to whole dollars', () => {
  // The published example: 146.50 over 392 days is 12.00 a month.
  expect(amountText(monthlyDollars(-14_650, 392))).toBe('-12.00');
  expect(monthlyDollars(30_000, 300)).toBe(3000);
  expect(monthlyDollars(30_001, 300)).toBe(3100);
  expect(monthlyDollars(0, 300)).toBe(0);
  expect(monthlyDollars(-100, 0)).toBe(-3000);
});

test('an expense is rounded half away from zero', () => {
  expect([150, -150, 149, -49, -50].map(wholeDollars)).toEqual([200, -200, 100, 0, -100]);
});

test('the median is in the middle', () => {
  expect([medianOf([3, 1, 2]), medianOf([1, 2, 3, 4]), medianOf([])]).toEqual([2, 3, 0]);
});
