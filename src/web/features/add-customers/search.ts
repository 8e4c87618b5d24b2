import { z } from 'zod';

export const addCustomersSearch = z.object({
  /** How customers are named; absent: one by one, by the provider's id. */
  by: z.enum(['email', 'list']).optional().catch(undefined),
});
