import { randomUUID } from 'node:crypto';
import type { Instant } from '#contracts/primitives.ts';
import { mostSavedViews, saveView, type SavedView, type SaveView } from '#contracts/saved-views.ts';
import { Problem } from '../problem.ts';
import type { Vault } from '../security/vault.ts';
import type { SavedViews } from '../store/saved-views.ts';

const context = (id: string) => `saved_views:${id}`;

/** Views that an officer saved: theirs alone, sealed at rest. */
export class SavedViewList {
  readonly #views: SavedViews;
  readonly #vault: Vault;
  readonly #clock: () => Date;

  constructor(views: SavedViews, vault: Vault, clock: () => Date) {
    this.#views = views;
    this.#vault = vault;
    this.#clock = clock;
  }

  /** Newest first. */
  async list(officerId: string): Promise<SavedView[]> {
    const rows = await this.#views.of(officerId);
    return rows.map(({ id, saved_at, sealed }) => ({
      id,
      savedAt: saved_at as Instant,
      ...saveView.parse(JSON.parse(this.#vault.open(sealed, context(id)).toString('utf8'))),
    }));
  }

  /** @throws Problem `state-conflict` when the officer has as many as there may be */
  async save(officerId: string, view: SaveView): Promise<SavedView> {
    if ((await this.#views.of(officerId)).length >= mostSavedViews) {
      throw new Problem('state-conflict', {
        sentence: `You have ${mostSavedViews} saved views, which is the most. Remove one first.`,
      });
    }
    const id = randomUUID();
    const savedAt = this.#clock().toISOString();
    const sealed = this.#vault.seal(Buffer.from(JSON.stringify(view)), context(id));
    await this.#views.put({ id, officer_id: officerId, saved_at: savedAt, sealed });
    return { id, savedAt: savedAt as Instant, ...view };
  }

  /** @throws Problem `not-found` for somebody else's view, as for one that does not exist */
  async remove(officerId: string, id: string): Promise<void> {
    if (!(await this.#views.remove(officerId, id))) {
      throw new Problem('not-found', { sentence: 'There is no such saved view.' });
    }
  }
}
