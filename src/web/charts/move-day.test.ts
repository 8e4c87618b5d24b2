import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#contracts/primitives.ts';
import { fromDayNumber, toDayNumber } from '#domain/dates.ts';
import { addMonths, moveDay } from './move-day.ts';

const day = (date: string) => toDayNumber(date as IsoDate);
const window = { fromDay: day('2025-01-03'), toDay: day('2026-11-20') };
const from = (date: string, key: string, isShifted = false) => {
  const target = moveDay(day(date), key, isShifted, window);
  return target === null ? null : fromDayNumber(target);
};

describe('moveDay', () => {
  it('moves by days, weeks and months', () => {
    expect(from('2026-03-31', 'ArrowLeft')).toBe('2026-03-30');
    expect(from('2026-03-31', 'ArrowRight', true)).toBe('2026-04-07');
    expect(from('2026-03-31', 'PageUp')).toBe('2026-02-28');
    expect(from('2026-03-31', 'PageDown')).toBe('2026-04-30');
  });
  it('goes to the ends and never past them', () => {
    expect(from('2026-03-31', 'Home')).toBe('2025-01-03');
    expect(from('2026-03-31', 'End')).toBe('2026-11-20');
    expect(from('2026-11-19', 'ArrowRight', true)).toBe('2026-11-20');
    expect(from('2025-01-10', 'PageUp')).toBe('2025-01-03');
  });
  it('leaves every other key to the page', () => {
    expect(from('2026-03-31', 'Tab')).toBeNull();
    expect(from('2026-03-31', 'a')).toBeNull();
  });
});

describe('addMonths', () => {
  it('crosses years both ways', () => {
    expect(addMonths('2026-01-15' as IsoDate, -1)).toBe('2025-12-15');
    expect(addMonths('2026-12-31' as IsoDate, 2)).toBe('2027-02-28');
    expect(addMonths('2024-02-29' as IsoDate, 12)).toBe('2025-02-28');
  });
});
