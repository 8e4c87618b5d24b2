import { expect, it } from 'vitest';
import type { IsoDate } from '#contracts/primitives.ts';
import { quotaUsedUp, quotaWords } from './quota-words.ts';

const quota = (used: number) => ({ used, limit: 1000, resetsOn: '2026-11-22' as IsoDate });

it('says how many calls of today are used, by whom, and until when', () => {
  expect(quotaWords(quota(1))).toBe('1 of 1,000 today, shared by everyone; starts again on 22 Nov.');
});

it('blocks with the last one used, not before', () => {
  expect(quotaUsedUp(quota(999))).toBeNull();
  expect(quotaUsedUp(quota(1000))).toMatch(/22 Nov 2026/);
});

it('a quota of nothing is used up', () => {
  expect(quotaUsedUp({ ...quota(0), limit: 0 })).not.toBeNull();
});
