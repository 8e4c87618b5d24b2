import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import type { ReportView } from '#contracts/report.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { Problem } from '#web/api/errors.ts';
import { followedRequestQuery, isMoving, reportQuery, reportRequestQuery } from '#web/api/queries.ts';
import type { ShownFailure } from '#web/ui/failure-notice.tsx';

/** What has become of a report that the link names. Only what is `ready` is compared; the rest says why it is not. */
export type ComparedReport = { readonly id: ReportId } & (
  | { readonly kind: 'loading'; readonly request: ReportRequest | null }
  | { readonly kind: 'ready'; readonly request: ReportRequest; readonly view: ReportView }
  /** Still being made. */
  | { readonly kind: 'under-way'; readonly request: ReportRequest }
  /** Ended without a report. */
  | { readonly kind: 'ended'; readonly request: ReportRequest }
  /** There is no such report, or not any more. */
  | { readonly kind: 'gone'; readonly request: null }
  | {
      readonly kind: 'failed';
      readonly request: ReportRequest | null;
      readonly failure: ShownFailure;
      readonly isRetrying: boolean;
      readonly retry: () => void;
    }
);

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isRetrying: boolean;
  readonly refetch: () => void;
}

/** Only what a column shows, so that the columns stay the same while nothing of it changes. */
function asked<T>(results: UseQueryResult<T>[]): Asked<T>[] {
  return results.map(({ data, error, isFetching, refetch }) => ({
    data,
    error,
    isRetrying: error !== null && isFetching,
    refetch,
  }));
}
const askedRequests = (results: UseQueryResult<ReportRequest>[]) => asked(results);
const askedReports = (results: UseQueryResult<ReportView>[]) => asked(results);

/** The orders behind the columns, followed while anything of them moves. */
function useComparedRequests(ids: readonly ReportId[]): readonly Asked<ReportRequest>[] {
  // Where the route has asked already, what failed is told, not asked for a second time by the page that tells it.
  const requests = useQueries({
    queries: ids.map((id) => ({ ...reportRequestQuery(id), retryOnMount: false })),
    combine: askedRequests,
  });
  useQueries({
    queries: requests.flatMap(({ data }) => (data === undefined || !isMoving(data) ? [] : followedRequestQuery(data))),
  });
  return requests;
}

/**
 * The reports of the columns, each by itself: one that fails leaves the others as they are. The array is a new one only
 * when something in it is new.
 *
 * @param isRead whether the reports themselves are read, which is recorded; else the orders are enough
 */
export function useComparedReports(ids: readonly ReportId[], isRead = true): readonly ComparedReport[] {
  const requests = useComparedRequests(ids);
  const reports = useQueries({
    queries: ids.map((id, at) => ({
      ...reportQuery(id),
      enabled: isRead && requests[at]?.data?.state === 'ready',
      retryOnMount: false,
    })),
    combine: askedReports,
  });
  return useMemo(() => ids.map((id, at) => reportOf(id, requests[at], reports[at])), [ids, requests, reports]);
}

function reportOf(
  id: ReportId,
  asked: Asked<ReportRequest> | undefined,
  report: Asked<ReportView> | undefined,
): ComparedReport {
  const request = asked?.data ?? null;
  const failed = request === null ? asked : report;
  if (failed?.error != null && failed.data === undefined) {
    const { error, isRetrying, refetch } = failed;
    if (error instanceof Problem && error.code === 'not-found') return { id, kind: 'gone', request: null };
    return { id, kind: 'failed', request, failure: describeFailure(error), isRetrying, retry: refetch };
  }
  if (request === null) return { id, kind: 'loading', request };
  switch (request.state) {
    case 'ready':
      return report?.data === undefined
        ? { id, kind: 'loading', request }
        : { id, kind: 'ready', request, view: report.data };
    case 'requested':
    case 'generating':
    case 'retrieving':
      return { id, kind: 'under-way', request };
    case 'failed':
    case 'no_data':
    case 'outcome_unknown':
      break;
  }
  return { id, kind: 'ended', request };
}

/** Why a column has no figures, for each of its cells; null while they are on their way or here. */
export function whyNoFigures(report: ComparedReport): string | null {
  switch (report.kind) {
    case 'loading':
    case 'ready':
      return null;
    case 'under-way':
      return 'The report is still being made.';
    case 'ended':
      return 'The order ended without a report.';
    case 'gone':
      return 'There is no such report.';
    case 'failed':
      break;
  }
  return 'The report could not be read.';
}
