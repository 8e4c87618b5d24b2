import type { Kysely, Updateable } from 'kysely';
import type { Store } from './database.ts';
import { foldForSearch } from './customers.ts';
import type { ReportRequestsTable, Tables } from './tables.ts';

export interface ReportRequestRow extends ReportRequestsTable {
  customer_name: string | null;
  customer_type: string | null;
  officer_display_name: string;
}

export interface RequestFilter {
  readonly customerId?: string;
  readonly officerId?: string;
  readonly state?: 'running' | 'ready' | 'attention';
  readonly query?: string;
}

/** What is not known yet of an order that was just placed. */
export const justPlaced = {
  state: 'requested',
  sent_at: null,
  provider_report_id: null,
  failure: null,
  document_state: 'waiting',
  document_bytes: null,
  document_failure: null,
  report_from: null,
  report_to: null,
  findings: null,
  agreements: null,
  ready_at: null,
  replaced_by: null,
  claimed_by: null,
  claim_expires_at: null,
} as const satisfies Partial<ReportRequestsTable>;

const running = ['requested', 'generating', 'retrieving'];
const attention = ['failed', 'no_data', 'outcome_unknown'];

/** States in which an order may be made anew in its place. */
export const replaceable = ['outcome_unknown', 'failed', 'no_data'] as const;

