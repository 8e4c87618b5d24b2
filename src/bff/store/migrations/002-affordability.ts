import { sql, type Kysely } from 'kysely';

/**
 * A second kind of report, whose window is calendar months: a window is days or months, so `length_days` may be
 * absent. SQLite cannot take NOT NULL off a column; the column is copied, on both databases alike.
 */
export function affordabilityMigration() {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const [name, type] of [
        ['window_days', 'integer'],
        ['from_month', 'text'],
        ['to_month', 'text'],
        // When the call that makes the report was sent: what the daily quota counts.
        ['sent_at', 'text'],
      ] as const) {
        await db.schema.alterTable('report_requests').addColumn(name, type).execute();
      }
      await sql`update report_requests set window_days = length_days`.execute(db);
      await db.schema.alterTable('report_requests').dropColumn('length_days').execute();
      await db.schema
        .createIndex('requests_by_sending')
        .on('report_requests')
        .columns(['provider', 'sent_at'])
        .execute();
      await db.schema.alterTable('customer_accounts').addColumn('consent_state', 'text').execute();
      await db.schema.alterTable('customer_accounts').addColumn('consent_expires_at', 'text').execute();
    },
  };
}
