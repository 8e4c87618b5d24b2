import type { Store } from './database.ts';
import type { OfficersTable } from './tables.ts';

/** Names for signing in do not depend on case. */
export const foldName = (name: string) => name.trim().toLowerCase();

export class Officers {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async byName(name: string): Promise<OfficersTable | undefined> {
    return await this.#store.db
      .selectFrom('officers')
      .selectAll()
      .where('name', '=', foldName(name))
      .executeTakeFirst();
  }

  /** Adds an account, or gives an existing one a new role, name to show and password; its sessions end. */
  async put(officer: OfficersTable): Promise<void> {
    await this.#store.db.transaction().execute(async (trx) => {
      const known = await trx.selectFrom('officers').select('id').where('name', '=', officer.name).executeTakeFirst();
      if (known === undefined) {
        await trx.insertInto('officers').values(officer).execute();
        return;
      }
      await trx.deleteFrom('sessions').where('officer_id', '=', known.id).execute();
      const { id: _id, created_at: _created, ...changes } = officer;
      await trx.updateTable('officers').set(changes).where('id', '=', known.id).execute();
    });
  }

  async count(): Promise<number> {
    const row = await this.#store.db
      .selectFrom('officers')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return row.n;
  }

  /** The published accounts of the simulated set-up: they must not outlive it. Their orders stay, so the rows stay. */
  async lockSimulated(): Promise<void> {
    await this.#store.db.transaction().execute(async (trx) => {
      const simulated = trx.selectFrom('officers').select('id').where('is_simulated', '=', 1);
      await trx.deleteFrom('sessions').where('officer_id', 'in', simulated).execute();
      await trx.updateTable('officers').set({ password_hash: 'locked' }).where('is_simulated', '=', 1).execute();
    });
  }
}
