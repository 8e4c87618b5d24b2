import { expect, it } from 'vitest';
import type { IsoMonth } from '#contracts/primitives.ts';
import { addMonths, monthsBetween } from './months.ts';

const month = (text: string) => text as IsoMonth;

it('moves over years either way', () => {
  expect(addMonths(month('2026-11'), 2)).toBe('2027-01');
  expect(addMonths(month('2026-01'), -1)).toBe('2025-12');
  expect(addMonths(month('2026-12'), -24)).toBe('2024-12');
});

it('goes over the end of a year, and knows no reversed window', () => {
  expect(monthsBetween(month('2025-12'), month('2026-01'))).toEqual(['2025-12', '2026-01']);
  expect(monthsBetween(month('2026-01'), month('2025-12'))).toEqual([]);
});