export class ReportRequests {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  #select() {
    return this.#store.db
      .selectFrom('report_requests')
      .innerJoin('officers', 'officers.id', 'report_requests.officer_id')
      .leftJoin('customers', 'customers.id', 'report_requests.customer_id')
      .selectAll('report_requests')
      .select([
        'customers.name as customer_name',
        'customers.customer_type as customer_type',
        'officers.display_name as officer_display_name',
      ]);
  }

  /**
   * @param replaces the order in whose place it is made
   * @returns `known` when the officer used the key before; `closed` when the order to replace is not open any more
   */
  async insert(row: ReportRequestsTable, replaces: string | null): Promise<'inserted' | 'known' | 'closed'> {
    try {
      return await this.#insert(row, replaces);
    } catch (error) {
      if (error instanceof NotOpen) return 'closed';
      throw error;
    }
  }

  async #insert(row: ReportRequestsTable, replaces: string | null): Promise<'inserted' | 'known'> {
    return await this.#store.db.transaction().execute(async (trx) => {
      const inserted = await trx
        .insertInto('report_requests')
        .values(row)
        .onConflict((conflict) => conflict.columns(['officer_id', 'idempotency_key']).doNothing())
        .executeTakeFirst();
      if (Number(inserted.numInsertedOrUpdatedRows ?? 0) === 0) return 'known';
      if (replaces !== null && !(await markReplaced(trx, replaces, row.id))) throw new NotOpen();
      return 'inserted';
    });
  }

  async find(id: string): Promise<ReportRequestRow | undefined> {
    return await this.#select().where('report_requests.id', '=', id).executeTakeFirst();
  }

  async findByKey(officerId: string, key: string): Promise<ReportRequestRow | undefined> {
    return await this.#select()
      .where('report_requests.officer_id', '=', officerId)
      .where('idempotency_key', '=', key)
      .executeTakeFirst();
  }

  /** The newest order since `since` that made, or is making, the same report. */
  async findSame(fingerprint: string, since: string): Promise<ReportRequestRow | undefined> {
    return await this.#select()
      .where('fingerprint', '=', fingerprint)
      .where('ordered_at', '>=', since)
      .where('state', 'in', [...running, 'ready'])
      .orderBy('ordered_at', 'desc')
      .executeTakeFirst();
  }

  async list(
    filter: RequestFilter,
    offset: number,
    limit: number,
  ): Promise<{ rows: ReportRequestRow[]; total: number }> {
    let rows = this.#select();
    let count = this.#store.db
      .selectFrom('report_requests')
      .leftJoin('customers', 'customers.id', 'report_requests.customer_id')
      .select((e) => e.fn.countAll<number>().as('n'));
    const { customerId, officerId, state, query } = filter;
    if (customerId !== undefined) {
      rows = rows.where('report_requests.customer_id', '=', customerId);
      count = count.where('report_requests.customer_id', '=', customerId);
    }
    if (officerId !== undefined) {
      rows = rows.where('report_requests.officer_id', '=', officerId);
      count = count.where('report_requests.officer_id', '=', officerId);
    }
    if (state !== undefined) {
      const states = state === 'running' ? running : state === 'attention' ? attention : ['ready'];
      rows = rows.where('report_requests.state', 'in', states);
      count = count.where('report_requests.state', 'in', states);
    }
    if (query !== undefined && query.trim() !== '') {
      const pattern = `%${foldForSearch(query).replace(/[\\%_]/g, '')}%`;
      rows = rows.where((e) =>
        e.or([
          e('customers.search_text', 'like', pattern),
          e(e.fn('lower', ['report_requests.reference']), 'like', pattern),
        ]),
      );
      count = count.where((e) =>
        e.or([
          e('customers.search_text', 'like', pattern),
          e(e.fn('lower', ['report_requests.reference']), 'like', pattern),
        ]),
      );
    }
    const [found, total] = await Promise.all([
      rows
        .orderBy('report_requests.ordered_at', 'desc')
        .orderBy('report_requests.id')
        .offset(offset)
        .limit(limit)
        .execute(),
      count.executeTakeFirstOrThrow(),
    ]);
    return { rows: found, total: total.n };
  }

  /** The newest ready report of each of these customers. */
  async lastReady(customerIds: readonly string[]): Promise<Map<string, { id: string; ordered_at: string }>> {
    if (customerIds.length === 0) return new Map();
    const rows = await this.#store.db
      .selectFrom('report_requests')
      .select(['id', 'customer_id', 'ordered_at'])
      .where('customer_id', 'in', [...customerIds])
      .where('state', '=', 'ready')
      .orderBy('ordered_at')
      .execute();
    return new Map(rows.map((row) => [row.customer_id, { id: row.id, ordered_at: row.ordered_at }]));
  }

  /** Times of recent orders that became ready, for saying how long it usually takes. */
  async recentDurations(kind: string, limit: number): Promise<{ ordered_at: string; ready_at: string }[]> {
    const rows = await this.#store.db
      .selectFrom('report_requests')
      .select(['ordered_at', 'ready_at'])
      .where('kind', '=', kind)
      .where('ready_at', 'is not', null)
      .orderBy('ready_at', 'desc')
      .limit(limit)
      .execute();
    return rows.flatMap(({ ordered_at, ready_at }) => (ready_at === null ? [] : [{ ordered_at, ready_at }]));
  }

  /** Calls since `since` that made a report at a provider, or may have. */
  async sentSince(provider: string, since: string): Promise<number> {
    const { n } = await this.#store.db
      .selectFrom('report_requests')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('provider', '=', provider)
      .where('sent_at', '>=', since)
      .executeTakeFirstOrThrow();
    return n;
  }

  /** Rows that wait for a runner: nobody holds them, or whoever held them has been silent for too long. */
  async waiting(now: string, limit: number): Promise<ReportRequestRow[]> {
    return await this.#select()
      .where((e) =>
        e.or([
          e('report_requests.state', 'in', running),
          e.and([e('report_requests.state', '=', 'ready'), e('document_state', 'in', ['waiting', 'fetching'])]),
        ]),
      )
      .where((e) => e.or([e('claimed_by', 'is', null), e('claim_expires_at', '<', now)]))
      .orderBy('report_requests.ordered_at')
      .limit(limit)
      .execute();
  }

  /** Compare and set: takes the row only if it still is as `row` was read. */
  async claim(row: ReportRequestsTable, by: string, until: string): Promise<boolean> {
    const result = await this.#store.db
      .updateTable('report_requests')
      .set({ claimed_by: by, claim_expires_at: until })
      .where('id', '=', row.id)
      .where('state', '=', row.state)
      .where('document_state', '=', row.document_state)
      .where('claimed_by', row.claimed_by === null ? 'is' : '=', row.claimed_by)
      .where('claim_expires_at', row.claim_expires_at === null ? 'is' : '=', row.claim_expires_at)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  }

  async extendClaim(id: string, by: string, until: string): Promise<boolean> {
    const result = await this.#store.db
      .updateTable('report_requests')
      .set({ claim_expires_at: until })
      .where('id', '=', id)
      .where('claimed_by', '=', by)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  }

  /** Changes a row that `by` holds. @returns false when somebody else holds it by now */
  async updateClaimed(id: string, by: string, changes: Updateable<ReportRequestsTable>): Promise<boolean> {
    const result = await this.#store.db
      .updateTable('report_requests')
      .set(changes)
      .where('id', '=', id)
      .where('claimed_by', '=', by)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  }

  /** Changes a row that is in the state in which `from` was read. @returns false when it is not any more */
  async transition(from: ReportRequestsTable, changes: Updateable<ReportRequestsTable>): Promise<boolean> {
    const result = await this.#store.db
      .updateTable('report_requests')
      .set(changes)
      .where('id', '=', from.id)
      .where('state', '=', from.state)
      .where('document_state', '=', from.document_state)
      .where('replaced_by', from.replaced_by === null ? 'is' : '=', from.replaced_by)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  }

  /** With one process on the database, whoever holds a claim when it starts is dead. The holder's name stays as the sign of it. */
  async expireAllClaims(): Promise<void> {
    await this.#store.db
      .updateTable('report_requests')
      .set({ claim_expires_at: '' })
      .where('claimed_by', 'is not', null)
      .execute();
  }
}

/** Rolls the new order back: somebody else placed one, or goes on with the old one. */
class NotOpen extends Error {}

/** @returns false when the order was replaced already or goes on */
async function markReplaced(trx: Kysely<Tables>, id: string, by: string): Promise<boolean> {
  const result = await trx
    .updateTable('report_requests')
    .set({ replaced_by: by })
    .where('id', '=', id)
    .where('replaced_by', 'is', null)
    .where('state', 'in', [...replaceable])
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
