import { expect, it } from 'vitest';
import { bytesWords, progressWords } from './bytes-words.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [14_600, '14 kB'],
  [1_249_999, '1.2 MB'],
  [12_000_000, '12 MB'],
])('says %i as %s', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words);
});

it('says how much of the whole is here in the unit of the whole', () => {
  expect(progressWords(3_000_000, 12_000_000)).toBe('3 of 12 MB');
  expect(progressWords(0, 12_000_000)).toBe('0 of 12 MB');
  expect(progressWords(11_999_999, 12_000_000)).toBe('11 of 12 MB');
  expect(progressWords(48_000, null)).toBe('48 kB');
});
