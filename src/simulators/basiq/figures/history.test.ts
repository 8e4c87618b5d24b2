import { expect, test } from 'vitest';
import { dayText, parseDay } from '../../bank/calendar.ts';
import { previousMonth, sixMonths } from './history.ts';

test.each([
  ['2026-03-18', '2025-09-19', '2026-02-01', '2026-02-28'],
  ['2025-11-30', '2025-06-01', '2025-11-01', '2025-11-30'],
  ['2026-01-01', '2025-07-02', '2025-12-01', '2025-12-31'],
  ['2026-08-30', '2026-02-28', '2026-07-01', '2026-07-31'],
])('a window that ends on %s looks back to %s, and at the month from %s to %s', (end, sixFrom, from, to) => {
  const day = parseDay(end);
  const six = sixMonths(day);
  expect([dayText(six.from), dayText(six.to)]).toEqual([sixFrom, end]);
  const month = previousMonth(day);
  expect([dayText(month.from), dayText(month.to)]).toEqual([from, to]);
});
