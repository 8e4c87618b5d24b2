import type { Store } from './database.ts';
import type { SavedViewsTable } from './tables.ts';

/** Views that officers saved under a name, each for themselves. */
export class SavedViews {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async of(officerId: string): Promise<SavedViewsTable[]> {
    return await this.#store.db
      .selectFrom('saved_views')
      .selectAll()
      .where('officer_id', '=', officerId)
      .orderBy('saved_at', 'desc')
      .orderBy('id')
      .execute();
  }

  async put(row: SavedViewsTable): Promise<void> {
    await this.#store.db.insertInto('saved_views').values(row).execute();
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
