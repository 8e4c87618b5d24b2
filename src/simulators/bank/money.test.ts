import { expect, test } from 'vitest';
import { averageCents, printAmount, toAmount } from './money.ts';

test('averages are rounded half away from zero', () => {
  expect([
    averageCents(5, 2),
    averageCents(-5, 2),
    averageCents(4, 3),
    averageCents(-5, 3),
    averageCents(0, 7),
  ]).toEqual([3, -3, 1, -2, 0]);
});

test('amounts print exactly two decimals of what they are', () => {
  for (let cents = -5000; cents <= 5000; cents += 1)
    expect(JSON.stringify(toAmount(cents))).toMatch(/^-?\d+(\.\d{1,2})?$/);
  expect(printAmount(-1_234_567.8)).toBe('-1,234,567.80');
  expect(printAmount(-0)).toBe('0.00');
});
