import { z } from 'zod';
import { consentState } from './affordability.ts';
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
  /** Whether a report of the provider's kind can take it; if not, why. */
  usable: z.strictObject({ inReport: z.boolean(), reason: z.string().nullable() }),
});
export type Account = z.infer<typeof account>;

export const customerSummary = z.strictObject({
  id: customerId,
  provider,
  providerCustomerId: z.string(),
  /** First and last name as the provider has them; the user name when it has neither. */
  name: z.string(),
  /** What tells people of one name apart: our own name for the customer at Finicity, the e-mail address at Basiq. */
  username: z.string(),
  customerSince: instant.nullable(),
  /** Finicity's kind of customer: `active` is billed, `testing` is not. Empty at Basiq, which has no such kinds. */
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
      /** null: the provider knows no consents. */
      consent: z.strictObject({ state: consentState, expiresAt: instant.nullable() }).nullable(),
    })
    .nullable(),
});
export type CustomerSummary = z.infer<typeof customerSummary>;

/** How far the list of one provider's customers is known here. `not_offered`: the provider lists nobody; people are added. */
export const directoryState = z.strictObject({
  provider,
  state: z.enum(['never', 'syncing', 'ready', 'failed', 'not_offered']),
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
  provider: provider.optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500, 'At most 500 customers at a time.').optional(),
});
export type CustomersQuery = z.infer<typeof customersQuery>;

export const customersPage = z.strictObject({
  items: z.array(customerSummary),
  /** All that match, not only this page. */
  total: z.int(),
  offset: z.int(),
  directories: z.array(directoryState),
});
export type CustomersPage = z.infer<typeof customersPage>;

/** What the customer allowed, and whether the lines to their banks work (Basiq). */
export const customerAccess = z.strictObject({
  consent: z.strictObject({
    state: consentState,
    expiresAt: instant.nullable(),
    /** The officer's sentence for it. */
    sentence: z.string(),
  }),
  connections: z.array(
    z.strictObject({
      id: z.string(),
      institution: z.string().nullable(),
      state: z.enum(['active', 'pending', 'invalid', 'gone', 'unknown']),
      method: z.enum(['open_banking', 'web', 'not_said']),
      lastUsedAt: instant.nullable(),
      sentence: z.string(),
    }),
  ),
});
export type CustomerAccess = z.infer<typeof customerAccess>;

export const customerAccounts = z.strictObject({
  accounts: z.array(account),
  /** null: the provider knows no consents and connections. */
  access: customerAccess.nullable(),
  /** Why nothing can be ordered for this customer now, whichever accounts are chosen; null: it can. */
  orderingBlocked: z.string().nullable(),
  /** How new data is fetched: `at_once` answers with it; `jobs` starts jobs at the banks, which are followed. */
  refresh: z.enum(['at_once', 'jobs']),
  /** When the provider was asked. */
  asOf: instant,
  /** Set when the provider could not be asked now and this is what was kept from `asOf`. */
  stale: z.strictObject({ sentence: z.string(), requestId: z.string() }).nullable(),
});
export type CustomerAccounts = z.infer<typeof customerAccounts>;

/** A fetch of new data from one bank. */
export const refreshJob = z.strictObject({
  id: z.string(),
  /** null: the provider did not name the bank. */
  institution: z.string().nullable(),
  startedAt: instant.nullable(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'needs_customer']),
  /** What it does now, or how it ended, in the officer's words. */
  sentence: z.string(),
  /** Steps that are done, and all of them. */
  stepsDone: z.int(),
  steps: z.int(),
});
export type RefreshJob = z.infer<typeof refreshJob>;

export const refreshJobs = z.strictObject({ jobs: z.array(refreshJob) });
export type RefreshJobs = z.infer<typeof refreshJobs>;

const basiqUserId = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{1,64}$/, 'A Basiq user id has letters, digits and hyphens only, at most 64 of them.');
const emailAddress = z
  .string()
  .trim()
  .max(254, 'An e-mail address has at most 254 characters.')
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an e-mail address such as name@example.com.');

/** Adds somebody who is a user at Basiq already, which may not list its users. */
export const addCustomer = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('id'), userId: basiqUserId }),
  z.strictObject({ by: z.literal('email'), email: emailAddress }),
]);
export type AddCustomer = z.infer<typeof addCustomer>;

export const addedCustomer = z.strictObject({
  /** `choose`: several users have the address (Basiq does not keep them apart); add one of `matches` by its id. */
  outcome: z.enum(['added', 'already_there', 'choose']),
  customer: customerSummary.nullable(),
  matches: z.array(z.strictObject({ userId: z.string(), name: z.string(), createdAt: instant.nullable() })),
});
export type AddedCustomer = z.infer<typeof addedCustomer>;
