import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../database.ts';

/**
 * An answer is kept before anything is read in it, so that one which cannot be read is not lost: what is derived from
 * it moves to a table of its own.
 */
export function keptViewsMigration(dialect: Dialect) {
  const bytes = dialect === 'sqlite' ? sql`blob` : sql`bytea`;
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('kept_views')
        .addColumn('report_id', 'text', (c) => c.primaryKey().references('kept_reports.report_id'))
        .addColumn('transform_version', 'integer', (c) => c.notNull())
        .addColumn('view_stamp', 'text', (c) => c.notNull())
        .addColumn('view_sealed', bytes, (c) => c.notNull())
        .execute();
      await sql`insert into kept_views (report_id, transform_version, view_stamp, view_sealed)
        select report_id, transform_version, view_stamp, view_sealed from kept_reports`.execute(db);
      for (const name of ['transform_version', 'view_stamp', 'view_sealed']) {
        await db.schema.alterTable('kept_reports').dropColumn(name).execute();
      }
    },
  };
}
