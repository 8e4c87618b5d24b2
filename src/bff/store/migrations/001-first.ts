import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../database.ts';

/** Everything that issue 2 needs. One set of migrations for both databases; where they differ, it says so. */
export function firstMigration(dialect: Dialect) {
  const bytes = dialect === 'sqlite' ? sql`blob` : sql`bytea`;
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('officers')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('name', 'text', (c) => c.notNull().unique())
        .addColumn('display_name', 'text', (c) => c.notNull())
        .addColumn('role', 'text', (c) => c.notNull())
        .addColumn('password_hash', 'text', (c) => c.notNull())
        .addColumn('is_simulated', 'integer', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('sessions')
        .addColumn('id_hash', 'text', (c) => c.primaryKey())
        .addColumn('officer_id', 'text', (c) => c.notNull().references('officers.id').onDelete('cascade'))
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addColumn('last_seen_at', 'text', (c) => c.notNull())
        .addColumn('absolute_expires_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('customers')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('provider', 'text', (c) => c.notNull())
        .addColumn('provider_customer_id', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('username', 'text', (c) => c.notNull())
        .addColumn('customer_type', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text')
        .addColumn('search_text', 'text', (c) => c.notNull())
        .addColumn('generation', 'integer', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('customers_by_name').on('customers').columns(['name', 'id']).execute();
      await db.schema
        .createTable('directory_syncs')
        .addColumn('provider', 'text', (c) => c.primaryKey())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('started_at', 'text', (c) => c.notNull())
        .addColumn('finished_at', 'text')
        .addColumn('generation', 'integer', (c) => c.notNull())
        .addColumn('failure_code', 'text')
        .execute();
      await db.schema
        .createTable('customer_accounts')
        .addColumn('customer_id', 'text', (c) => c.primaryKey())
        .addColumn('as_of', 'text', (c) => c.notNull())
        .addColumn('accounts', 'integer', (c) => c.notNull())
        .addColumn('institutions', 'integer', (c) => c.notNull())
        .addColumn('newest_data_at', 'text')
        .addColumn('feeds_needing_attention', 'integer', (c) => c.notNull())
        .addColumn('sealed', bytes, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('report_requests')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('officer_id', 'text', (c) => c.notNull().references('officers.id'))
        .addColumn('idempotency_key', 'text', (c) => c.notNull())
        .addColumn('body_hash', 'text', (c) => c.notNull())
        .addColumn('provider', 'text', (c) => c.notNull())
        .addColumn('customer_id', 'text', (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('account_ids', 'text', (c) => c.notNull())
        .addColumn('length_days', 'integer', (c) => c.notNull())
        .addColumn('reference', 'text')
        .addColumn('is_fcra', 'integer', (c) => c.notNull())
        .addColumn('purpose', 'text')
        .addColumn('fingerprint', 'text', (c) => c.notNull())
        .addColumn('ordered_at', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('state_since', 'text', (c) => c.notNull())
        .addColumn('provider_report_id', 'text')
        .addColumn('failure', 'text')
        .addColumn('document_state', 'text', (c) => c.notNull())
        .addColumn('document_bytes', 'integer')
        .addColumn('document_failure', 'text')
        .addColumn('report_from', 'text')
        .addColumn('report_to', 'text')
        .addColumn('findings', 'integer')
        .addColumn('agreements', 'integer')
        .addColumn('ready_at', 'text')
        .addColumn('replaced_by', 'text')
        .addColumn('left_out_sealed', bytes, (c) => c.notNull())
        .addColumn('claimed_by', 'text')
        .addColumn('claim_expires_at', 'text')
        .addUniqueConstraint('one_request_a_key', ['officer_id', 'idempotency_key'])
        .execute();
      await db.schema.createIndex('requests_by_time').on('report_requests').columns(['ordered_at', 'id']).execute();
      await db.schema
        .createIndex('requests_by_customer')
        .on('report_requests')
        .columns(['customer_id', 'ordered_at'])
        .execute();
      await db.schema.createIndex('requests_by_fingerprint').on('report_requests').column('fingerprint').execute();
      await db.schema
        .createIndex('requests_by_state')
        .on('report_requests')
        .columns(['state', 'document_state'])
        .execute();
      await db.schema
        .createTable('kept_reports')
        .addColumn('report_id', 'text', (c) => c.primaryKey().references('report_requests.id'))
        .addColumn('retrieved_at', 'text', (c) => c.notNull())
        .addColumn('transform_version', 'integer', (c) => c.notNull())
        .addColumn('view_stamp', 'text', (c) => c.notNull())
        .addColumn('raw_sealed', bytes, (c) => c.notNull())
        .addColumn('view_sealed', bytes, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('document_chunks')
        .addColumn('report_id', 'text', (c) => c.notNull().references('report_requests.id'))
        .addColumn('part', 'integer', (c) => c.notNull())
        .addColumn('sealed', bytes, (c) => c.notNull())
        .addPrimaryKeyConstraint('document_chunks_key', ['report_id', 'part'])
        .execute();
      await db.schema
        .createTable('audit_records')
        .addColumn('row', 'integer', (c) => c.primaryKey())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('actor', 'text')
        .addColumn('event', 'text', (c) => c.notNull())
        .addColumn('outcome', 'text', (c) => c.notNull())
        .addColumn('customer_id', 'text')
        .addColumn('report_id', 'text')
        .addColumn('purpose', 'text')
        .addColumn('note', 'text')
        .addColumn('request_id', 'text')
        .addColumn('previous_hash', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('audit_by_customer').on('audit_records').columns(['customer_id', 'row']).execute();
      await makeAuditAppendOnly(db, dialect);
    },
  };
}

/** The audit log takes rows and lets none be changed or taken away, whatever the program does. */
async function makeAuditAppendOnly(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') {
    for (const verb of ['update', 'delete'] as const) {
      await sql`create trigger ${sql.raw(`audit_no_${verb}`)} before ${sql.raw(verb)} on audit_records
        begin select raise(abort, 'the audit log is append-only'); end`.execute(db);
    }
    return;
  }
  await sql`create function audit_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'the audit log is append-only'; end $$`.execute(db);
  await sql`create trigger audit_no_change before update or delete on audit_records
    for each row execute function audit_append_only()`.execute(db);
  await sql`create trigger audit_no_truncate before truncate on audit_records
    for each statement execute function audit_append_only()`.execute(db);
}
