import { z } from 'zod';
import { affordabilityReport } from './affordability.ts';
import { balanceReport } from './balance-report.ts';
import { accountId, currency, customerId, instant, isoDate, provider, reportId } from './primitives.ts';
import { documentState, reportWindow } from './report-requests.ts';

export const findingCode = z.enum([
  'figure_differs',
  'total_differs',
  'days_missing',
  'shorter_than_asked',
  'account_stale',
  'account_without_figures',
  'account_missing',
  'account_not_ordered',
  'figure_missing',
  'several_currencies',
  'minimum_above_maximum',
  'range_differs',
  'running_balance_differs',
  'transactions_missing',
  'share_differs',
  'consent_ended',
]);

/** Something the officer should look at. `differs` findings hold both numbers and the rows involved. */
export const finding = z.strictObject({
  id: z.string(),
  code: findingCode,
  severity: z.enum(['look', 'note']),
  /** One sentence that stands alone. */
  sentence: z.string(),
  /** Which account; null: all accounts together, or the report as a whole. */
  accountId: accountId.nullable(),
  /** Which figure, as the page names it: `lowest`, `average` … */
  figure: z.string().nullable(),
  period: z.strictObject({ from: isoDate, to: isoDate }).nullable(),
  currency: currency.nullable(),
  /** What the provider stated and what we computed: amounts in minor units, or counts. */
  stated: z.int().nullable(),
  computed: z.int().nullable(),
  unit: z.enum(['amount', 'days', 'weeks', 'payments', 'basis_points']).nullable(),
  pointers: z.array(z.string()),
  days: z.array(isoDate),
});
export type Finding = z.infer<typeof finding>;

export const reportChecks = z.strictObject({
  /** Figures recomputed from the daily balances that agree with the provider's. */
  agreements: z.int(),
  /** How many could be recomputed at all: agreements + differences. */
  checked: z.int(),
  findings: z.array(finding),
});
export type ReportChecks = z.infer<typeof reportChecks>;

/** What a view of either kind says of its order. */
const ordered = {
  id: reportId,
  provider,
  customer: z.strictObject({ id: customerId, name: z.string() }),
  isFcra: z.boolean(),
  purpose: z.strictObject({ code: z.string(), meaning: z.string() }).nullable(),
  reference: z.string().nullable(),
  orderedBy: z.string(),
  orderedAt: instant,
  retrievedAt: instant,
  window: reportWindow,
  /** Accounts of the customer that were known when the order was placed and were left out, by name. */
  accountsLeftOut: z.array(z.strictObject({ id: accountId, label: z.string() })),
  document: documentState,
  checks: reportChecks,
};

export const balanceView = z.strictObject({ ...ordered, kind: z.literal('balance'), report: balanceReport });
export type BalanceView = z.infer<typeof balanceView>;

export const affordabilityView = z.strictObject({
  ...ordered,
  kind: z.literal('affordability'),
  report: affordabilityReport,
});
export type AffordabilityView = z.infer<typeof affordabilityView>;

export const reportView = z.discriminatedUnion('kind', [balanceView, affordabilityView]);
export type ReportView = z.infer<typeof reportView>;
