import { expect, test } from 'vitest';
import { bankDayAt, bankInstant, bankStamp, civilOf, dayOf, dayText, parseDay, weekdayName } from './calendar.ts';

test('every day of four centuries agrees with the calendar of the platform', () => {
  for (let day = dayOf(1900, 1, 1); day < dayOf(2300, 1, 1); day += 1) {
    const date = new Date(day * 86_400_000);
    const { year, month, dayOfMonth } = civilOf(day);
    if (date.toISOString().slice(0, 10) !== dayText(day)) expect(dayText(day)).toBe(date.toISOString().slice(0, 10));
    if (dayOf(year, month, dayOfMonth) !== day) expect(dayOf(year, month, dayOfMonth)).toBe(day);
  }
});

test('the bank keeps its day until 07:00 UTC', () => {
  expect(dayText(bankDayAt(Date.parse('2026-01-10T06:59:59Z')))).toBe('2026-01-09');
  expect(dayText(bankDayAt(Date.parse('2026-01-10T07:00:00Z')))).toBe('2026-01-10');
});

test('a stamp has 25 characters and names the instant that it was made of', () => {
  const instant = bankInstant(parseDay('2024-02-29'), 86_399);
  expect(bankStamp(instant + 999)).toBe('2024-02-29T23:59:59-07:00');
  expect(Date.parse(bankStamp(instant))).toBe(instant);
});

test('weekdays are named, and a day that does not exist is refused', () => {
  expect(weekdayName(parseDay('2026-03-18'))).toBe('Wednesday');
  expect(() => parseDay('2025-02-29')).toThrow(RangeError);
});
