import { expect, test } from 'vitest';
import type { Currency, Minor } from '#contracts/primitives.ts';
import { cellWords, differenceWords, type Figure } from './cell-words.ts';

const usd = (amount: number): Figure => ({
  kind: 'amount',
  amount: amount as Minor,
  currency: 'USD' as Currency,
  how: '',
});
const days: Figure = { kind: 'count', count: 1204, unit: 'days', how: '' };

test.each([
  [208_652, 52, '+2,086.52 · +52\u00a0%'],
  [-131_240, -50, '−1,312.40 · −50\u00a0%'],
  [500, null, '+5.00'],
  [40, 0, '+0.40 · under 1\u00a0%'],
  [9_900, 4812, '+99.00 · +4,812\u00a0%'],
  [0, 0, 'same'],
])('a difference of %i and %s per cent of money is %s', (absolute, percent, words) => {
  expect(differenceWords(usd(1), { absolute, percent })).toBe(words);
});

test('counts differ by a number alone', () => {
  expect(differenceWords(days, { absolute: -19, percent: -100 })).toBe('−19');
  expect(differenceWords({ kind: 'percent', percent: 40, how: '' }, { absolute: 3, percent: null })).toBe('+3 points');
});

test('figures are written with thousands apart and a true minus sign', () => {
  expect([usd(-120_419), days].map(cellWords)).toEqual(['−1,204.19', '1,204']);
});
