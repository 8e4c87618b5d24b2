import type { AuditEvent } from '#contracts/audit.ts';

/** What happened, as an auditor reads it. */
export const eventWords: Readonly<Record<AuditEvent, string>> = {
  'session.started': 'Signed in',
  'session.refused': 'Sign-in refused',
  'session.ended': 'Signed out',
  'customers.searched': 'Searched customers',
  'customer.viewed': 'Viewed a customer',
  'customer.accounts-viewed': 'Viewed accounts',
  'customer.data-refreshed': 'Refreshed data',
  'customer.added': 'Added a customer',
  'directory.synchronised': 'Read the list of customers again',
  'reports.listed': 'Listed reports',
  'report.ordered': 'Ordered a report',
  'report.retried': 'Fetched a report again',
  'report.decided': 'Decided about an order',
  'report.viewed': 'Viewed a report',
  'report.source-viewed': 'Viewed the source of a report',
  'report.document-viewed': 'Viewed a PDF',
  'report.exported': 'Exported a report',
  'comparison.exported': 'Exported a comparison',
  'report.printed': 'Printed a report',
  'audit.viewed': 'Viewed the audit log',
  'officer.added': 'Added an officer',
  'provider.report-generated': 'Report made by the provider',
  'provider.report-retrieved': 'Report fetched from the provider',
  'provider.document-retrieved': 'PDF fetched from the provider',
};
