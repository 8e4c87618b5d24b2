import { expect, test } from 'vitest';
import { dayText, parseDay } from '../../bank/calendar.ts';
import { firstDayOf, lastDayOf, monthOf, monthsBefore, monthText, parseMonth } from './months.ts';

test('a month is read, written, and has a first and last day', () => {
  const month = parseMonth('2024-02') ?? 0;
  expect(monthText(month)).toBe('2024-02');
  expect([firstDayOf(month), lastDayOf(month)].map(dayText)).toEqual(['2024-02-01', '2024-02-29']);
  expect([firstDayOf(month + 11), lastDayOf(month - 2)].map(dayText)).toEqual(['2025-01-01', '2023-12-31']);
  for (const text of ['2024-2', '2024-13', '2024-00', '2024-02-01', '', '0999-01']) expect(parseMonth(text)).toBeNull();
});

test('months back keep the day of the month as far as there is one', () => {
  const back = (day: string, count: number): string => dayText(monthsBefore(parseDay(day), count));
  expect(back('2026-03-19', 6)).toBe('2025-09-19');
  expect(back('2026-08-31', 6)).toBe('2026-02-28');
  expect(back('2026-01-01', 6)).toBe('2025-07-01');
  expect(monthText(monthOf(parseDay('2025-12-31')))).toBe('2025-12');
});
