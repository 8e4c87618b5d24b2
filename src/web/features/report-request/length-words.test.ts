import { expect, it } from 'vitest';
import type { Account } from '#contracts/customers.ts';
import type { IsoDate } from '#contracts/primitives.ts';
import { lengthWords } from './length-words.ts';

const today = '2026-11-20' as IsoDate;
const from = (dataFrom: string | null) => ({ dataFrom }) as Account;

it('names the days that a length means', () => {
  expect(lengthWords(30, today, [])).toBe('22 Oct 2026 – 20 Nov 2026.');
});

it('says how many days can be covered when the data begins later', () => {
  expect(lengthWords(730, today, [from('2025-01-03'), from('2025-03-01')])).toBe(
    '21 Nov 2024 – 20 Nov 2026. Data begins 3 Jan 2025: 687 of 730 days can be covered.',
  );
});

it('says when all days can be covered', () => {
  expect(lengthWords(30, today, [from('2025-01-03')])).toBe('22 Oct 2026 – 20 Nov 2026. All 30 days can be covered.');
});

it('names the account that begins in the middle', () => {
  expect(lengthWords(90, today, [from('2025-01-03'), from('2026-10-01')])).toMatch(/one begins only on 1 Oct 2026/);
});

it('does not guess for an account whose beginning is not known', () => {
  expect(lengthWords(30, today, [from('2025-01-03'), from(null)])).toMatch(/For 1 of them the provider does not say/);
});
