import { describe, expect, test } from 'vitest';
import type { Instant } from '#contracts/primitives.ts';
import { consentOf, toAccess } from './access.ts';
import { numberEndingOf } from './daily.ts';

const now = new Date('2026-11-20T00:00:00Z');
const consent = (status: string, expiryDate: string | null, created = '2026-01-01T00:00:00Z') => ({
  status,
  expiryDate: expiryDate as Instant | null,
  created: created as Instant,
});
const later = '2027-01-01T00:00:00Z';
const earlier = '2026-11-19T23:59:59Z';

describe('the consent that counts', () => {
  test.each([
    ['is an active one, whatever else there was', [consent('revoked', later), consent('active', later)], 'active'],
    ['counts as expired when its time is over', [consent('active', earlier)], 'expired'],
    ['may be revoked', [consent('revoked', later)], 'revoked'],
    ['is none where the provider knows none', null, 'not_recorded'],
    ['is none where the list is empty', [], 'not_recorded'],
    ['is none where its state is a word that nobody documented', [consent('sleeping', later)], 'not_recorded'],
  ])('%s', (_name, consents, state) => {
    expect(consentOf(consents, now).state).toBe(state);
  });

  test('is the newest of several that ended', () => {
    const old = consent('expired', '2025-01-01T00:00:00Z', '2024-01-01T00:00:00Z');
    const newer = consent('expired', '2026-01-01T00:00:00Z', '2025-01-01T00:00:00Z');
    expect(consentOf([old, newer], now).expiresAt).toBe('2026-01-01T00:00:00Z');
  });
});

test('a connection whose state nobody documented is unknown, not active', () => {
  const wire = { id: 'c1', status: 'hibernating', method: 'carrier-pigeon', lastUsed: null, institution: null };
  const { connections } = toAccess(null, [wire], () => null, now);
  expect(connections).toEqual([expect.objectContaining({ state: 'unknown', method: 'not_said', institution: null })]);
});

test.each([
  ['062-000 1234 5678', '5678'],
  ['xxxx xxxx xxxx 3854', '3854'],
  ['********042', '042'],
  ['9f86d081884c7d659a2feaa0c55ad015', null],
  ['', null],
  [null, null],
])('of the number %j only %j is shown', (number, ending) => {
  expect(numberEndingOf(number)).toBe(ending);
});
