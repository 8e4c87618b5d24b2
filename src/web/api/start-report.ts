import type { QueryClient } from '@tanstack/react-query';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportRequest, ReportRequestsPage } from '#contracts/report-requests.ts';
import { reportQuery, reportRequestQuery } from './queries.ts';

/**
 * Asks for what has become of an order and, as soon as it is a report, for the report, without waiting for the page that
 * shows them. The report at once only when a list already said that it is ready: an order under way has no report, and asking
 * for one would be refused, recorded and logged.
 * @param onKnown called with the order once it is known, for what else the page of its kind needs
 */
export async function startReport(
  client: QueryClient,
  reportId: ReportId,
  onKnown?: (request: ReportRequest) => void,
): Promise<void> {
  const start = () => client.prefetchQuery(reportQuery(reportId));
  const listed = client
    .getQueriesData<ReportRequestsPage>({ queryKey: ['report-requests'] })
    .flatMap(([, page]) => page?.items.find(({ id, state }) => id === reportId && state === 'ready') ?? [])[0];
  if (listed !== undefined) {
    onKnown?.(listed);
    // The page asks for the rest at the same moment: its code is here when a list is.
    return await start();
  }
  try {
    const request = await client.ensureQueryData(reportRequestQuery(reportId));
    onKnown?.(request);
    if (request.state === 'ready') await start();
  } catch {
    // The query keeps the error, and the page tells it.
  }
}
