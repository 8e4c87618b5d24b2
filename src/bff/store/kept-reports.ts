import type { Store } from './database.ts';
import type { KeptReportsTable } from './tables.ts';

export class KeptReports {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
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

  async view(
    reportId: string,
  ): Promise<{ sealed: Uint8Array; transformVersion: number; retrievedAt: string } | undefined> {
    const row = await this.#store.db
      .selectFrom('kept_reports')
      .select(['view_sealed', 'transform_version', 'retrieved_at'])
      .where('report_id', '=', reportId)
      .executeTakeFirst();
    return row === undefined
      ? undefined
      : { sealed: row.view_sealed, transformVersion: row.transform_version, retrievedAt: row.retrieved_at };
  }

  async clearDocument(reportId: string): Promise<void> {
    await this.#store.db.deleteFrom('document_chunks').where('report_id', '=', reportId).execute();
  }

  async putChunk(reportId: string, part: number, sealed: Uint8Array): Promise<void> {
    await this.#store.db.insertInto('document_chunks').values({ report_id: reportId, part, sealed }).execute();
  }

  async chunk(reportId: string, part: number): Promise<Uint8Array | undefined> {
    const row = await this.#store.db
      .selectFrom('document_chunks')
      .select('sealed')
      .where('report_id', '=', reportId)
      .where('part', '=', part)
      .executeTakeFirst();
    return row?.sealed;
  }
}
