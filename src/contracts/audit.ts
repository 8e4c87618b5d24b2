import { z } from 'zod';
import { customerId, instant, reportId } from './primitives.ts';

/** Everything that is recorded, a closed list. */
export const auditEvent = z.enum([
  'session.started',
  'session.refused',
  'session.ended',
  'customers.searched',
  'customer.viewed',
  'customer.accounts-viewed',
  'customer.data-refreshed',
  'customer.added',
  'directory.synchronised',
  'reports.listed',
  'report.ordered',
  'report.retried',
  'report.decided',
  'report.viewed',
  'report.source-viewed',
  'report.document-viewed',
  'report.exported',
  'comparison.exported',
  'report.printed',
  'audit.viewed',
  'officer.added',
  'provider.report-generated',
  'provider.report-retrieved',
  'provider.document-retrieved',
]);
export type AuditEvent = z.infer<typeof auditEvent>;

export const auditRecord = z.strictObject({
  /** 1, 2, 3 … without gaps. */
  row: z.int(),
  at: instant,
  /** Officer's name for signing in; null for the program itself. */
  actor: z.string().nullable(),
  event: auditEvent,
  outcome: z.enum(['done', 'refused', 'failed']),
  customerId: customerId.nullable(),
  reportId: reportId.nullable(),
  /** FCRA permissible purpose under which it was done. */
  purpose: z.string().nullable(),
  /** A short fact: a problem code, a count. Never bank data. */
  note: z.string().nullable(),
  requestId: z.string().nullable(),
});
export type AuditRecord = z.infer<typeof auditRecord>;

export const auditQuery = z.strictObject({
  actor: z.string().max(120).optional(),
  event: auditEvent.optional(),
  customerId: customerId.optional(),
  outcome: z.enum(['done', 'refused', 'failed']).optional(),
  /** Rows older than this one; the next page of a listing that runs from newest to oldest. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500, 'At most 500 rows at a time.').optional(),
});

export const auditPage = z.strictObject({
  items: z.array(auditRecord),
  /** The row to ask `before` for the next page; null: there is none. */
  nextBefore: z.int().nullable(),
  chain: z.strictObject({
    /** The hash chain holds from row 1 up to here. */
    verifiedUpTo: z.int(),
    rows: z.int(),
    /** The first row that does not fit; null while all fit. */
    brokenAt: z.int().nullable(),
  }),
});
export type AuditPage = z.infer<typeof auditPage>;
