import type { Store } from './database.ts';
import { prepareQuery } from './prepared-query.ts';
import type { SessionsTable } from './tables.ts';

export interface SessionWithOfficer extends SessionsTable {
  name: string;
  display_name: string;
  role: string;
}

export class Sessions {
  readonly #store: Store;
  readonly #find;

  constructor(store: Store) {
    this.#store = store;
    this.#find = prepareQuery([''], (idHash) =>
      store.db
        .selectFrom('sessions')
        .innerJoin('officers', 'officers.id', 'sessions.officer_id')
        .selectAll('sessions')
        .select(['officers.name', 'officers.display_name', 'officers.role'])
        .where('id_hash', '=', idHash),
    );
  }

  async insert(session: SessionsTable): Promise<void> {
    await this.#store.db.insertInto('sessions').values(session).execute();
  }

  async find(idHash: string): Promise<SessionWithOfficer | undefined> {
    const [found] = await this.#find(this.#store.db, idHash);
    return found;
  }

  async touch(idHash: string, at: string): Promise<void> {
    await this.#store.db.updateTable('sessions').set({ last_seen_at: at }).where('id_hash', '=', idHash).execute();
  }

  async remove(idHash: string): Promise<void> {
    await this.#store.db.deleteFrom('sessions').where('id_hash', '=', idHash).execute();
  }

  /** Takes sessions away that nobody can use any more. */
  async removeExpired(now: string, idleBefore: string): Promise<void> {
    await this.#store.db
      .deleteFrom('sessions')
      .where((e) => e.or([e('absolute_expires_at', '<', now), e('last_seen_at', '<', idleBefore)]))
      .execute();
  }
}
