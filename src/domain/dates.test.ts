import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant, IsoDate } from '#contracts/primitives.ts';
import {
  addDays,
  daysBetween,
  endOfMonth,
  formatDay,
  formatDayLong,
  formatRange,
  fromDayNumber,
  inclusiveDays,
  isWeekday,
  parseDay,
  toDayNumber,
  weekdayIndex,
} from './dates.ts';
import { localDay, secondsBetween, toEpochSeconds } from './instants.ts';

const d = (day: string) => day as IsoDate;
const dayNumbers = fc.integer({ min: -30_000, max: 60_000 });

describe('calendar days', () => {
  test('agree with the platform calendar over 240 years, weekday included', () => {
    fc.assert(
      fc.property(dayNumbers, (n) => {
        const platform = new Date(n * 86_400_000);
        expect(fromDayNumber(n)).toBe(platform.toISOString().slice(0, 10));
        expect(toDayNumber(fromDayNumber(n))).toBe(n);
        expect(weekdayIndex(fromDayNumber(n))).toBe((platform.getUTCDay() + 6) % 7);
      }),
    );
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026-4-1', ''])(
    '%j is no day',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  test('a leap day is one', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
  });

  test('are counted with both ends', () => {
    expect(inclusiveDays(d('2026-11-20'), d('2026-11-20'))).toBe(1);
    expect(inclusiveDays(d('2024-11-21'), d('2026-11-20'))).toBe(730);
    expect(daysBetween(d('2026-02-27'), d('2026-03-01'))).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(daysBetween(d('2026-03-01'), d('2026-02-27'))).toEqual([]);
  });

  test('move over the ends of months and years', () => {
    expect(addDays(d('2026-12-31'), 1)).toBe('2027-01-01');
    expect(endOfMonth(d('2024-02-10'))).toBe('2024-02-29');
    expect(endOfMonth(d('2026-12-10'))).toBe('2026-12-31');
  });

  test('know weekdays', () => {
    expect(isWeekday(d('2026-11-20'))).toBe(true);
    expect(isWeekday(d('2026-11-21'))).toBe(false);
  });

  test('are written as people here write them', () => {
    expect(formatDay(d('2026-11-03'))).toBe('3 Nov 2026');
    expect(formatDayLong(d('2026-08-12'))).toBe('Wed 12 Aug 2026');
    expect(formatRange(d('2026-10-22'), d('2026-11-20'))).toBe('22 Oct 2026 – 20 Nov 2026');
  });
});

describe('instants', () => {
  test('are seconds since 1970 whatever their offset', () => {
    expect(toEpochSeconds('2022-02-10T05:00:00-07:00')).toBe(Date.parse('2022-02-10T12:00:00Z') / 1000);
    expect(toEpochSeconds('2022-02-10T05:00:00.123+05:30')).toBe(Date.parse('2022-02-09T23:30:00Z') / 1000);
  });

  test.each(['2022-02-10T05:00:00', '2022-02-30T05:00:00Z', 'yesterday'])('%j is none', (text) => {
    expect(toEpochSeconds(text)).toBeNull();
  });

  test('keep the day of their own place', () => {
    expect(localDay('2026-11-20T23:59:00-07:00' as Instant)).toBe('2026-11-20');
    expect(secondsBetween('2026-11-20T23:59:00-07:00' as Instant, '2026-11-21T07:00:00Z' as Instant)).toBe(60);
  });
});
