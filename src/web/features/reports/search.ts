import { z } from 'zod';

export const reportsSearch = z.object({
  /** Absent: one's own. */
  who: z.literal('anyone').optional().catch(undefined),
  state: z.enum(['running', 'ready', 'attention']).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
  /** Counted from 1; absent: the first. */
  page: z.coerce.number().int().min(2).max(100_000).optional().catch(undefined),
});
export type ReportsSearch = z.infer<typeof reportsSearch>;
