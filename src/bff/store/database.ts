import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { Pool, TypeOverrides, types as pgTypes } from 'pg';
import { firstMigration } from './migrations/001-first.ts';
import { affordabilityMigration } from './migrations/002-affordability.ts';
import { savedViewsMigration } from './migrations/003-saved-views.ts';
import { keptViewsMigration } from './migrations/004-kept-views.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import type { Tables } from './tables.ts';

export type Dialect = 'sqlite' | 'postgres';

/** The database with what the repositories need to know of its kind. */
export interface Store {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  close(): Promise<void>;
}

export type StoreSettings =
  | { readonly kind: 'sqlite'; readonly dataDir: string }
  | { readonly kind: 'postgres'; readonly url: string };

const poolSize = 10;

/**
 * Opens the store and brings its tables up to date. Two processes may do so at once: Kysely takes a lock.
 * @param upTo the last migration to make, for a test that needs an older store; all when left out
 */
export async function openStore(settings: StoreSettings, upTo?: string): Promise<Store> {
  const dialect = settings.kind;
  const db = new Kysely<Tables>({
    dialect: settings.kind === 'sqlite' ? sqlite(settings.dataDir) : postgres(settings.url),
  });
  const migrations: Record<string, Migration> = {
    '001-first': firstMigration(dialect),
    '002-affordability': affordabilityMigration(),
    '003-saved-views': savedViewsMigration(dialect),
    '004-kept-views': keptViewsMigration(dialect),
  };
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) {
    await db.destroy();
    throw error instanceof Error ? error : new Error('the tables could not be brought up to date');
  }
  return { db, dialect, close: () => db.destroy() };
}

function sqlite(dataDir: string): SqliteDialect {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return new SqliteDialect({ database: openNodeSqlite(path.join(dataDir, 'loandesk.sqlite')) });
}

function postgres(url: string): PostgresDialect {
  // count(*) is a bigint, which pg gives as text: ours always fit a number.
  const types = new TypeOverrides();
  types.setTypeParser(pgTypes.builtins.INT8, Number);
  const pool = new Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5000, types });
  // A connection that the database ends while nothing uses it says so by an event, which would end the process if
  // nobody listened. The next query takes another connection; one that is under way fails by itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
