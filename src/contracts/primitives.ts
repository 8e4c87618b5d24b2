import { z } from 'zod';

/** A calendar day in the bank's place, `YYYY-MM-DD`. Never an instant: it is not pushed through `Date`. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .brand<'IsoDate'>();
export type IsoDate = z.infer<typeof isoDate>;

/** A calendar month in the bank's place, `YYYY-MM`. */
export const isoMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter a month as year and month, such as 2026-03.')
  .brand<'IsoMonth'>();
export type IsoMonth = z.infer<typeof isoMonth>;

/** An instant, RFC 3339 with an offset or `Z`. Used for events only. */
export const instant = z.iso.datetime({ offset: true }).brand<'Instant'>();
export type Instant = z.infer<typeof instant>;

/**
 * An amount in minor units (cents) of the currency named beside it. Integer, safe for exact sums:
 * at most 2^53 - 1 either side of zero. Money in and owned is positive, money out and owed is negative.
 */
export const minor = z.int().brand<'Minor'>();
export type Minor = z.infer<typeof minor>;

/** ISO 4217 alphabetic code. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .brand<'Currency'>();
export type Currency = z.infer<typeof currency>;

export const provider = z.enum(['finicity', 'basiq']);
export type Provider = z.infer<typeof provider>;

/** Our own id of a customer: provider and the provider's id, so that a link says where the person is known. */
export const customerId = z
  .string()
  .regex(/^(finicity|basiq)-[A-Za-z0-9-]{1,64}$/)
  .brand<'CustomerId'>();
export type CustomerId = z.infer<typeof customerId>;

/** The provider's id of an account, opaque. */
export const accountId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .brand<'AccountId'>();
export type AccountId = z.infer<typeof accountId>;

/** A report request and the report that it becomes share one id. */
export const reportId = z.uuid().brand<'ReportId'>();
export type ReportId = z.infer<typeof reportId>;
