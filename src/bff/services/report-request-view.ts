import {
  failure,
  reportWindow,
  type DocumentState,
  type Failure,
  type ReportRequest,
  type ReportWindow,
} from '#contracts/report-requests.ts';
import type { AccountId, CustomerId, Instant, IsoDate, ReportId } from '#contracts/primitives.ts';
import type { ReportRequestRow } from '../store/report-requests.ts';
import type { ReportRequestsTable } from '../store/tables.ts';
import type { Visitor } from './sign-in.ts';

export function readFailure(text: string | null): Failure | null {
  return text === null ? null : failure.parse(JSON.parse(text));
}

export function documentStateOf(row: ReportRequestsTable): DocumentState {
  return {
    state: row.document_state as DocumentState['state'],
    bytes: row.document_bytes,
    failure: readFailure(row.document_failure),
  };
}

export function windowOf(row: ReportRequestsTable): ReportWindow {
  return reportWindow.parse(
    row.window_days === null
      ? { unit: 'months', from: row.from_month, to: row.to_month }
      : { unit: 'days', days: row.window_days },
  );
}

/** Whether the visitor may retry or decide about an order: their own, or any as a lead. */
export function mayActOn(row: ReportRequestsTable, visitor: Visitor): boolean {
  return (
    visitor.permissions.includes('reports:order') &&
    (row.officer_id === visitor.officer.id || visitor.permissions.includes('reports:act-for-others'))
  );
}

/** A row as it is shown to a visitor. */
export function toReportRequest(row: ReportRequestRow, visitor: Visitor, usuallySeconds: number | null): ReportRequest {
  return {
    id: row.id as ReportId,
    customer: { id: row.customer_id as CustomerId, name: row.customer_name ?? row.customer_id },
    kind: row.kind as ReportRequest['kind'],
    accountIds: JSON.parse(row.account_ids) as AccountId[],
    window: windowOf(row),
    reference: row.reference,
    isFcra: row.is_fcra === 1,
    purpose: row.purpose,
    orderedBy: { id: row.officer_id, displayName: row.officer_display_name },
    orderedAt: row.ordered_at as Instant,
    state: row.state as ReportRequest['state'],
    stateSince: row.state_since as Instant,
    usuallySeconds,
    failure: readFailure(row.failure),
    document: documentStateOf(row),
    report:
      row.ready_at === null
        ? null
        : {
            from: row.report_from as IsoDate | null,
            to: row.report_to as IsoDate | null,
            findings: row.findings ?? 0,
            agreements: row.agreements ?? 0,
          },
    replacedBy: row.replaced_by as ReportId | null,
    mayAct: mayActOn(row, visitor),
  };
}
