import { z } from 'zod';
import { reportId } from './primitives.ts';

/** The tables of a report that leave as CSV, a file each. Which a report has depends on its kind. */
export const exportTableName = z.enum([
  'provenance',
  'summary',
  'daily-balances',
  'derived-daily-balances',
  'by-month',
  'derived-by-month',
  'assets',
  'liabilities',
  'lenders-not-shared',
  'income',
  'expenses',
  'movements',
  'transactions',
  'accounts',
  'findings',
]);
export type ExportTableName = z.infer<typeof exportTableName>;

/** Most reports that are held side by side. */
export const mostCompared = 4;

/** Reports of a comparison by ids with commas, in the order of its columns. */
export const comparedIds = z
  .string()
  .transform((text) => text.split(','))
  .pipe(
    z
      .array(reportId)
      .min(2, 'A comparison takes at least two reports.')
      .max(mostCompared, 'A comparison takes at most four reports.')
      .refine((ids) => new Set(ids).size === ids.length, 'Each report can be compared once.'),
  );

export const comparisonQuery = z.strictObject({
  ids: comparedIds,
  /** Which of them the others are held against; the first when left out. */
  base: reportId.optional(),
});

/** What is put on paper: one report, or those of a comparison. Recorded before the browser prints it. */
export const printing = z.strictObject({
  reportIds: z
    .array(reportId)
    .min(1, 'Printing takes at least one report.')
    .max(mostCompared, 'At most four reports are printed side by side.')
    .refine((ids) => new Set(ids).size === ids.length, 'Each report is printed once.'),
});

/** What of a chart leaves the page as a picture: recorded before it is made. */
export const chartExport = z.strictObject({ format: z.enum(['png', 'svg']) });
