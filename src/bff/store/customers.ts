import { sql } from 'kysely';
import type { Store } from './database.ts';
import type { CustomerAccountsTable, CustomersTable, DirectorySyncsTable } from './tables.ts';

/** Lower case without accents: what is compared when somebody searches. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

export interface CustomerRow extends CustomersTable {
  seen_as_of: string | null;
  seen_accounts: number | null;
  seen_institutions: number | null;
  seen_newest_data_at: string | null;
  seen_attention: number | null;
  seen_consent: string | null;
  seen_consent_expires_at: string | null;
}

/** Rows of one INSERT: SQLite takes 32,766 parameters, nine a row. */
const rowsPerInsert = 500;

export class Customers {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  #select() {
    return this.#store.db
      .selectFrom('customers')
      .leftJoin('customer_accounts', 'customer_accounts.customer_id', 'customers.id')
      .selectAll('customers')
      .select([
        'customer_accounts.as_of as seen_as_of',
        'customer_accounts.accounts as seen_accounts',
        'customer_accounts.institutions as seen_institutions',
        'customer_accounts.newest_data_at as seen_newest_data_at',
        'customer_accounts.feeds_needing_attention as seen_attention',
        'customer_accounts.consent_state as seen_consent',
        'customer_accounts.consent_expires_at as seen_consent_expires_at',
      ]);
  }

  async find(id: string): Promise<CustomerRow | undefined> {
    return await this.#select().where('customers.id', '=', id).executeTakeFirst();
  }

  /** Every word of the query must occur somewhere in the name, the provider's id or the user name. */
  async search(
    query: string,
    offset: number,
    limit: number,
    provider: string | null = null,
  ): Promise<{ rows: CustomerRow[]; total: number }> {
    const words = foldForSearch(query)
      .split(' ')
      .filter((word) => word !== '');
    if (words.length === 0) {
      let listed = this.#select();
      if (provider !== null) listed = listed.where('customers.provider', '=', provider);
      const rows = await listed.orderBy('customers.name').orderBy('customers.id').offset(offset).limit(limit).execute();
      return { rows, total: await this.count(provider) };
    }
    return await this.#searchWords(words, offset, limit, provider);
  }

  async #searchWords(words: readonly string[], offset: number, limit: number, provider: string | null) {
    const matches = words.map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
      return sql<boolean>`customers.search_text like ${pattern} escape '\\'`;
    });
    if (provider !== null) matches.push(sql<boolean>`customers.provider = ${provider}`);
    // One pass over the table finds and counts. Ordered by an expression, so that SQLite does not walk the index by
    // name with one look into the table a customer, which takes ten times as long; nor for the rows found, below.
    const found = this.#store.db
      .selectFrom('customers')
      .select((e) => ['customers.id', 'customers.name', e.fn.countAll<number>().over().as('total')])
      .where((e) => e.and(matches))
      .orderBy(sql`customers.name || ''`)
      .orderBy('customers.id')
      .offset(offset)
      .limit(limit);
    const rows = await this.#select()
      .innerJoin(found.as('found'), 'found.id', 'customers.id')
      .select('found.total')
      .orderBy('found.name')
      .orderBy('found.id')
      .execute();
    const [first] = rows;
    if (first !== undefined || offset === 0) return { rows, total: first?.total ?? 0 };
    const { n } = await this.#store.db
      .selectFrom('customers')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where((e) => e.and(matches))
      .executeTakeFirstOrThrow();
    return { rows, total: n };
  }

  async upsert(customers: readonly CustomersTable[]): Promise<void> {
    for (let at = 0; at < customers.length; at += rowsPerInsert) {
      await this.#store.db
        .insertInto('customers')
        .values(customers.slice(at, at + rowsPerInsert))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((e) => ({
            name: e.ref('excluded.name'),
            username: e.ref('excluded.username'),
            customer_type: e.ref('excluded.customer_type'),
            created_at: e.ref('excluded.created_at'),
            search_text: e.ref('excluded.search_text'),
            // Never lower: a synchronisation of another process may have begun later and be done with it before.
            generation: e
              .case()
              .when('excluded.generation', '>', e.ref('customers.generation'))
              .then(e.ref('excluded.generation'))
              .else(e.ref('customers.generation'))
              .end(),
          })),
        )
        .execute();
    }
  }

  /** Customers that a complete synchronisation did not see are gone at the provider, unless a report of them is kept. */
  async removeNotSeen(provider: string, generation: number): Promise<void> {
    await this.#store.db
      .deleteFrom('customers')
      .where('provider', '=', provider)
      .where('generation', '<', generation)
      .where('id', 'not in', this.#store.db.selectFrom('report_requests').select('customer_id'))
      .execute();
  }

  /** Customers known, of one provider or of all. */
  async count(provider: string | null = null): Promise<number> {
    let all = this.#store.db.selectFrom('customers').select((e) => e.fn.countAll<number>().as('n'));
    if (provider !== null) all = all.where('provider', '=', provider);
    return (await all.executeTakeFirstOrThrow()).n;
  }

  async sync(provider: string): Promise<DirectorySyncsTable | undefined> {
    return await this.#store.db
      .selectFrom('directory_syncs')
      .selectAll()
      .where('provider', '=', provider)
      .executeTakeFirst();
  }

  async putSync(sync: DirectorySyncsTable): Promise<void> {
    const { provider: _provider, ...changes } = sync;
    await this.#store.db
      .insertInto('directory_syncs')
      .values(sync)
      .onConflict((conflict) => conflict.column('provider').doUpdateSet(changes))
      .execute();
  }

  async putAccounts(row: CustomerAccountsTable): Promise<void> {
    const { customer_id: _id, ...changes } = row;
    await this.#store.db
      .insertInto('customer_accounts')
      .values(row)
      .onConflict((conflict) => conflict.column('customer_id').doUpdateSet(changes))
      .execute();
  }

  async accounts(customerId: string): Promise<CustomerAccountsTable | undefined> {
    return await this.#store.db
      .selectFrom('customer_accounts')
      .selectAll()
      .where('customer_id', '=', customerId)
      .executeTakeFirst();
  }
}
