import type { Kysely } from 'kysely';
import type { Store } from './database.ts';
import type { SavedViewsTable, Tables } from './tables.ts';

/** What is to become of an officer's views. */
export interface SavedViewsChange {
  readonly put: SavedViewsTable;
  readonly removed: readonly string[];
}

/** Views that officers saved under a name, each for themselves. */
export class SavedViews {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async of(officerId: string): Promise<SavedViewsTable[]> {
    return await viewsOf(this.#store.db, officerId);
  }

  /**
   * Changes an officer's views by what they are now: nobody else changes them in between, in this process or another.
   * What `decide` throws leaves them as they were.
   */
  async change(officerId: string, decide: (rows: SavedViewsTable[]) => SavedViewsChange): Promise<void> {
    await this.#store.db.transaction().execute(async (trx) => {
      // In SQLite the transaction has the only write lock already.
      if (this.#store.dialect === 'postgres') {
        await trx.selectFrom('officers').select('id').where('id', '=', officerId).forNoKeyUpdate().execute();
      }
      const { put, removed } = decide(await viewsOf(trx, officerId));
      if (removed.length > 0) await trx.deleteFrom('saved_views').where('id', 'in', removed).execute();
      await trx.insertInto('saved_views').values(put).execute();
    });
  }

  /** @returns false when the officer has no such view */
  async remove(officerId: string, id: string): Promise<boolean> {
    const result = await this.#store.db
      .deleteFrom('saved_views')
      .where('officer_id', '=', officerId)
      .where('id', '=', id)
      .executeTakeFirst();
    return Number(result.numDeletedRows) === 1;
  }
}

/** Newest first. */
async function viewsOf(db: Kysely<Tables>, officerId: string): Promise<SavedViewsTable[]> {
  return await db
    .selectFrom('saved_views')
    .selectAll()
    .where('officer_id', '=', officerId)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute();
}
