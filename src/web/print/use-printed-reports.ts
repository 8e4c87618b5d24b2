import { useQueries } from '@tanstack/react-query';
import type { IsoDate, ReportId } from '#contracts/primitives.ts';
import type { ReportView } from '#contracts/report.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { reportQuery, reportRequestQuery } from '#web/api/queries.ts';

/** A report of a comparison on its way to paper. */
export type PrintedReport =
  | { readonly id: ReportId; readonly kind: 'loading' }
  | { readonly id: ReportId; readonly kind: 'ready'; readonly view: ReportView; readonly lastDay: IsoDate | null }
  | { readonly id: ReportId; readonly kind: 'missing'; readonly sentence: string };

/** Reads the reports of a comparison, each only once its order says that it is one. */
export function usePrintedReports(ids: readonly ReportId[]): PrintedReport[] {
  const requests = useQueries({ queries: ids.map((id) => ({ ...reportRequestQuery(id), retryOnMount: false })) });
  const reports = useQueries({
    queries: ids.map((id, at) => ({
      ...reportQuery(id),
      enabled: requests[at]?.data?.state === 'ready',
      retryOnMount: false,
    })),
  });
  return ids.map((id, at): PrintedReport => {
    const request = requests[at]?.data;
    const view = reports[at]?.data;
    const error = requests[at]?.error ?? reports[at]?.error ?? null;
    if (view !== undefined) return { id, kind: 'ready', view, lastDay: request?.report?.to ?? null };
    if (error !== null) return { id, kind: 'missing', sentence: describeFailure(error).sentence };
    if (request === undefined || request.state === 'ready') return { id, kind: 'loading' };
    return { id, kind: 'missing', sentence: `The order of ${request.customer.name} is not a report.` };
  });
}
