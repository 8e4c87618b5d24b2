import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '#contracts/primitives.ts';
import { addDays } from '#domain/dates.ts';
import { dayIn, startOfDayIn } from './bank-day.ts';

test.each([
  // Open banking sends the true instant of midnight: summer time is 11 hours ahead, winter 10.
  ['2026-11-19T13:00:00Z', '2026-11-20'],
  ['2026-07-19T14:00:00Z', '2026-07-20'],
  ['2026-11-19T12:59:59Z', '2026-11-19'],
  // Data from a web site carries the bare date at midnight UTC.
  ['2026-11-20T00:00:00Z', '2026-11-20'],
])('%s is %s in Sydney', (at, expected) => {
  expect(dayIn('Australia/Sydney', new Date(at))).toBe(expected);
});

test('a day begins at its first instant, on the days when clocks change too', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.constantFrom('Australia/Sydney', 'Australia/Lord_Howe', 'Etc/GMT+7', 'UTC'),
      (offset, zone) => {
        const day = addDays('2024-01-01' as IsoDate, offset);
        const start = startOfDayIn(zone, day).getTime();
        expect(dayIn(zone, new Date(start))).toBe(day);
        expect(dayIn(zone, new Date(start - 1))).toBe(addDays(day, -1));
      },
    ),
  );
});
