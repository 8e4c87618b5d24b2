import { expect, it } from 'vitest';
import type { Instant } from '#contracts/primitives.ts';
import { ageWords, agoWords, asOfWords } from './describe-instant.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const at = (text: string) => text as Instant;

it.each([
  ['2026-11-20T11:59:40Z', 'just now'],
  ['2026-11-20T11:48:00Z', '12 min ago'],
  ['2026-11-20T10:00:00Z', '2 h ago'],
  ['2026-11-19T09:00:00Z', '27 h ago'],
  ['2026-11-17T12:00:00Z', '3 days ago'],
  ['2026-09-03T12:00:00Z', '3 Sep 2026'],
])('%s reads as %s', (instant, words) => {
  expect(agoWords(at(instant), now)).toBe(words);
});

it('an instant slightly ahead of our clock is "just now", not a negative age', () => {
  expect(ageWords(at('2026-11-20T12:00:05Z'), now)).toBe('just now');
});

it('data of another day names the day', () => {
  expect(asOfWords(at('2026-11-09T12:00:00Z'), now)).toBe('9 Nov 2026');
  expect(asOfWords(at('2026-11-20T12:00:00Z'), now)).toMatch(/^today, \d\d:\d\d$/);
});
