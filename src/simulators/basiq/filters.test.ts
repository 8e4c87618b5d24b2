import { expect, test } from 'vitest';
import { parseFilter } from './filters.ts';

interface Row {
  id: string;
  date: string;
}
const FIELDS = {
  'account.id': ({ id }: Row) => id,
  'transaction.postDate': ({ date }: Row) => date,
};
const holds = (filter: string, id: string, date: string): boolean | null =>
  parseFilter(filter, FIELDS)?.({ id, date }) ?? null;

test('no filter lets everything through', () => {
  expect(parseFilter(null, FIELDS)?.({ id: 'a', date: '' })).toBe(true);
});

test.each([
  ["account.id.eq('a')", true],
  ["account.id.ne('a')", false],
  ["transaction.postDate.eq('2026-03-03')", true],
  ["transaction.postDate.gt('2026-03-03')", false],
  ["transaction.postDate.gt('2026-03-03T12:59:59Z')", true],
  ["transaction.postDate.gteq('2026-03-03')", true],
  ["transaction.postDate.lt('2026-03-04')", true],
  ["transaction.postDate.bt('2026-03-01','2026-03-03')", true],
  ["transaction.postDate.bt('2026-03-01,2026-03-02')", false],
  ["account.id.eq('a'),transaction.postDate.lt('2026-03-03')", false],
])('%s', (filter, expected) => {
  expect(holds(filter, 'a', '2026-03-03T13:00:00Z')).toBe(expected);
});

test('a missing date is before nothing and after nothing', () => {
  for (const operator of ['lt', 'lteq', 'gt', 'gteq', 'eq']) {
    expect(holds(`transaction.postDate.${operator}('2026-03-03')`, 'a', '')).toBe(false);
  }
});

test.each([
  'account.id',
  'account.id.eq(a)',
  "account.id.gt('a')",
  "account.size.eq('a')",
  "account.id.eq('a'),",
  "account.id.eq('a') account.id.eq('b')",
  "account.id.eq('a','b')",
  "transaction.postDate.bt('2026-03-01')",
  "transaction.postDate.eq('soon')",
])('%s is not understood', (filter) => {
  expect(parseFilter(filter, FIELDS)).toBeNull();
});
