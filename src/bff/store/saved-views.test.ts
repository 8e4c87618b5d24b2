import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from '#testing/start-postgres.ts';
import { openStore, type Store } from './database.ts';
import { Officers } from './officers.ts';
import { SavedViews } from './saved-views.ts';

async function openSqlite() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'loandesk-views-'));
  const store = await openStore({ kind: 'sqlite', dataDir });
  return { stores: [store, store] as const, stop: async () => rmSync(dataDir, { recursive: true }) };
}

/** With PostgreSQL there may be several BFFs: each store is a pool of its own. */
async function openPostgres() {
  const server = await startPostgres();
  const open = () => openStore({ kind: 'postgres', url: server.url });
  return { stores: [await open(), await open()] as const, stop: () => server.stop() };
}

describe.each([
  ['SQLite', openSqlite],
  ['PostgreSQL', openPostgres],
] as const)('saved views on %s', (_name, open) => {
  let stores: readonly [Store, Store];
  let stop: () => Promise<unknown>;
  const officerId = randomUUID();
  const row = () => ({
    id: randomUUID(),
    officer_id: officerId,
    saved_at: '2026-11-20T00:00:00.000Z',
    sealed: Buffer.from('a view'),
  });

  beforeAll(async () => {
    ({ stores, stop } = await open());
    await new Officers(stores[0]).put({
      id: officerId,
      name: 'officer',
      display_name: 'Officer',
      role: 'officer',
      password_hash: 'x',
      is_simulated: 0,
      created_at: '2026-11-20T00:00:00.000Z',
    });
  });
  afterAll(async () => {
    for (const store of new Set(stores)) await store.close();
    await stop();
  });

  test('are changed one after the other: each sees what the one before has written', async () => {
    const seen: number[] = [];
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        new SavedViews(stores[at % 2 === 0 ? 0 : 1]).change(officerId, (rows) => {
          seen.push(rows.length);
          return { put: row(), removed: [] };
        }),
      ),
    );
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at));
  });

  test('give way together with what takes their place, or not at all', async () => {
    const views = new SavedViews(stores[0]);
    const before = await views.of(officerId);
    const taken = before.map(({ id }) => id);
    const [first] = before;
    await expect(
      views.change(officerId, () => ({ put: { ...row(), officer_id: 'nobody' }, removed: taken })),
    ).rejects.toThrow(/foreign key/i);
    expect(await views.of(officerId)).toEqual(before);
    const put = row();
    await views.change(officerId, () => ({ put, removed: taken }));
    expect((await views.of(officerId)).map(({ id }) => id)).toEqual([put.id]);
    expect(await views.remove(officerId, first?.id ?? '')).toBe(false);
  });
});
