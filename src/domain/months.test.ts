import { expect, test } from 'vitest';
import type { IsoDate, IsoMonth } from '#contracts/primitives.ts';
import { monthsApart } from '#contracts/report-requests.ts';
import { addMonths, firstDayOf, formatMonths, lastDayOf, monthOf, parseMonth } from './months.ts';

const month = (text: string) => text as IsoMonth;

test.each([
  ['2026-11', -12, '2025-11'],
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-06', 0, '2026-06'],
])('%s moved by %i months is %s, and as far apart', (from, by, to) => {
  expect(addMonths(month(from), by)).toBe(to);
  expect(monthsApart(month(from), month(to))).toBe(by);
});

test('a month has a first and a last day', () => {
  expect([firstDayOf(month('2028-02')), lastDayOf(month('2028-02'))]).toEqual(['2028-02-01', '2028-02-29']);
  expect(monthOf('2028-02-29' as IsoDate)).toBe('2028-02');
});

test.each(['2026-13', '2026-1', '2026-11-01', '', 'Nov 2026'])('%j is no month', (text) => {
  expect(parseMonth(text)).toBeNull();
});

test('one month is named once', () => {
  expect(formatMonths(month('2025-11'), month('2026-11'))).toBe('Nov 2025 – Nov 2026');
  expect(formatMonths(month('2026-11'), month('2026-11'))).toBe('Nov 2026');
});
