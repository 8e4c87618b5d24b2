import type { ConsentState } from '#contracts/affordability.ts';
import type { CustomerAccess } from '#contracts/customers.ts';
import type { Instant } from '#contracts/primitives.ts';
import { toEpochSeconds } from '#domain/instants.ts';
import type { WireConnection, WireConsent } from './wire.ts';

interface Consent {
  readonly state: ConsentState;
  readonly expiresAt: Instant | null;
}

const rank: Readonly<Record<string, number>> = { active: 3, expired: 2, revoked: 1 };

/**
 * The consent that counts: an active one if there is any, else the newest that ended. Users of version 2 have none,
 * and are then not known to have refused anything.
 * @param now an active consent whose time is over counts as expired, whatever its status says; null: as it says
 */
export function consentOf(consents: readonly WireConsent[] | null, now: Date | null = null): Consent {
  const known = (consents ?? []).flatMap((consent) => {
    const { status, expiryDate, created } = consent;
    const isOver = now !== null && expiryDate !== null && Date.parse(expiryDate) <= now.getTime();
    const state = status === 'active' && isOver ? 'expired' : status;
    return state === 'active' || state === 'expired' || state === 'revoked'
      ? [{ state, expiresAt: expiryDate, created: created === null ? 0 : (toEpochSeconds(created) ?? 0) } as const]
      : [];
  });
  const [best] = known.sort((a, b) => (rank[b.state] ?? 0) - (rank[a.state] ?? 0) || b.created - a.created);
  return best === undefined
    ? { state: 'not_recorded', expiresAt: null }
    : { state: best.state, expiresAt: best.expiresAt };
}

const stopped = 'so nothing new can be ordered or fetched. Ask the customer to consent again at Basiq.';

/** Without its day: that is an instant, which a page shows in the place of whoever reads it. */
const consentSentences: Readonly<Record<ConsentState, string>> = {
  active: 'Consent active.',
  expired: `The customer's consent has expired, ${stopped}`,
  revoked: `The customer took the consent back, ${stopped}`,
  not_recorded: 'Basiq records no consent for this user.',
};

/** The statuses are an open set (`pre-init`, `init`, `invalid-connection` … were seen): what is not here is unknown. */
const connectionStates: Readonly<Record<string, CustomerAccess['connections'][number]['state']>> = {
  active: 'active',
  pending: 'pending',
  init: 'pending',
  'pre-init': 'pending',
  invalid: 'invalid',
  'invalid-connection': 'invalid',
  deleted: 'gone',
};

const connectionSentences: Readonly<Record<CustomerAccess['connections'][number]['state'], string>> = {
  active: 'connected',
  pending: 'being connected',
  invalid: 'broken: the customer must connect the bank again',
  gone: 'removed: no new data will come',
  unknown: 'state not known',
};

export function toAccess(
  consents: readonly WireConsent[] | null,
  connections: readonly WireConnection[],
  nameOfBank: (institutionId: string | null) => string | null,
  now: Date,
): CustomerAccess {
  const consent = consentOf(consents, now);
  return {
    consent: { ...consent, sentence: consentSentences[consent.state] },
    connections: connections.map(({ id, status, method, institution, lastUsed }) => {
      const state = connectionStates[status ?? ''] ?? 'unknown';
      return {
        id,
        institution: nameOfBank(institution?.id ?? null),
        state,
        method: method === 'web' ? 'web' : method === 'openbanking' ? 'open_banking' : 'not_said',
        lastUsedAt: lastUsed,
        sentence: connectionSentences[state],
      };
    }),
  };
}
