import { z } from 'zod';
import { provider } from '#contracts/primitives.ts';

export const customersSearch = z.object({
  /** What was searched for. */
  q: z.string().max(200).optional().catch(undefined),
  /** Absent: every provider. */
  provider: provider.optional().catch(undefined),
});

export const customerSearch = z.object({
  /** Ids of the accounts that are ticked, by commas; `none`; absent: those that a report can take. */
  accounts: z
    .string()
    .regex(/^[A-Za-z0-9_,-]{1,4000}$/)
    .optional()
    .catch(undefined),
});
