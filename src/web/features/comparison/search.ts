import { z } from 'zod';
import { isoDate, type ReportId } from '#contracts/primitives.ts';
import { readColumns } from '#web/comparison-parts/columns-of-link.ts';

const oneId = z.string().max(100).optional().catch(undefined);

/** Everything a comparison can be set to. A link to it shows a colleague the same. */
export const compareSearch = z.object({
  /** Reports in the order of their columns, ids by commas. What is none is said on the page: see `readColumns`. */
  ids: z.string().max(2000).optional().catch(undefined),
  /** Which report the others are held against; absent: the first. */
  base: oneId,
  /** Sections that are closed, by commas. */
  shut: z
    .string()
    .regex(/^[a-z,]{1,200}$/)
    .optional()
    .catch(undefined),
  /** First and last day of the charts and their table; absent: all days of all reports. */
  from: isoDate.optional().catch(undefined),
  to: isoDate.optional().catch(undefined),
  /** Reports whose line is hidden, ids by commas. */
  hide: z
    .string()
    .regex(/^[0-9a-f,-]{1,200}$/i)
    .optional()
    .catch(undefined),
  /** The daily balances as a table; absent: as charts. */
  view: z.literal('table').optional().catch(undefined),
  /** Which figure of a month; absent: the closing balance. */
  measure: z.enum(['lowest', 'average', 'highest', 'negative']).optional().catch(undefined),
  /** Newest month beside newest month; absent: the same month beside the same month. */
  align: z.literal('position').optional().catch(undefined),
});
export type CompareSearch = z.infer<typeof compareSearch>;

const page = z.coerce.number().int().min(2).max(10_000).optional().catch(undefined);

/** Two original PDFs of a comparison side by side; the rest of it is kept for the way back. */
export const documentsSearch = compareSearch.extend({
  /** Which reports; absent: the first ones of the comparison. */
  left: oneId,
  right: oneId,
  /** The page that is read; absent: the first. */
  leftPage: page,
  rightPage: page,
  /** Scrolled each by itself; absent: together. */
  link: z.literal('off').optional().catch(undefined),
});
export type DocumentsSearch = z.infer<typeof documentsSearch>;

/** The reports that a link will show, to be asked for before the page is here. */
export function firstIds(ids: string | undefined): ReportId[] {
  return [...readColumns(ids, undefined).ids];
}
