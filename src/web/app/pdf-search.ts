import { z } from 'zod';

export const pdfSearch = z.object({
  /** The page that is read; absent: the first. */
  page: z.coerce.number().int().min(2).max(10_000).optional().catch(undefined),
});
