import { z } from 'zod';
import { auditPage, auditQuery, type AuditEvent } from './audit.ts';
import {
  addCustomer,
  addedCustomer,
  customerAccounts,
  customersPage,
  customersQuery,
  customerSummary,
  directoryState,
  refreshJobs,
} from './customers.ts';
import { chartExport, comparisonQuery, exportTableName, printing } from './exports.ts';
import type { Permission } from './permissions.ts';
import { customerId, reportId } from './primitives.ts';
import {
  orderReport,
  orderTerms,
  reportRequest,
  reportRequestsPage,
  reportRequestsQuery,
  requestDecision,
} from './report-requests.ts';
import { reportView } from './report.ts';
import { savedView, savedViews, saveView } from './saved-views.ts';
import { credentials, session, signInOptions } from './session.ts';

/** Sent with every request that is not a GET. Its presence is half of the CSRF defence; any value does. */
export const csrfHeader = 'x-loandesk-csrf';
/** Sent by polls, so that a page left open does not keep a session alive. */
export const backgroundHeader = 'x-loandesk-background';
/** A UUID of the caller's making: the same key and body give the same request, never a second order. */
export const idempotencyHeader = 'idempotency-key';
/** Every answer carries it; problems repeat it in their body. */
export const requestIdHeader = 'x-request-id';

/** `public`: nobody needs to be signed in. `signed-in`: anybody who is. Otherwise the permission of that name. */
export type Access = 'public' | 'signed-in' | Permission;

export type ResponseShape =
  | { readonly kind: 'json'; readonly status: 200 | 201 | 202; readonly schema: z.ZodType }
  | { readonly kind: 'empty'; readonly status: 204 }
  | { readonly kind: 'bytes'; readonly status: 200; readonly contentType: string };

export interface Route {
  readonly id: string;
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** `:name` marks a parameter, which `params` describes. */
  readonly path: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly idempotent?: boolean;
  readonly response: ResponseShape;
  readonly access: Access;
  /** What is recorded, or why nothing needs to be. */
  readonly audit: { readonly event: AuditEvent } | { readonly none: string };
}

const json = <S extends z.ZodType>(schema: S, status: 200 | 201 | 202 = 200) =>
  ({ kind: 'json', status, schema }) as const;
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const empty = { kind: 'empty', status: 204 } as const;
const ofCustomer = z.strictObject({ customerId });
const ofReport = z.strictObject({ reportId });

