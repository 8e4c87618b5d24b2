import { expect, test } from 'vitest';
import type { IsoDate } from '#contracts/primitives.ts';
import { commonPartWords, daysOfMonthWords, partOfMonthWords } from './months-words.ts';

const range = (from: string, to: string) => ({ from: from as IsoDate, to: to as IsoDate });

test('a whole month is named, a part says its days', () => {
  expect(daysOfMonthWords(range('2026-02-01', '2026-02-28'))).toBe('Feb 2026');
  expect(daysOfMonthWords(range('2026-11-01', '2026-11-20'))).toBe('1 – 20 Nov 2026');
  expect(daysOfMonthWords(range('2026-11-20', '2026-11-20'))).toBe('20 Nov 2026');
});

test('beside the name of the month only a part is worth words', () => {
  expect(partOfMonthWords(range('2026-02-01', '2026-02-28'))).toBeNull();
  expect(partOfMonthWords(range('2026-11-03', '2026-11-30'))).toBe('3 – 30 Nov');
});

test('a part that all have alike is said once, whoever has none of the month', () => {
  const part = range('2026-11-01', '2026-11-20');
  expect(commonPartWords([part, null, part])).toBe('1 – 20 Nov');
  expect(commonPartWords([part, range('2026-11-01', '2026-11-30')])).toBeNull();
  expect(commonPartWords([null])).toBeNull();
});
