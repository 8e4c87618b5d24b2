import type { GenerateOrder, RetrieveOrder } from '../providers/provider.ts';
import type { ReportRequestsTable } from '../store/tables.ts';
import { windowOf } from './report-request-view.ts';

/** What a provider needs to know to make the report of a row. */
export function generateOrderOf(row: ReportRequestsTable): GenerateOrder {
  return {
    providerCustomerId: row.customer_id.slice(row.provider.length + 1),
    accountIds: JSON.parse(row.account_ids) as string[],
    window: windowOf(row),
    reference: row.reference,
    isFcra: row.is_fcra === 1,
  };
}

/** What a provider needs to know to hand out the report that it made. */
export function retrieveOrderOf(row: ReportRequestsTable): RetrieveOrder {
  if (row.provider_report_id === null) throw new Error('a report without an id at the provider cannot be fetched');
  return { ...generateOrderOf(row), providerReportId: row.provider_report_id, purpose: row.purpose };
}
