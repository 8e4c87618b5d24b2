import type { Store } from './database.ts';
import { prepareQuery } from './prepared-query.ts';
import type { KeptReportsTable, ReportRequestsTable } from './tables.ts';

export type KeptSummary = Pick<ReportRequestsTable, 'provider' | 'customer_id' | 'purpose'> &
  Pick<KeptReportsTable, 'view_stamp' | 'transform_version' | 'retrieved_at'>;

export class KeptReports {
  readonly #store: Store;
  readonly #summary;
  readonly #chunk;

  constructor(store: Store) {
    this.#store = store;
    this.#summary = prepareQuery([''], (reportId) =>
      store.db
        .selectFrom('kept_reports')
        .innerJoin('report_requests', 'report_requests.id', 'kept_reports.report_id')
        .select(['provider', 'customer_id', 'purpose', 'view_stamp', 'transform_version', 'retrieved_at'])
        .where('kept_reports.report_id', '=', reportId),
    );
    const standIns: [string, number] = ['', 0];
    this.#chunk = prepareQuery(standIns, (reportId, part) =>
      store.db
        .selectFrom('document_chunks')
        .select('sealed')
        .where('report_id', '=', reportId)
        .where('part', '=', part),
    );
  }

  /** Keeps a report once; a second keeping of the same report replaces it. */
  async put(row: KeptReportsTable): Promise<void> {
    const { report_id: _id, ...changes } = row;
    await this.#store.db
      .insertInto('kept_reports')
      .values(row)
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet(changes))
      .execute();
  }

  async raw(reportId: string): Promise<Uint8Array | undefined> {
    const row = await this.#store.db
      .selectFrom('kept_reports')
      .select('raw_sealed')
      .where('report_id', '=', reportId)
      .executeTakeFirst();
    return row?.raw_sealed;
  }

  /** What is needed to say whether a report may be shown from memory, without reading it. */
  async summary(reportId: string): Promise<KeptSummary | undefined> {
    const [found] = await this.#summary(this.#store.db, reportId);
    return found;
  }

  async view(reportId: string): Promise<Uint8Array | undefined> {
    const row = await this.#store.db
      .selectFrom('kept_reports')
      .select('view_sealed')
      .where('report_id', '=', reportId)
      .executeTakeFirst();
    return row?.view_sealed;
  }

  async clearDocument(reportId: string): Promise<void> {
    await this.#store.db.deleteFrom('document_chunks').where('report_id', '=', reportId).execute();
  }

  async putChunk(reportId: string, part: number, sealed: Uint8Array): Promise<void> {
    await this.#store.db.insertInto('document_chunks').values({ report_id: reportId, part, sealed }).execute();
  }

  async chunk(reportId: string, part: number): Promise<Uint8Array | undefined> {
    const [found] = await this.#chunk(this.#store.db, reportId, part);
    return found?.sealed;
  }
}
