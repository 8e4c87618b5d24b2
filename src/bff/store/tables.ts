// The tables as the code sees them, the same on SQLite and PostgreSQL. Instants are RFC 3339 text in UTC with
// milliseconds, so that they sort as text; flags are 0 or 1; `sealed` columns hold bytes of the vault.

export interface OfficersTable {
  id: string;
  /** Folded to lower case; what is typed to sign in. */
  name: string;
  display_name: string;
  role: string;
  password_hash: string;
  is_simulated: number;
  created_at: string;
}

export interface SessionsTable {
  /** SHA-256 of the cookie's value: a copy of the table signs nobody in. */
  id_hash: string;
  officer_id: string;
  created_at: string;
  last_seen_at: string;
  absolute_expires_at: string;
}

export interface CustomersTable {
  id: string;
  provider: string;
  provider_customer_id: string;
  name: string;
  username: string;
  customer_type: string;
  created_at: string | null;
  /** Name, provider id and user name, folded for searching. */
  search_text: string;
  /** Number of the synchronisation that saw the customer last. */
  generation: number;
}

export interface DirectorySyncsTable {
  provider: string;
  state: string;
  started_at: string;
  finished_at: string | null;
  generation: number;
  failure_code: string | null;
}

export interface CustomerAccountsTable {
  customer_id: string;
  as_of: string;
  accounts: number;
  institutions: number;
  newest_data_at: string | null;
  feeds_needing_attention: number;
  /** null: the provider knows no consents. */
  consent_state: string | null;
  consent_expires_at: string | null;
  sealed: Uint8Array;
}

export interface ReportRequestsTable {
  id: string;
  officer_id: string;
  idempotency_key: string;
  body_hash: string;
  provider: string;
  customer_id: string;
  kind: string;
  account_ids: string;
  /** The window: days back from the order, or calendar months with both ends. */
  window_days: number | null;
  from_month: string | null;
  to_month: string | null;
  reference: string | null;
  is_fcra: number;
  purpose: string | null;
  /** The same for orders that would make the same report. */
  fingerprint: string;
  ordered_at: string;
  state: string;
  state_since: string;
  /** When the call that makes the report was sent; null: not yet. */
  sent_at: string | null;
  provider_report_id: string | null;
  failure: string | null;
  document_state: string;
  document_bytes: number | null;
  document_failure: string | null;
  report_from: string | null;
  report_to: string | null;
  findings: number | null;
  agreements: number | null;
  ready_at: string | null;
  replaced_by: string | null;
  /** Names of the accounts that were known and left out. */
  left_out_sealed: Uint8Array;
  claimed_by: string | null;
  claim_expires_at: string | null;
}

export interface KeptReportsTable {
  report_id: string;
  retrieved_at: string;
  /** The provider's bytes: the record. Kept before anything is read in them. */
  raw_sealed: Uint8Array;
}

/** What is derived from a record; there is none while the record cannot be read. */
export interface KeptViewsTable {
  report_id: string;
  transform_version: number;
  /** New with every view: says whether one that was opened before is still the one. */
  view_stamp: string;
  /** Ready to be sent. */
  view_sealed: Uint8Array;
}

export interface DocumentChunksTable {
  report_id: string;
  part: number;
  sealed: Uint8Array;
}

export interface AuditRecordsTable {
  row: number;
  at: string;
  actor: string | null;
  event: string;
  outcome: string;
  customer_id: string | null;
  report_id: string | null;
  purpose: string | null;
  note: string | null;
  request_id: string | null;
  previous_hash: string;
  hash: string;
}

export interface SavedViewsTable {
  id: string;
  officer_id: string;
  saved_at: string;
  /** Name and address. */
  sealed: Uint8Array;
}

export interface Tables {
  officers: OfficersTable;
  sessions: SessionsTable;
  customers: CustomersTable;
  directory_syncs: DirectorySyncsTable;
  customer_accounts: CustomerAccountsTable;
  report_requests: ReportRequestsTable;
  kept_reports: KeptReportsTable;
  kept_views: KeptViewsTable;
  document_chunks: DocumentChunksTable;
  audit_records: AuditRecordsTable;
  saved_views: SavedViewsTable;
}
