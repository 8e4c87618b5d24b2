import { z } from 'zod';
import { problemCode } from './problems.ts';
import { accountId, customerId, instant, isoDate, isoMonth, reportId, type IsoMonth } from './primitives.ts';

export const reportKind = z.enum(['balance', 'affordability']);
export type ReportKind = z.infer<typeof reportKind>;

/** Days back from the day of the order that Finicity takes (specification 1.13.7, `lengthOfReport`). */
export const reportLengths = [30, 90, 180, 270, 365, 730] as const;
export type ReportLength = (typeof reportLengths)[number];
export const reportLength = z.literal(reportLengths, {
  error: 'Choose a length of 30, 90, 180, 270, 365 or 730 days.',
});

export const referenceNumber = z
  .string()
  .trim()
  .max(60, 'A reference has at most 60 characters.')
  .regex(/^[A-Za-z0-9 ._/#-]*$/, 'A reference may hold letters, digits, spaces and . _ / # - only.');

const ordering = {
  customerId,
  accountIds: z
    .array(accountId)
    .min(1, 'Choose at least one account.')
    .max(100, 'A report takes at most 100 accounts.')
    .refine((ids) => new Set(ids).size === ids.length, 'Each account can be chosen once.'),
  reference: referenceNumber.nullable(),
  /** Order although the same report exists already. */
  orderAnyway: z.boolean(),
};

const orderBalanceReport = z
  .strictObject({
    ...ordering,
    kind: z.literal('balance'),
    lengthDays: reportLength,
    /** true: a consumer report under the FCRA, billable, for a lending decision. */
    isFcra: z.boolean(),
    /** Two characters; needed with `isFcra`, absent otherwise. */
    purpose: z
      .string()
      .regex(/^[0-9A-Z]{2}$/, 'A permissible purpose is a code of two characters, such as 31.')
      .nullable(),
  })
  .superRefine((order, context) => {
    if (order.isFcra && order.purpose === null) {
      context.addIssue({ code: 'custom', path: ['purpose'], message: 'An FCRA report needs a permissible purpose.' });
    }
    if (!order.isFcra && order.purpose !== null) {
      context.addIssue({ code: 'custom', path: ['purpose'], message: 'A purpose belongs to an FCRA report only.' });
    }
  });
export type OrderBalanceReport = z.infer<typeof orderBalanceReport>;

/** Months from the first to the last of a window may differ by this much, so that 13 calendar months fit (Basiq). */
export const mostMonthsApart = 12;

/** Months from `from` to `to`: 0 for the same month, negative when reversed. */
export function monthsApart(from: IsoMonth, to: IsoMonth): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

const orderAffordabilitySummary = z
  .strictObject({ ...ordering, kind: z.literal('affordability'), fromMonth: isoMonth, toMonth: isoMonth })
  .superRefine((order, context) => {
    const apart = monthsApart(order.fromMonth, order.toMonth);
    if (apart < 0) {
      context.addIssue({
        code: 'custom',
        path: ['toMonth'],
        message: 'The last month must not be before the first.',
      });
    }
    if (apart > mostMonthsApart) {
      context.addIssue({
        code: 'custom',
        path: ['fromMonth'],
        message: 'Choose at most 13 calendar months: the first month may be 12 months before the last at the earliest.',
      });
    }
  });
export type OrderAffordabilitySummary = z.infer<typeof orderAffordabilitySummary>;

export const orderReport = z.discriminatedUnion('kind', [orderBalanceReport, orderAffordabilitySummary]);
export type OrderReport = z.infer<typeof orderReport>;

/** What a report was asked to look at: days back from the day of the order, or calendar months with both ends. */
export const reportWindow = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('days'), days: reportLength }),
  z.strictObject({ unit: z.literal('months'), from: isoMonth, to: isoMonth }),
]);
export type ReportWindow = z.infer<typeof reportWindow>;

/** What ordering means for a customer today. */
export const orderTerms = z.strictObject({
  kind: reportKind,
  /** Today in the provider's place: the newest day that a report can hold. */
  today: isoDate,
  /** Calls that make a report, today and together for everybody; null: the provider sets no limit. */
  quota: z.strictObject({ used: z.int().nonnegative(), limit: z.int().nonnegative(), resetsOn: isoDate }).nullable(),
});
export type OrderTerms = z.infer<typeof orderTerms>;

/**
 * requested -> generating -> retrieving -> ready; failed, no_data and outcome_unknown end it too.
 * outcome_unknown: we stopped, or the line broke, after the provider may have acted (and billed).
 */
export const reportRequestState = z.enum([
  'requested',
  'generating',
  'retrieving',
  'ready',
  'failed',
  'no_data',
  'outcome_unknown',
]);
export type ReportRequestState = z.infer<typeof reportRequestState>;

/** States in which nothing happens by itself any more. */
export const settledStates: ReadonlySet<ReportRequestState> = new Set([
  'ready',
  'failed',
  'no_data',
  'outcome_unknown',
]);

export const failure = z.strictObject({
  code: problemCode,
  /** What happened, in the officer's words. */
  sentence: z.string(),
  /** What to do now. */
  nextStep: z.string(),
  billing: z.enum(['not_billed', 'may_be_billed', 'billed']),
  canRetry: z.boolean(),
  at: instant,
  /** Names this failure to support. */
  requestId: z.string(),
});
export type Failure = z.infer<typeof failure>;

/** The provider's PDF, fetched once and kept. It can fail alone while the report is ready. */
export const documentState = z.strictObject({
  state: z.enum(['waiting', 'fetching', 'ready', 'failed']),
  bytes: z.int().nullable(),
  failure: failure.nullable(),
});
export type DocumentState = z.infer<typeof documentState>;

export const reportRequest = z.strictObject({
  id: reportId,
  customer: z.strictObject({ id: customerId, name: z.string() }),
  kind: reportKind,
  accountIds: z.array(accountId),
  window: reportWindow,
  reference: z.string().nullable(),
  isFcra: z.boolean(),
  purpose: z.string().nullable(),
  orderedBy: z.strictObject({ id: z.uuid(), displayName: z.string() }),
  orderedAt: instant,
  state: reportRequestState,
  stateSince: instant,
  /** Median seconds from order to ready of recent orders of this kind; null while there are none. */
  usuallySeconds: z.number().nonnegative().nullable(),
  failure: failure.nullable(),
  document: documentState,
  /** Set when the report is ready. */
  report: z
    .strictObject({ from: isoDate.nullable(), to: isoDate.nullable(), findings: z.int(), agreements: z.int() })
    .nullable(),
  /** The request that took this one's place after its outcome stayed unknown or it failed. */
  replacedBy: reportId.nullable(),
  /** Whether the person who asks may retry or decide here (own orders, or a lead). */
  mayAct: z.boolean(),
});
export type ReportRequest = z.infer<typeof reportRequest>;

export const reportRequestsQuery = z.strictObject({
  customerId: customerId.optional(),
  orderedBy: z.enum(['me', 'anyone']).optional(),
  state: z.enum(['running', 'ready', 'attention']).optional(),
  q: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200, 'At most 200 reports at a time.').optional(),
});

export const reportRequestsPage = z.strictObject({
  items: z.array(reportRequest),
  total: z.int(),
  offset: z.int(),
});
export type ReportRequestsPage = z.infer<typeof reportRequestsPage>;

/** What an officer decides about an order whose outcome is unknown (or that failed): order again, or leave it. */
export const requestDecision = z.strictObject({ decision: z.enum(['order_again', 'leave']) });
