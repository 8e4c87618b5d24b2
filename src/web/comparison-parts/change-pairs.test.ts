import { expect, test } from 'vitest';
import type { CustomerId, Instant } from '#contracts/primitives.ts';
import { affordabilityViewOf, balanceViewOf, dailyFigures } from '#testing/view-builder.ts';
import { changePairs } from './change-pairs.ts';

const maria = (month: string, customer = 'finicity-1') =>
  balanceViewOf(dailyFigures('2026-01-01', [100]), {
    retrievedAt: `2026-${month}-01T10:00:00.000Z` as Instant,
    customer: { id: customer as CustomerId, name: customer },
  });

test('reports of one customer are held against the one before, whatever the order of the columns', () => {
  const pairs = changePairs([maria('11'), maria('03'), maria('08')]);
  expect(pairs.map(({ earlier, later }) => [earlier.retrievedAt.slice(5, 7), later.retrievedAt.slice(5, 7)])).toEqual([
    ['03', '08'],
    ['08', '11'],
  ]);
});

test('reports of other customers, and of another kind, are not', () => {
  const summary = affordabilityViewOf({}, { customer: maria('03').customer });
  expect(changePairs([maria('03'), maria('08', 'finicity-2'), summary])).toEqual([]);
});
