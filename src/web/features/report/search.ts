import { z } from 'zod';
import { isoDate } from '#contracts/primitives.ts';
import { monthColumns } from '#web/report-parts/month-columns.ts';

/** Everything a report page can be set to. A link to it shows a colleague the same. */
export const reportSearch = z.object({
  /** First and last day of the chart and its table; absent: all days. */
  from: isoDate.optional().catch(undefined),
  to: isoDate.optional().catch(undefined),
  /** Lines that are hidden, ids by commas. */
  hide: z
    .string()
    .regex(/^[A-Za-z0-9_,-]{1,4000}$/)
    .optional()
    .catch(undefined),
  /** Lines that are off at first and are shown, ids by commas. */
  show: z
    .string()
    .regex(/^[A-Za-z0-9_,-]{1,4000}$/)
    .optional()
    .catch(undefined),
  /** The daily balances as a table; absent: as a chart. */
  view: z.literal('table').optional().catch(undefined),
  /** Calendar months; absent: the provider's 30-day windows. */
  by: z.literal('month').optional().catch(undefined),
  /** Which account "By month" and "Weekly trend" are of; absent: all together. */
  of: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .optional()
    .catch(undefined),
  sort: z.enum(monthColumns).optional().catch(undefined),
  dir: z.literal('asc').optional().catch(undefined),
  /** A place in the raw answer, as a JSON pointer: the source opens there. */
  at: z.string().regex(/^\//).max(500).optional().catch(undefined),
});
export type ReportSearch = z.infer<typeof reportSearch>;