/** The one table that the server, the typed client and the OpenAPI document come from. */
export const routes = {
  liveness: {
    id: 'liveness',
    summary: 'Says that the process runs',
    method: 'GET',
    path: '/health/live',
    response: json(z.strictObject({ status: z.literal('live') })),
    access: 'public',
    audit: { none: 'holds no data of anybody' },
  },
  readiness: {
    id: 'readiness',
    summary: 'Says that requests can be served: the store answers and the process is not stopping',
    method: 'GET',
    path: '/health/ready',
    response: json(z.strictObject({ status: z.literal('ready') })),
    access: 'public',
    audit: { none: 'holds no data of anybody' },
  },
  signInOptions: {
    id: 'signInOptions',
    summary: 'What the sign-in page may know',
    method: 'GET',
    path: '/api/sign-in-options',
    response: json(signInOptions),
    access: 'public',
    audit: { none: 'holds no data of anybody' },
  },
  signIn: {
    id: 'signIn',
    summary: 'Starts a session and sets its cookie',
    method: 'POST',
    path: '/api/session',
    body: credentials,
    response: json(session),
    access: 'public',
    audit: { event: 'session.started' },
  },
  readSession: {
    id: 'readSession',
    summary: 'Who is signed in, what they may do, and until when',
    method: 'GET',
    path: '/api/session',
    response: json(session),
    access: 'signed-in',
    audit: { none: 'the person reads about themselves' },
  },
  extendSession: {
    id: 'extendSession',
    summary: 'Stays signed in: moves the idle expiry',
    method: 'POST',
    path: '/api/session/extension',
    response: json(session),
    access: 'signed-in',
    audit: { none: 'the person reads about themselves' },
  },
  signOut: {
    id: 'signOut',
    summary: 'Ends the session',
    method: 'DELETE',
    path: '/api/session',
    response: empty,
    access: 'signed-in',
    audit: { event: 'session.ended' },
  },
  listCustomers: {
    id: 'listCustomers',
    summary: 'Searches the directory of customers',
    method: 'GET',
    path: '/api/customers',
    query: customersQuery,
    response: json(customersPage),
    access: 'customers:read',
    audit: { event: 'customers.searched' },
  },
  syncDirectory: {
    id: 'syncDirectory',
    summary: 'Starts reading the lists of customers from the providers again',
    method: 'POST',
    path: '/api/directory/sync',
    response: json(z.strictObject({ directories: z.array(directoryState) }), 202),
    access: 'directory:sync',
    audit: { event: 'directory.synchronised' },
  },
  readCustomer: {
    id: 'readCustomer',
    summary: 'One customer',
    method: 'GET',
    path: '/api/customers/:customerId',
    params: ofCustomer,
    response: json(customerSummary),
    access: 'customers:read',
    audit: { event: 'customer.viewed' },
  },
  listAccounts: {
    id: 'listAccounts',
    summary: 'The accounts of a customer, from the provider, or as last kept when it cannot be asked',
    method: 'GET',
    path: '/api/customers/:customerId/accounts',
    params: ofCustomer,
    response: json(customerAccounts),
    access: 'customers:read',
    audit: { event: 'customer.accounts-viewed' },
  },
  addCustomer: {
    id: 'addCustomer',
    summary: 'Adds a customer who exists at a provider that does not list everybody',
    method: 'POST',
    path: '/api/customers',
    body: addCustomer,
    response: json(addedCustomer),
    access: 'customers:add',
    audit: { event: 'customer.added' },
  },
  readOrderTerms: {
    id: 'readOrderTerms',
    summary: "What can be ordered for a customer today: the kind of report, the provider's day, and the daily quota",
    method: 'GET',
    path: '/api/customers/:customerId/order-terms',
    params: ofCustomer,
    response: json(orderTerms),
    access: 'reports:order',
    audit: { none: 'a date and a count of calls; nothing of anybody' },
  },
  startRefresh: {
    id: 'startRefresh',
    summary: 'Starts fetching new data from the banks, a job a connection; where one runs already, that one',
    method: 'POST',
    path: '/api/customers/:customerId/refresh-jobs',
    params: ofCustomer,
    response: json(refreshJobs, 202),
    access: 'customers:refresh',
    audit: { event: 'customer.data-refreshed' },
  },
  listRefreshJobs: {
    id: 'listRefreshJobs',
    summary: 'How far the fetches of the last days have come, newest first',
    method: 'GET',
    path: '/api/customers/:customerId/refresh-jobs',
    params: ofCustomer,
    response: json(refreshJobs),
    access: 'customers:read',
    audit: { none: 'progress of a fetch; starting it and reading the accounts are recorded' },
  },
  refreshAccounts: {
    id: 'refreshAccounts',
    summary: 'Asks the provider to fetch new data from the banks; may take two minutes',
    method: 'POST',
    path: '/api/customers/:customerId/refresh',
    params: ofCustomer,
    response: json(customerAccounts),
    access: 'customers:refresh',
    audit: { event: 'customer.data-refreshed' },
  },
  orderReport: {
    id: 'orderReport',
    summary: 'Orders a report; answers at once, the request is followed by its id',
    method: 'POST',
    path: '/api/report-requests',
    body: orderReport,
    idempotent: true,
    response: json(reportRequest, 202),
    access: 'reports:order',
    audit: { event: 'report.ordered' },
  },
  listReportRequests: {
    id: 'listReportRequests',
    summary: 'Reports and orders, newest first',
    method: 'GET',
    path: '/api/report-requests',
    query: reportRequestsQuery,
    response: json(reportRequestsPage),
    access: 'reports:read',
    audit: { event: 'reports.listed' },
  },
  readReportRequest: {
    id: 'readReportRequest',
    summary: 'How far an order has come',
    method: 'GET',
    path: '/api/report-requests/:reportId',
    params: ofReport,
    response: json(reportRequest),
    access: 'reports:read',
    audit: { none: 'progress of an order; the order itself and reading its report are recorded' },
  },
  retryReportRequest: {
    id: 'retryReportRequest',
    summary: 'Fetches again what was made but could not be fetched: the report, or its PDF. Orders nothing',
    method: 'POST',
    path: '/api/report-requests/:reportId/retry',
    params: ofReport,
    response: json(reportRequest, 202),
    access: 'reports:order',
    audit: { event: 'report.retried' },
  },
  decideReportRequest: {
    id: 'decideReportRequest',
    summary: 'Decides about an order that failed or whose outcome is unknown: order again (a new request), or leave it',
    method: 'POST',
    path: '/api/report-requests/:reportId/decision',
    params: ofReport,
    body: requestDecision,
    response: json(reportRequest, 202),
    access: 'reports:order',
    audit: { event: 'report.decided' },
  },
  readReport: {
    id: 'readReport',
    summary: 'A report with what was checked in it',
    method: 'GET',
    path: '/api/reports/:reportId',
    params: ofReport,
    response: json(reportView),
    access: 'reports:read',
    audit: { event: 'report.viewed' },
  },
  readReportSource: {
    id: 'readReportSource',
    summary: "The provider's answer as it came, byte for byte",
    method: 'GET',
    path: '/api/reports/:reportId/source',
    params: ofReport,
    response: { kind: 'bytes', status: 200, contentType: 'application/json' },
    access: 'reports:read',
    audit: { event: 'report.source-viewed' },
  },
  readReportDocument: {
    id: 'readReportDocument',
    summary: "The provider's PDF, byte for byte; takes one Range",
    method: 'GET',
    path: '/api/reports/:reportId/document',
    params: ofReport,
    query: z.strictObject({
      /** `1`: as an attachment with a file name. */
      download: z.literal('1').optional(),
    }),
    response: { kind: 'bytes', status: 200, contentType: 'application/pdf' },
    access: 'reports:read',
    audit: { event: 'report.document-viewed' },
  },
  exportTable: {
    id: 'exportTable',
    summary: 'One table of a report as CSV',
    method: 'GET',
    path: '/api/reports/:reportId/tables/:table',
    params: z.strictObject({ reportId, table: exportTableName }),
    response: { kind: 'bytes', status: 200, contentType: 'text/csv; charset=utf-8' },
    access: 'reports:export',
    audit: { event: 'report.exported' },
  },
  exportWorkbook: {
    id: 'exportWorkbook',
    summary: 'All tables of a report as a workbook, a sheet each',
    method: 'GET',
    path: '/api/reports/:reportId/workbook',
    params: ofReport,
    response: { kind: 'bytes', status: 200, contentType: workbookType },
    access: 'reports:export',
    audit: { event: 'report.exported' },
  },
  exportFilePack: {
    id: 'exportFilePack',
    summary: 'A report as one ZIP: the original PDF, the raw answer, every table, and a manifest with their SHA-256',
    method: 'GET',
    path: '/api/reports/:reportId/file-pack',
    params: ofReport,
    response: { kind: 'bytes', status: 200, contentType: 'application/zip' },
    access: 'reports:export',
    audit: { event: 'report.exported' },
  },
  recordChartExport: {
    id: 'recordChartExport',
    summary: 'Records that the chart of a report leaves the page as a picture, before it is made',
    method: 'POST',
    path: '/api/reports/:reportId/chart-exports',
    params: ofReport,
    body: chartExport,
    response: empty,
    access: 'reports:export',
    audit: { event: 'report.exported' },
  },
  recordPrint: {
    id: 'recordPrint',
    summary: 'Records that reports are put on paper, before the browser prints them',
    method: 'POST',
    path: '/api/prints',
    body: printing,
    response: empty,
    access: 'reports:read',
    audit: { event: 'report.printed' },
  },
  exportComparison: {
    id: 'exportComparison',
    summary: 'A comparison as CSV, a line a figure and report',
    method: 'GET',
    path: '/api/comparison/table',
    query: comparisonQuery,
    response: { kind: 'bytes', status: 200, contentType: 'text/csv; charset=utf-8' },
    access: 'reports:export',
    audit: { event: 'comparison.exported' },
  },
  exportComparisonWorkbook: {
    id: 'exportComparisonWorkbook',
    summary: 'A comparison as a workbook',
    method: 'GET',
    path: '/api/comparison/workbook',
    query: comparisonQuery,
    response: { kind: 'bytes', status: 200, contentType: workbookType },
    access: 'reports:export',
    audit: { event: 'comparison.exported' },
  },
  listSavedViews: {
    id: 'listSavedViews',
    summary: 'Views that the person saved under a name',
    method: 'GET',
    path: '/api/saved-views',
    response: json(savedViews),
    access: 'signed-in',
    audit: { none: 'the person reads their own bookmarks' },
  },
  saveView: {
    id: 'saveView',
    summary: 'Saves the address of a page under a name',
    method: 'POST',
    path: '/api/saved-views',
    body: saveView,
    response: json(savedView, 201),
    access: 'signed-in',
    audit: { none: 'the person keeps a bookmark; opening it is recorded' },
  },
  removeSavedView: {
    id: 'removeSavedView',
    summary: 'Removes a saved view',
    method: 'DELETE',
    path: '/api/saved-views/:viewId',
    params: z.strictObject({ viewId: z.uuid() }),
    response: empty,
    access: 'signed-in',
    audit: { none: 'the person removes their own bookmark' },
  },
  listAuditRecords: {
    id: 'listAuditRecords',
    summary: 'The audit log, newest first',
    method: 'GET',
    path: '/api/audit-records',
    query: auditQuery,
    response: json(auditPage),
    access: 'audit:read',
    audit: { event: 'audit.viewed' },
  },
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteId = keyof Routes;

type Parsed<R, K extends string> = R extends Record<K, infer S extends z.ZodType> ? z.infer<S> : never;
type Sent<R, K extends string> = R extends Record<K, infer S extends z.ZodType> ? z.input<S> : never;
type Part<K extends string, T> = [T] extends [never] ? unknown : Record<K, T>;

/** What a handler gets: parsed and typed. */
export type HandlerInput<Id extends RouteId> = Part<'params', Parsed<Routes[Id], 'params'>> &
  Part<'query', Parsed<Routes[Id], 'query'>> &
  Part<'body', Parsed<Routes[Id], 'body'>>;

/** What a caller gives. */
export type CallInput<Id extends RouteId> = Part<'params', Sent<Routes[Id], 'params'>> &
  Part<'query', Sent<Routes[Id], 'query'>> &
  Part<'body', Sent<Routes[Id], 'body'>> &
  (Routes[Id] extends { idempotent: true } ? { idempotencyKey: string } : unknown);

/** What a JSON route answers with. */
export type RouteResponse<Id extends RouteId> = Routes[Id]['response'] extends { schema: infer S extends z.ZodType }
  ? z.infer<S>
  : never;

export const allRoutes: readonly Route[] = Object.values(routes);
