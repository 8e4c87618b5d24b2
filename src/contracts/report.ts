import { z } from 'zod';
import { accountId, currency, customerId, instant, isoDate, minor, provider, reportId } from './primitives.ts';
import { documentState, reportKind } from './report-requests.ts';

/** A figure as the provider stated it: our integer, its exact decimal text, and where it stands in the raw answer. */
export const statedAmount = z.strictObject({
  amount: minor,
  text: z.string(),
  /** RFC 6901 JSON pointer into the raw answer. */
  pointer: z.string(),
});
export type StatedAmount = z.infer<typeof statedAmount>;

export const statedCount = z.strictObject({ count: z.int(), pointer: z.string() });
export type StatedCount = z.infer<typeof statedCount>;

/** What was asked, what was covered, and what the provider has at all. Days are counted with both ends. */
export const coverage = z.strictObject({
  requestedAt: instant.nullable(),
  requestedDays: z.int().nullable(),
  requestedFrom: isoDate.nullable(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  historicFrom: isoDate.nullable(),
  historicTo: isoDate.nullable(),
  historicDays: z.int().nullable(),
});
export type Coverage = z.infer<typeof coverage>;

/** One of the provider's periods (rolling 30-day windows, newest first). null: the provider gave no value. */
export const balancePeriod = z.strictObject({
  label: z.string(),
  from: isoDate,
  to: isoDate,
  minimum: statedAmount.nullable(),
  average: statedAmount.nullable(),
  maximum: statedAmount.nullable(),
  negativeDays: statedCount.nullable(),
});
export type BalancePeriod = z.infer<typeof balancePeriod>;

export const weeklyAverage = z.strictObject({ week: z.int(), from: isoDate, to: isoDate, average: minor });

export const weeklyTrend = z.strictObject({
  /** Weeks whose average is above the week before. */
  weeksIncreasing: z.int(),
  weeksAvailable: z.int(),
  weeks: z.array(weeklyAverage),
  pointer: z.string(),
});
export type WeeklyTrend = z.infer<typeof weeklyTrend>;

/** Balances of one account, or of all accounts of the report together. Every part may be missing. */
export const balanceFigures = z.strictObject({
  currency,
  coverage,
  current: statedAmount.nullable(),
  currentAsOf: instant.nullable(),
  available: statedAmount.nullable(),
  availableAsOf: instant.nullable(),
  averageDaily: statedAmount.nullable(),
  averageWeekday: statedAmount.nullable(),
  minimum: statedAmount.nullable(),
  maximum: statedAmount.nullable(),
  /** Ending balance a day, oldest first, one entry a day that the provider sent; null: it sent no list. */
  daily: z.strictObject({ pointer: z.string(), days: z.array(z.tuple([isoDate, minor])) }).nullable(),
  periods: z.array(balancePeriod),
  trend: weeklyTrend.nullable(),
});
export type BalanceFigures = z.infer<typeof balanceFigures>;

export const reportAccount = z.strictObject({
  id: accountId,
  institution: z.string().nullable(),
  name: z.string().nullable(),
  type: z.string().nullable(),
  numberEnding: z.string().nullable(),
  ownerName: z.string().nullable(),
  ownerAddress: z.string().nullable(),
  currency: currency.nullable(),
  currentBalance: statedAmount.nullable(),
  lastSuccessAt: instant.nullable(),
  providerStatusCode: z.string().nullable(),
  /** null: the provider sent no metrics for this account. */
  figures: balanceFigures.nullable(),
});
export type ReportAccount = z.infer<typeof reportAccount>;

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
  unit: z.enum(['amount', 'days', 'weeks']).nullable(),
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

export const reportView = z.strictObject({
  id: reportId,
  provider,
  kind: reportKind,
  customer: z.strictObject({ id: customerId, name: z.string() }),
  isFcra: z.boolean(),
  purpose: z.strictObject({ code: z.string(), meaning: z.string() }).nullable(),
  reference: z.string().nullable(),
  orderedBy: z.string(),
  orderedAt: instant,
  retrievedAt: instant,
  lengthDays: z.int(),
  /** Accounts of the customer that were known when the order was placed and were left out, by name. */
  accountsLeftOut: z.array(z.strictObject({ id: accountId, label: z.string() })),
  document: documentState,
  report: balanceReport,
  checks: reportChecks,
});
export type ReportView = z.infer<typeof reportView>;
