import { z } from 'zod';
import { accountId, currency, customerId, instant, isoDate, minor, provider, reportId } from './primitives.ts';

/** State of an account's feed, in the words the product uses. `unknown` means the provider did not say. */
export const feedState = z.enum([
  'up_to_date',
  'stale',
  'sign_in_needed',
  'consent_expired',
  'bank_unreachable',
  'updating',
  'closed',
  'never_updated',
  'unknown',
]);
export type FeedState = z.infer<typeof feedState>;

/** States in which only the customer can bring the feed back. */
export const feedNeedsAttention: ReadonlySet<FeedState> = new Set(['sign_in_needed', 'consent_expired', 'closed']);

export const account = z.strictObject({
  id: accountId,
  /** null: the provider did not name the bank. */
  institution: z.string().nullable(),
  name: z.string(),
  /** The provider's own word: checking, savings, creditCard, mortgage … */
  type: z.string(),
  /** What of the number may be shown, usually the last four; null when the provider sent none. */
  numberEnding: z.string().nullable(),
  currency,
  /** Owned positive, owed negative; null: not reported. */
  balance: minor.nullable(),
  balanceAsOf: instant.nullable(),
  available: minor.nullable(),
  feed: z.strictObject({
    state: feedState,
    /** The officer's sentence for it. */
    sentence: z.string(),
    /** The provider's status code, for support. */
    providerCode: z.string().nullable(),
    lastSuccessAt: instant.nullable(),
  }),
  /** First day of transactions at the provider; null: not reported. */
  dataFrom: isoDate.nullable(),
  /** Whether a balance report can take it; if not, why. */
  usable: z.strictObject({ inBalanceReport: z.boolean(), reason: z.string().nullable() }),
});
export type Account = z.infer<typeof account>;

export const customerSummary = z.strictObject({
  id: customerId,
  provider,
  providerCustomerId: z.string(),
  /** First and last name as the provider has them; the user name when it has neither. */
  name: z.string(),
  /** The partner's own name for the customer at the provider ("your reference"). */
  username: z.string(),
  customerSince: instant.nullable(),
  /** The provider's kind of customer: `active` is billed, `testing` is not. */
  customerType: z.string(),
  /** The newest report that is ready, whoever ordered it. */
  lastReport: z.strictObject({ id: reportId, orderedAt: instant }).nullable(),
  /** From the accounts as last looked at; null while nobody has looked yet. */
  accountsSeen: z
    .strictObject({
      at: instant,
      accounts: z.int(),
      institutions: z.int(),
      newestDataAt: instant.nullable(),
      feedsNeedingAttention: z.int(),
    })
    .nullable(),
});
export type CustomerSummary = z.infer<typeof customerSummary>;

export const directoryState = z.strictObject({
  state: z.enum(['never', 'syncing', 'ready', 'failed']),
  /** When the list was last complete. */
  syncedAt: instant.nullable(),
  /** Customers known so far. */
  known: z.int(),
  /** With `failed`: the officer's sentence. */
  sentence: z.string().nullable(),
});
export type DirectoryState = z.infer<typeof directoryState>;

export const customersQuery = z.strictObject({
  /** Words of the name, the provider's id or the user name; case and accents do not matter. */
  q: z.string().max(200, 'Search for at most 200 characters.').optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500, 'At most 500 customers at a time.').optional(),
});

export const customersPage = z.strictObject({
  items: z.array(customerSummary),
  /** All that match, not only this page. */
  total: z.int(),
  offset: z.int(),
  directory: directoryState,
});
export type CustomersPage = z.infer<typeof customersPage>;

export const customerAccounts = z.strictObject({
  accounts: z.array(account),
  /** When the provider was asked. */
  asOf: instant,
  /** Set when the provider could not be asked now and this is what was kept from `asOf`. */
  stale: z.strictObject({ sentence: z.string(), requestId: z.string() }).nullable(),
});
export type CustomerAccounts = z.infer<typeof customerAccounts>;
