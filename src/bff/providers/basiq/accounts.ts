import type { Account, CustomerAccess, FeedState } from '#contracts/customers.ts';
import type { AccountId } from '#contracts/primitives.ts';
import { numberEndingOf } from './daily.ts';
import { currencyOf, statedAt } from './figures.ts';
import type { WireAccount } from './wire.ts';

/** Data older than this is called stale: three days, in milliseconds. */
const staleAfterMs = 3 * 86_400_000;

const sentences: Readonly<Partial<Record<FeedState, string>>> = {
  up_to_date: 'up to date',
  stale: 'no new data for over three days',
  sign_in_needed: 'customer must connect the bank again',
  consent_expired: 'consent ended: customer must agree again',
  updating: 'being connected',
  closed: 'connection removed: no new data will come',
  unknown: 'state not known',
};

function feedStateOf(wire: WireAccount, access: CustomerAccess, now: Date): FeedState {
  if (access.consent.state === 'expired' || access.consent.state === 'revoked') return 'consent_expired';
  if (wire.status === 'unavailable') return 'closed';
  // Deleted connections leave accounts behind, whose connection id points to nothing.
  const connection = access.connections.find(({ id }) => id === wire.connection);
  switch (connection?.state ?? 'gone') {
    case 'gone':
      return 'closed';
    case 'invalid':
      return 'sign_in_needed';
    case 'pending':
      return 'updating';
    case 'unknown':
      return 'unknown';
    case 'active':
      break;
  }
  if (wire.lastUpdated === null) return 'unknown';
  return now.getTime() - Date.parse(wire.lastUpdated) > staleAfterMs ? 'stale' : 'up_to_date';
}

/** Our account of the provider's. Debts come negative, as we have them. */
export function toAccount(wire: WireAccount, institution: string | null, access: CustomerAccess, now: Date): Account {
  const currency = currencyOf(wire.currency);
  const state = feedStateOf(wire, access, now);
  const starts = (wire.transactionIntervals ?? []).map(({ from }) => from).sort();
  return {
    id: wire.id as AccountId,
    institution,
    name: wire.name ?? wire.class?.product ?? `Account ${wire.id}`,
    type: wire.class?.type ?? 'not said',
    numberEnding: numberEndingOf(wire.accountNo),
    currency,
    balance: statedAt(wire.balance, currency, '/balance')?.amount ?? null,
    balanceAsOf: wire.lastUpdated,
    available: statedAt(wire.availableFunds, currency, '/availableFunds')?.amount ?? null,
    feed: {
      state,
      sentence: sentences[state] ?? 'state not known',
      providerCode: wire.status,
      lastSuccessAt: wire.lastUpdated,
    },
    dataFrom: starts[0] ?? null,
    // The summary takes every account of the user; which kinds it leaves out of its sums is not documented.
    usable: { inReport: true, reason: null },
  };
}
