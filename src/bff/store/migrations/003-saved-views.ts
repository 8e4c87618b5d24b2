import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../database.ts';

/** Views under a name. Names and addresses are sealed: both may say who a customer is. */
export function savedViewsMigration(dialect: Dialect) {
  const bytes = dialect === 'sqlite' ? sql`blob` : sql`bytea`;
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('saved_views')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('officer_id', 'text', (c) => c.notNull().references('officers.id').onDelete('cascade'))
        .addColumn('saved_at', 'text', (c) => c.notNull())
        .addColumn('sealed', bytes, (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex('saved_views_by_officer')
        .on('saved_views')
        .columns(['officer_id', 'saved_at'])
        .execute();
    },
  };
}
