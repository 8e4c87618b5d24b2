import type { FeedState } from '#contracts/customers.ts';

// Aggregation status codes as far as they are known (vendor documentation and a lender's client; the full table is
// not public). A code that is not here stays `unknown` and is shown with its number.
const stateByCode: ReadonlyMap<number, FeedState> = new Map([
  [102, 'bank_unreachable'],
  [320, 'bank_unreachable'],
  [580, 'bank_unreachable'],
  [103, 'sign_in_needed'],
  [108, 'sign_in_needed'],
  [109, 'sign_in_needed'],
  [185, 'sign_in_needed'],
  [187, 'sign_in_needed'],
  [931, 'sign_in_needed'],
  [938, 'sign_in_needed'],
  [940, 'sign_in_needed'],
  [945, 'sign_in_needed'],
  [971, 'sign_in_needed'],
  [325, 'updating'],
  [5006, 'updating'],
  [946, 'closed'],
  [947, 'consent_expired'],
]);

const sentences: Readonly<Record<FeedState, string>> = {
  up_to_date: 'up to date',
  stale: 'no new data for over three days',
  sign_in_needed: 'customer must sign in at the bank again',
  consent_expired: 'consent expired: customer must agree again',
  bank_unreachable: 'the bank cannot be reached just now',
  updating: 'being updated now',
  closed: 'account closed or no longer found at the bank',
  never_updated: 'no data fetched yet',
  unknown: 'state not said by the provider',
};

const staleAfterMs = 3 * 86_400_000;

/** The state of an account's feed from the provider's status code and the time of the last success. */
export function feedOf(
  code: number | null,
  lastSuccess: Date | null,
  now: Date,
): { state: FeedState; sentence: string } {
  const state = stateOf(code, lastSuccess, now);
  const sentence =
    state === 'unknown' && code !== null ? `the bank's feed reports a problem (code ${code})` : sentences[state];
  return { state, sentence };
}

function stateOf(code: number | null, lastSuccess: Date | null, now: Date): FeedState {
  if (code !== null && code !== 0) return stateByCode.get(code) ?? 'unknown';
  if (lastSuccess === null) return code === null ? 'unknown' : 'never_updated';
  return now.getTime() - lastSuccess.getTime() > staleAfterMs ? 'stale' : 'up_to_date';
}
