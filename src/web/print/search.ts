import { z } from 'zod';

/** What a report on paper can be set to. A link to it prints the same for a colleague. */
export const printSearch = z.object({
  /** Absent: A4. */
  size: z.literal('letter').optional().catch(undefined),
  /** Which months "By month" has; absent: the provider's 30-day windows and calendar months. */
  by: z.enum(['window', 'month']).optional().catch(undefined),
  /** Whose months are printed, an id of an account or `total`; absent: of all accounts together and of each. */
  of: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .optional()
    .catch(undefined),
});
export type PrintSearch = z.infer<typeof printSearch>;

/** The same comparison as on its page, on paper. */
export const comparePrintSearch = z.object({
  size: z.literal('letter').optional().catch(undefined),
  ids: z.string().max(2000).optional().catch(undefined),
  base: z.string().max(100).optional().catch(undefined),
  measure: z.enum(['lowest', 'average', 'highest', 'negative']).optional().catch(undefined),
  align: z.literal('position').optional().catch(undefined),
});
export type ComparePrintSearch = z.infer<typeof comparePrintSearch>;
