import { z } from 'zod';
import type { Instant } from '#contracts/primitives.ts';
import { toEpochSeconds } from '#domain/instants.ts';
import { day, decimal, integer, list, maybe } from '../http/wire-schemas.ts';

// What Finicity sends, version 1.13.7 of its specification. Tolerant in what the provider is known to do (null means
// absent, numbers and booleans as strings, keys that nobody documented), exact in everything else: a wrong type, a
// day that no calendar has or a missing required field is refused, so that no half report is ever shown.

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);
/** ISO instant of exactly 25 characters with a numeric offset; others that name their offset are taken too. */
const stamp = z.string().transform((text, context): Instant => {
  if (toEpochSeconds(text) !== null) return text as Instant;
  context.addIssue({ code: 'custom', message: 'not an instant' });
  return z.NEVER;
});
/** Seconds since 1970, as the plain (non-analytics) API writes every date. */
const epoch = integer.refine((seconds) => seconds >= 0 && seconds < 32_503_680_000, 'not an instant');

export const tokenAnswer = z.object({ token: z.string().min(1) });

const customer = z.object({
  id,
  username: maybe(z.string()),
  firstName: maybe(z.string()),
  lastName: maybe(z.string()),
  type: maybe(z.string()),
  createdDate: maybe(epoch),
});
export type WireCustomer = z.infer<typeof customer>;

export const customersAnswer = z.object({
  found: maybe(integer),
  moreAvailable: maybe(flag),
  customers: z.array(customer),
});

const account = z.object({
  id,
  accountNumberDisplay: maybe(z.string()),
  realAccountNumberLast4: maybe(z.string()),
  name: maybe(z.string()),
  type: maybe(z.string()),
  balance: maybe(decimal),
  currency: maybe(z.string()),
  institutionId: maybe(id),
  aggregationStatusCode: maybe(integer),
  aggregationSuccessDate: maybe(epoch),
  balanceDate: maybe(epoch),
  oldestTransactionDate: maybe(epoch),
  detail: maybe(
    z.object({
      availableBalanceAmount: maybe(decimal),
      creditAvailableAmount: maybe(decimal),
    }),
  ),
});
export type WireAccount = z.infer<typeof account>;

export const accountsAnswer = z.object({ accounts: z.array(account) });

export const institutionAnswer = z.object({ institution: z.object({ name: maybe(z.string()) }) });

export const generateAnswer = z.object({ reportId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/) });

const periodAmount = z.object({
  period: maybe(z.string()),
  periodBeginDate: day,
  periodEndDate: day,
  amount: maybe(decimal),
});
const periodCount = z.object({
  period: maybe(z.string()),
  periodBeginDate: day,
  periodEndDate: day,
  count: maybe(integer),
});
export type WirePeriodAmount = z.infer<typeof periodAmount>;

const dailyBalance = z.object({ date: day, endingBalance: decimal });

const metrics = z.object({
  availableBalance: maybe(decimal),
  availableBalanceDate: maybe(stamp),
  currentRunningBalance: maybe(decimal),
  currentRunningBalanceDate: maybe(stamp),
  averageDailyBalanceForTheReportTimePeriod: maybe(decimal),
  averageWeekdayBalanceForTheReportTimePeriod: maybe(decimal),
  maximumRunningBalanceForTheReportTimePeriod: maybe(decimal),
  minimumRunningBalanceForTheReportTimePeriod: maybe(decimal),
  averageDailyBalanceByMonthForTheReportTimePeriod: list(periodAmount),
  maximumDailyBalanceByMonthForTheReportTimePeriod: list(periodAmount),
  minimumDailyBalanceByMonthForTheReportTimePeriod: list(periodAmount),
  countDailyNegativeBalancesByMonthForTheReportTimePeriod: list(periodCount),
  dailyBalancesForTheReportTimePeriod: list(dailyBalance),
  historicNumberOfWeeksAverageBalanceIncreasing: maybe(
    z.object({
      historicNumberOfWeeksAverageBalanceIncreasing: maybe(integer),
      historicNumberOfWeeksWithDataAvailable: maybe(integer),
      historicAverageWeeklyBalances: list(z.object({ week: integer, fromDate: day, toDate: day, amount: decimal })),
    }),
  ),
});
export type WireMetrics = z.infer<typeof metrics>;

const availability = z.object({
  historicAvailableDays: maybe(integer),
  historicAvailabilityBeginDate: maybe(day),
  historicAvailabilityEndDate: maybe(day),
});

const requestDetails = z.object({
  reportRequestDate: maybe(stamp),
  requestedDaysForReport: maybe(integer),
  requestedReportBeginDate: maybe(day),
  reportBeginDate: maybe(day),
  reportEndDate: maybe(day),
});

const covered = {
  historicDataAvailability: maybe(availability),
  currentReportRequest: maybe(requestDetails),
  balanceAnalyticsMetrics: maybe(metrics),
};
export type WireCovered = z.infer<z.ZodObject<typeof covered>>;

const accountResult = z.object({
  accountId: id,
  accountDetails: maybe(
    z.object({
      name: maybe(z.string()),
      type: maybe(z.string()),
      currency: maybe(z.string()),
      accountNumberDisplay: maybe(z.string()),
      realAccountNumberLast4: maybe(z.string()),
      currentBalance: maybe(decimal),
      aggregationStatusCode: maybe(z.string()),
      aggregationSuccessDate: maybe(stamp),
      institution: maybe(z.object({ institutionName: maybe(z.string()) })),
      accountOwner: maybe(z.object({ name: maybe(z.string()), address: maybe(z.string()) })),
    }),
  ),
  ...covered,
});
export type WireAccountResult = z.infer<typeof accountResult>;

export const balanceReportAnswer = z.object({
  customerId: maybe(id),
  title: maybe(z.string()),
  requesterName: maybe(z.string()),
  reportHeader: z.object({
    reportId: z.string(),
    reportDate: maybe(stamp),
    referenceNumber: maybe(z.string()),
    businessName: maybe(z.string()),
  }),
  businessSummary: maybe(z.object(covered)),
  accountResults: list(accountResult),
});
export type WireBalanceReport = z.infer<typeof balanceReportAnswer>;
