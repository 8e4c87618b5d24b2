import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Prepared statements kept for reuse; the program has far fewer different ones. */
const keptStatements = 500;

/** Booleans and dates are written as the tables store them; SQLite itself takes neither. */
const bindable = (value: unknown): SQLInputValue => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === undefined ? null : (value as SQLInputValue);
};

function wrap(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bindable)),
    run: (parameters) => statement.run(...parameters.map(bindable)),
    iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
  };
}

/**
 * Node's own SQLite behind the interface that Kysely's SQLite dialect asks for. WAL with synchronous=FULL: what was
 * committed survives a power cut, which the audit log needs.
 */
export function openNodeSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;',
  );
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(asked) {
      // A transaction takes the write lock when it begins: one that read first and then finds that another process
      // wrote in between (the officer command) would fail at once instead of waiting its turn.
      const sql = asked === 'begin' ? 'begin immediate' : asked;
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = wrap(database.prepare(sql));
      if (statements.size >= keptStatements) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
    close() {
      statements.clear();
      database.close();
    },
  };
}
