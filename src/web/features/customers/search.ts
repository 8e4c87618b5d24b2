import { z } from 'zod';

export const customersSearch = z.object({
  /** What was searched for. */
  q: z.string().max(200).optional().catch(undefined),
});

export const customerSearch = z.object({
  /** Ids of the accounts that are ticked, by commas; `none`; absent: those that a balance report can take. */
  accounts: z
    .string()
    .regex(/^[A-Za-z0-9_,-]{1,4000}$/)
    .optional()
    .catch(undefined),
});
