import type { QueryClient } from '@tanstack/react-query';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportRequestsPage } from '#contracts/report-requests.ts';
import { reportQuery, reportRequestQuery } from './queries.ts';

/**
 * Asks for what has become of an order and, as soon as it is a report, for the report, without waiting for the page that
 * shows them. The report at once only when a list already said that it is ready: an order under way has no report, and asking
 * for one would be refused, recorded and logged.
 */
export async function startReport(client: QueryClient, reportId: ReportId): Promise<void> {
  const start = () => client.prefetchQuery(reportQuery(reportId));
  const isListedReady = client
    .getQueriesData<ReportRequestsPage>({ queryKey: ['report-requests'] })
    .some(([, page]) => page?.items.some(({ id, state }) => id === reportId && state === 'ready') === true);
  // The page asks for the rest at the same moment: its code is here when a list is.
  if (isListedReady) return await start();
  try {
    const { state } = await client.ensureQueryData(reportRequestQuery(reportId));
    if (state === 'ready') await start();
  } catch {
    // The query keeps the error, and the page tells it.
  }
}
