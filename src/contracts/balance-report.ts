import { z } from 'zod';
import { instant } from './primitives.ts';
import { balanceFigures, reportAccount } from './report-figures.ts';

/** The normalised balance report, derived from the raw answer by a pure transform of the version named. */
export const balanceReport = z.strictObject({
  kind: z.literal('balance'),
  transformVersion: z.int(),
  providerReportId: z.string(),
  reportedAt: instant.nullable(),
  reference: z.string().nullable(),
  businessName: z.string().nullable(),
  requesterName: z.string().nullable(),
  accounts: z.array(reportAccount),
  /** All accounts together, as the provider summed them; null: it sent no summary. */
  combined: balanceFigures.nullable(),
});
export type BalanceReport = z.infer<typeof balanceReport>;
