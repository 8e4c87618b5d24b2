import { randomUUID } from 'node:crypto';
import type { Instant } from '#contracts/primitives.ts';
import { mostSavedViews, viewContent, viewNameKey, type SavedView, type SaveView } from '#contracts/saved-views.ts';
import { Problem } from '../problem.ts';
import type { Vault } from '../security/vault.ts';
import type { SavedViews } from '../store/saved-views.ts';
import type { SavedViewsTable } from '../store/tables.ts';

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
    return rows.map((row) => this.#open(row));
  }

  /**
   * @throws Problem `name-taken` when the officer has a view of that name and did not say that it gives way,
   *   `state-conflict` when there are as many as there may be
   */
  async save(officerId: string, { name, address, replaceSame, savedAt }: SaveView): Promise<SavedView> {
    const id = randomUUID();
    const now = this.#clock().getTime();
    const at = new Date(Math.min(now, savedAt === undefined ? now : Date.parse(savedAt))).toISOString();
    const sealed = this.#vault.seal(Buffer.from(JSON.stringify({ name, address })), context(id));
    await this.#views.change(officerId, (rows) => {
      const key = viewNameKey(name);
      // Of those that were saved before names were told apart there may be several.
      const removed = rows.filter((row) => viewNameKey(this.#open(row).name) === key).map((row) => row.id);
      if (removed.length > 0 && replaceSame !== true) throw new Problem('name-taken');
      if (rows.length - removed.length >= mostSavedViews) {
        throw new Problem('state-conflict', {
          sentence: `You have ${mostSavedViews} saved views, which is the most. Remove one first.`,
        });
      }
      return { put: { id, officer_id: officerId, saved_at: at, sealed }, removed };
    });
    return { id, savedAt: at as Instant, name, address };
  }

  /** @throws Problem `not-found` for somebody else's view, as for one that does not exist */
  async remove(officerId: string, id: string): Promise<void> {
    if (!(await this.#views.remove(officerId, id))) {
      throw new Problem('not-found', { sentence: 'There is no such saved view.' });
    }
  }

  #open({ id, saved_at, sealed }: SavedViewsTable): SavedView {
    const content = viewContent.parse(JSON.parse(this.#vault.open(sealed, context(id)).toString('utf8')));
    return { id, savedAt: saved_at as Instant, ...content };
  }
}
