import { z } from 'zod';
import { accountId, currency, instant, isoDate, minor } from './primitives.ts';

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
