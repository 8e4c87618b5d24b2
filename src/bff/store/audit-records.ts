import { sql } from 'kysely';
import type { Store } from './database.ts';
import { prepareQuery } from './prepared-query.ts';
import type { AuditRecordsTable } from './tables.ts';

export interface AuditFilter {
  readonly actor?: string;
  readonly event?: string;
  readonly customerId?: string;
  readonly outcome?: string;
  readonly before?: number;
}

/** Any number: it names this log's lock among PostgreSQL's advisory locks. */
const advisoryLock = 7_205_113;

const columns: readonly (keyof AuditRecordsTable)[] = [
  'row',
  'at',
  'actor',
  'event',
  'outcome',
  'customer_id',
  'report_id',
  'purpose',
  'note',
  'request_id',
  'previous_hash',
  'hash',
];

export class AuditRecords {
  readonly #store: Store;
  readonly #last;
  readonly #insert;

  constructor(store: Store) {
    this.#store = store;
    this.#last = prepareQuery([1], (one) =>
      store.db.selectFrom('audit_records').select(['row', 'hash']).orderBy('row', 'desc').limit(one),
    );
    // What is inserted into is known by the names; the values are stand-ins here.
    const standIns: readonly unknown[] = columns;
    this.#insert = prepareQuery(standIns, (...values) => {
      const row = Object.fromEntries(columns.map((column, i) => [column, values[i]]));
      return store.db.insertInto('audit_records').values(row as unknown as AuditRecordsTable);
    });
  }

  /**
   * Appends rows in one transaction. `make` gets the last row's number and hash and returns the new rows; on
   * PostgreSQL a lock keeps two processes from continuing the same chain at once.
   */
  async append(make: (last: { row: number; hash: string }) => AuditRecordsTable[]): Promise<void> {
    await this.#store.db.transaction().execute(async (trx) => {
      if (this.#store.dialect === 'postgres') await sql`select pg_advisory_xact_lock(${advisoryLock})`.execute(trx);
      const [last] = await this.#last(trx, 1);
      for (const row of make(last ?? { row: 0, hash: '' })) {
        await this.#insert(trx, ...columns.map((column) => row[column]));
      }
    });
  }

  async list(filter: AuditFilter, limit: number): Promise<AuditRecordsTable[]> {
    let query = this.#store.db.selectFrom('audit_records').selectAll();
    if (filter.actor !== undefined) query = query.where('actor', '=', filter.actor);
    if (filter.event !== undefined) query = query.where('event', '=', filter.event);
    if (filter.customerId !== undefined) query = query.where('customer_id', '=', filter.customerId);
    if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
    if (filter.before !== undefined) query = query.where('row', '<', filter.before);
    return await query.orderBy('row', 'desc').limit(limit).execute();
  }

  /** Rows after `row`, oldest first. */
  async after(row: number, limit: number): Promise<AuditRecordsTable[]> {
    return await this.#store.db
      .selectFrom('audit_records')
      .selectAll()
      .where('row', '>', row)
      .orderBy('row')
      .limit(limit)
      .execute();
  }

  async count(): Promise<number> {
    const found = await this.#store.db
      .selectFrom('audit_records')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return found.n;
  }
}
