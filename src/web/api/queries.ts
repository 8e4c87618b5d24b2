import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AuditPage } from '#contracts/audit.ts';
import type { RefreshJobs } from '#contracts/customers.ts';
import type { CustomerId, Provider, ReportId } from '#contracts/primitives.ts';
import { settledStates, type ReportRequest } from '#contracts/report-requests.ts';
import type { CallInput } from '#contracts/routes.ts';
import { call, callText } from './call.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('readSession', {}, { signal }),
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
});

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: ({ signal }) => call('signInOptions', {}, { signal }),
  staleTime: Infinity,
});

/** Rows in one answer of the directory; the list asks for the pages that are in sight. */
export const customersPageSize = 100;

/** What the directory is searched for. */
export interface CustomersFilter {
  readonly q: string;
  /** undefined: of every provider. */
  readonly provider: Provider | undefined;
}

export function customersPageQuery(filter: CustomersFilter, page: number) {
  return queryOptions({
    queryKey: ['customers', filter, page],
    queryFn: ({ signal }) =>
      call(
        'listCustomers',
        { query: { ...filter, offset: page * customersPageSize, limit: customersPageSize } },
        { signal },
      ),
    staleTime: 20_000,
    // A directory fills while it is read from its provider for the first time.
    refetchInterval: ({ state }) =>
      state.data?.directories.some((directory) => directory.state === 'syncing') === true ? 2500 : false,
  });
}

/** A few hits for the palette. */
export function customerHitsQuery(q: string) {
  return queryOptions({
    queryKey: ['customer-hits', q],
    queryFn: ({ signal }) => call('listCustomers', { query: { q, limit: 6 } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  });
}

export function reportHitsQuery(q: string) {
  return queryOptions({
    queryKey: ['report-hits', q],
    queryFn: ({ signal }) => call('listReportRequests', { query: { q, limit: 4, orderedBy: 'anyone' } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  });
}

export function customerQuery(customerId: CustomerId) {
  return queryOptions({
    queryKey: ['customer', customerId],
    queryFn: ({ signal }) => call('readCustomer', { params: { customerId } }, { signal }),
  });
}

export function accountsQuery(customerId: CustomerId) {
  return queryOptions({
    queryKey: ['accounts', customerId],
    queryFn: ({ signal }) => call('listAccounts', { params: { customerId } }, { signal }),
  });
}

/** Whether a fetch of new data still goes on. */
export function isFetching({ jobs }: RefreshJobs): boolean {
  return jobs.some(({ state }) => state === 'waiting' || state === 'running');
}

/** Fetches of new data from the banks. In the background: a page left open does not stay signed in. */
export function refreshJobsQuery(customerId: CustomerId) {
  return queryOptions({
    queryKey: ['refresh-jobs', customerId],
    queryFn: ({ signal }) => call('listRefreshJobs', { params: { customerId } }, { signal, background: true }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data !== undefined && isFetching(state.data) ? 2000 : false),
  });
}

/** The kind of report, the provider's day and the quota; asked again with every look, because others order too. */
export function orderTermsQuery(customerId: CustomerId) {
  return queryOptions({
    queryKey: ['order-terms', customerId],
    queryFn: ({ signal }) => call('readOrderTerms', { params: { customerId } }, { signal }),
    staleTime: 10_000,
  });
}

export type ReportsFilter = CallInput<'listReportRequests'>['query'];

/** Reports in one answer: the newest of a customer, or a page of the list of all. */
export const reportsPageSize = 50;

export function reportRequestsQuery(filter: ReportsFilter) {
  return queryOptions({
    queryKey: ['report-requests', filter],
    queryFn: ({ signal }) => call('listReportRequests', { query: { limit: reportsPageSize, ...filter } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}

/** Whether something still happens to it by itself: the order, or the fetching of its PDF. */
export function isMoving(request: ReportRequest): boolean {
  if (!settledStates.has(request.state)) return true;
  const document = request.document.state;
  return request.state === 'ready' && (document === 'waiting' || document === 'fetching');
}

export function reportRequestQuery(reportId: ReportId) {
  return queryOptions({
    queryKey: ['report-request', reportId],
    queryFn: ({ signal }) => call('readReportRequest', { params: { reportId } }, { signal }),
    staleTime: 5000,
  });
}

/** Follows an order until nothing moves any more. In the background: a page left open does not stay signed in. */
export function followedRequestQuery(request: ReportRequest) {
  return queryOptions({
    queryKey: ['report-request', request.id],
    queryFn: ({ signal }) =>
      call('readReportRequest', { params: { reportId: request.id } }, { signal, background: true }),
    enabled: isMoving(request),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data !== undefined && !isMoving(state.data) ? false : 1500),
  });
}

export function reportQuery(reportId: ReportId) {
  return queryOptions({
    queryKey: ['report', reportId],
    queryFn: ({ signal }) => call('readReport', { params: { reportId } }, { signal }),
    // A report never changes once it is there.
    staleTime: Infinity,
  });
}

export function reportSourceQuery(reportId: ReportId) {
  return queryOptions({
    queryKey: ['report-source', reportId],
    queryFn: ({ signal }) => callText('readReportSource', { params: { reportId } }, { signal }),
    staleTime: Infinity,
  });
}

/** Views that the person saved: kept here and on the server, never in the browser's storage. */
export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: ({ signal }) => call('listSavedViews', {}, { signal }),
});

export type AuditFilter = Omit<NonNullable<CallInput<'listAuditRecords'>['query']>, 'before' | 'limit'>;

export function auditRecordsQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit-records', filter],
    queryFn: ({ signal, pageParam }) =>
      call(
        'listAuditRecords',
        { query: { ...filter, limit: 200, ...(pageParam === null ? {} : { before: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page: AuditPage) => page.nextBefore ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
