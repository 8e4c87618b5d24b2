import type { ConsentState } from '#contracts/affordability.ts';
import type { Instant } from '#contracts/primitives.ts';
import type { TagLook } from '#web/ui/tag.tsx';
import { asOfWords } from './describe-instant.ts';

export interface Consent {
  readonly state: ConsentState;
  readonly expiresAt: Instant | null;
}

const dayMs = 24 * 60 * 60 * 1000;
/** A consent that ends within these days is worth a word: the customer has to be asked in time. */
const soonDays = 14;

/** An active consent whose end has passed since it was looked at has expired, whatever was said then. */
function stateNow({ state, expiresAt }: Consent, now: number): ConsentState {
  return state === 'active' && expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : state;
}

/** Whole days until a consent ends, when it is active and that is soon; else null. */
function daysLeft({ expiresAt }: Consent, now: number): number | null {
  if (expiresAt === null) return null;
  const left = Math.floor((Date.parse(expiresAt) - now) / dayMs);
  return left > soonDays ? null : left;
}

/** `ends today`, `ends in 5 days`. */
function endsWords(days: number): string {
  return days === 0 ? 'ends today' : `ends in ${days} ${days === 1 ? 'day' : 'days'}`;
}

/** What a list says of a consent: nothing while all is well. */
export function consentMark(consent: Consent, now: number): string | null {
  const state = stateNow(consent, now);
  if (state === 'expired' || state === 'revoked') return `consent ${state}`;
  const days = state === 'active' ? daysLeft(consent, now) : null;
  return days === null ? null : `consent ${endsWords(days)}`;
}

/** `Consent active`, with `until 3 Mar 2027` under it. */
export function consentFact(consent: Consent, now: number): { head: string; below: string; look: TagLook } {
  const day = consent.expiresAt === null ? null : asOfWords(consent.expiresAt, now);
  switch (stateNow(consent, now)) {
    case 'active': {
      const days = daysLeft(consent, now);
      const below = day === null ? 'without an end' : `until ${day}`;
      return days === null
        ? { head: 'Consent active', below, look: 'agrees' }
        : { head: `Consent ${endsWords(days)}`, below, look: 'caution' };
    }
    case 'expired':
      return { head: 'Consent expired', below: day === null ? 'when is not said' : day, look: 'caution' };
    case 'revoked':
      return { head: 'Consent revoked', below: 'withdrawn by the customer', look: 'caution' };
    case 'not_recorded':
      break;
  }
  return { head: 'Consent not recorded', below: 'the provider has none on record', look: 'plain' };
}
