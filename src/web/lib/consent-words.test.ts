import { describe, expect, it } from 'vitest';
import type { Instant } from '#contracts/primitives.ts';
import { consentFact, consentMark, type Consent } from './consent-words.ts';

const now = Date.parse('2026-11-20T03:00:00Z');
const consent = (state: Consent['state'], expiresAt: string | null): Consent => ({
  state,
  expiresAt: expiresAt as Instant | null,
});

describe('the mark of a consent in a list', () => {
  it.each([
    ['active', '2027-03-03T00:00:00Z', null],
    ['active', '2026-12-04T03:00:00Z', 'consent ends in 14 days'],
    ['active', '2026-11-21T04:00:00Z', 'consent ends in 1 day'],
    ['active', '2026-11-20T23:00:00Z', 'consent ends today'],
    ['active', null, null],
    ['active', '2026-11-20T02:00:00Z', 'consent expired'],
    ['expired', '2026-03-03T00:00:00Z', 'consent expired'],
    ['revoked', null, 'consent revoked'],
    ['not_recorded', null, null],
  ] as const)('%s until %s: %s', (state, expiresAt, mark) => {
    expect(consentMark(consent(state, expiresAt), now)).toBe(mark);
  });
});

it('only a consent that is active and lasts is green', () => {
  expect(consentFact(consent('active', '2027-03-03T00:00:00Z'), now).look).toBe('agrees');
  expect(consentFact(consent('active', '2026-11-22T00:00:00Z'), now)).toMatchObject({ look: 'caution' });
  expect(consentFact(consent('expired', null), now).look).toBe('caution');
  expect(consentFact(consent('not_recorded', null), now).look).toBe('plain');
});
