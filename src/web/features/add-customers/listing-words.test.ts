import { describe, expect, test } from 'vitest';
import type { DirectoryState } from '#contracts/customers.ts';
import type { Instant } from '#contracts/primitives.ts';
import { basiqListing, introWords, noLookUp, unknownWords } from './listing-words.ts';

const readAt = '2026-11-20T10:00:00Z' as Instant;
const directory = (changes: Partial<DirectoryState>): DirectoryState[] => [
  { provider: 'finicity', state: 'ready', syncedAt: readAt, known: 3, sentence: null },
  { provider: 'basiq', state: 'never', syncedAt: null, known: 0, sentence: null, ...changes },
];

test.each([
  ['that was read', { state: 'ready', syncedAt: readAt }, 'listed'],
  ['that could not be read again', { state: 'failed', syncedAt: readAt }, 'listed'],
  ['that is not given', { state: 'not_offered' }, 'unlisted'],
  ['that was never read', { state: 'failed' }, null],
] as const)('a list %s says whether Basiq lists its users', (_, changes, listing) => {
  expect(basiqListing(directory(changes))).toBe(listing);
});

describe('where Basiq does not list its users', () => {
  test('nobody is sent to a look by e-mail, which nothing comes of', () => {
    expect(unknownWords('id', 'unlisted')).not.toMatch(/e-mail/);
    expect(unknownWords('id', null)).not.toMatch(/e-mail/);
    expect(introWords('unlisted')).not.toMatch(/e-mail/);
    expect(noLookUp).toMatch(/by user id/);
  });
});

test('where it lists them, each way leads to the other, and it is not said that it does not', () => {
  expect(unknownWords('id', 'listed')).toMatch(/by e-mail/);
  expect(unknownWords('email', 'listed')).toMatch(/by user id/);
  expect(introWords('listed')).toMatch(/^Basiq lists its users/);
});
