import { expect, test } from 'vitest';
import { dayText, parseDay } from '../../bank/calendar.ts';
import { sydneyDayAt, sydneyMidnight, utcText } from './sydney.ts';

const midnight = (day: string): string => utcText(sydneyMidnight(parseDay(day)));

test.each([
  ['2026-01-15', '2026-01-14T13:00:00Z'],
  ['2026-07-15', '2026-07-14T14:00:00Z'],
  ['2026-04-05', '2026-04-04T13:00:00Z'],
  ['2026-04-06', '2026-04-05T14:00:00Z'],
  ['2026-10-04', '2026-10-03T14:00:00Z'],
  ['2026-10-05', '2026-10-04T13:00:00Z'],
])('the day %s begins at %s', (day, instant) => {
  expect(midnight(day)).toBe(instant);
});

test('agrees with the time-zone data of the machine, through every change of the clocks', () => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Australia/Sydney' });
  for (let ms = Date.UTC(2023, 0, 1); ms < Date.UTC(2033, 0, 1); ms += 5 * 3_600_000) {
    expect(dayText(sydneyDayAt(ms))).toBe(format.format(ms));
  }
});

test('a day begins with its midnight and not a millisecond earlier', () => {
  for (let day = parseDay('2024-01-01'); day < parseDay('2028-01-01'); day += 1) {
    expect([sydneyDayAt(sydneyMidnight(day)), sydneyDayAt(sydneyMidnight(day) - 1)]).toEqual([day, day - 1]);
  }
});
