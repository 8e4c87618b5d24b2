import type { Store } from './database.ts';
import { prepareQuery } from './prepared-query.ts';
import type { KeptReportsTable, KeptViewsTable, ReportRequestsTable } from './tables.ts';

export type KeptSummary = Pick<ReportRequestsTable, 'provider' | 'customer_id' | 'purpose'> &
  Pick<KeptViewsTable, 'view_stamp' | 'transform_version'>;

export class KeptReports {
  readonly #store: Store;
  readonly #summary;
  readonly #chunk;

  constructor(store: Store) {
    this.#store = store;
    this.#summary = prepareQuery([''], (reportId) =>
      store.db
        .selectFrom('kept_views')
        .innerJoin('report_requests', 'report_requests.id', 'kept_views.report_id')
        .select(['provider', 'customer_id', 'purpose', 'view_stamp', 'transform_version'])
        .where('kept_views.report_id', '=', reportId),
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

  /** Keeps an answer, in the place of one that could not be read; one that has a view never changes. */
  async putAnswer(row: KeptReportsTable): Promise<void> {
    const { report_id: id, ...changes } = row;
    await this.#store.db
      .insertInto('kept_reports')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column('report_id')
          .doUpdateSet(changes)
          .where((e) =>
            e.not(
              e.exists(
                e.selectFrom('kept_views').select('kept_views.report_id').where('kept_views.report_id', '=', id),
              ),
            ),
          ),
      )
      .execute();
  }

  async hasAnswer(reportId: string): Promise<boolean> {
    const row = await this.#store.db
      .selectFrom('kept_reports')
      .select('report_id')
      .where('report_id', '=', reportId)
      .executeTakeFirst();
    return row !== undefined;
  }

  async answer(reportId: string): Promise<KeptReportsTable | undefined> {
    return await this.#store.db
      .selectFrom('kept_reports')
      .selectAll()
      .where('report_id', '=', reportId)
      .executeTakeFirst();
  }

  /** Keeps what was derived from the answer, in the place of what was before. */
  async putView(row: KeptViewsTable): Promise<void> {
    const { report_id: _id, ...changes } = row;
    await this.#store.db
      .insertInto('kept_views')
      .values(row)
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet(changes))
      .execute();
  }

  /** What is needed to say whether a report may be shown from memory, without reading it; only of one with a view. */
  async summary(reportId: string): Promise<KeptSummary | undefined> {
    const [found] = await this.#summary(this.#store.db, reportId);
    return found;
  }

  async view(reportId: string): Promise<Uint8Array | undefined> {
    const row = await this.#store.db
      .selectFrom('kept_views')
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
