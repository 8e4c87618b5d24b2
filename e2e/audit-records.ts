import { Pool } from 'undici';
import type { AuditEvent, AuditPage, AuditRecord } from '#contracts/audit.ts';
import { createBrowser } from '#testing/browser.ts';
import type { Stack } from '#testing/start-stack.ts';

/** What is recorded of an event, newest first, as an auditor reads it; with a report only what was done with that one. */
export async function recordsOf(stack: Stack, event: AuditEvent, reportId?: string): Promise<AuditRecord[]> {
  const auditor = createBrowser(new Pool(stack.url, { connections: 1 }));
  await auditor.signIn('auditor');
  const { items } = (await auditor.call('GET', `/api/audit-records?limit=100&event=${event}`)).json<AuditPage>();
  return items.filter((record) => reportId === undefined || record.reportId === reportId);
}
