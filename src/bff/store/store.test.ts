import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from '#testing/start-postgres.ts';
import { AuditLog } from '../services/audit-log.ts';
import { AuditRecords } from './audit-records.ts';
import { Customers } from './customers.ts';
import { openStore, type Store, type StoreSettings } from './database.ts';
import { KeptReports } from './kept-reports.ts';
import { Officers } from './officers.ts';
import { justPlaced, ReportRequests } from './report-requests.ts';
import type { ReportRequestsTable } from './tables.ts';

/** With SQLite there is one BFF: both names are the same store. */
async function openSqlite() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'loandesk-store-'));
  const settings = { kind: 'sqlite', dataDir } as const;
  await openOlder(settings);
  const store = await openStore(settings);
  return { stores: [store, store] as const, stop: async () => rmSync(dataDir, { recursive: true }) };
}

const olderRequest = randomUUID();

/** Leaves a store of the first version behind, with an order in it. */
async function openOlder(settings: StoreSettings): Promise<void> {
  const older = await openStore(settings, '001-first');
  const { db } = older;
  const officer = randomUUID();
  await sql`insert into officers (id, name, display_name, role, password_hash, is_simulated, created_at)
    values (${officer}, 'earlier', 'Earlier', 'officer', 'x', 0, '2026-11-01T00:00:00.000Z')`.execute(db);
  const text = {
    officer_id: officer,
    idempotency_key: 'k',
    body_hash: 'b',
    provider: 'finicity',
    customer_id: 'finicity-0',
  };
  const row = {
    ...text,
    id: olderRequest,
    kind: 'balance',
    account_ids: '["1"]',
    length_days: 270,
    is_fcra: 0,
    fingerprint: 'older',
    ordered_at: '2026-11-01T00:00:00.000Z',
    state: 'failed',
    state_since: '2026-11-01T00:00:00.000Z',
    document_state: 'waiting',
    left_out_sealed: Buffer.from('sealed'),
  };
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`insert into report_requests (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
  await sql`insert into kept_reports (report_id, retrieved_at, transform_version, view_stamp, raw_sealed, view_sealed)
    values (${olderRequest}, '2026-11-01T00:01:00.000Z', 1, 'stamp', ${Buffer.from('raw')}, ${Buffer.from('view')})`.execute(
    db,
  );
  await older.close();
}

/** With PostgreSQL there may be several: each name is a pool of its own, and both bring the tables up to date at once. */
async function openPostgres() {
  const server = await startPostgres();
  await openOlder({ kind: 'postgres', url: server.url });
  const open = () => openStore({ kind: 'postgres', url: server.url });
  const stores = await Promise.all([open(), open()]);
  return { stores, stop: () => server.stop() };
}

describe.each([
  ['SQLite', openSqlite],
  ['PostgreSQL', openPostgres],
] as const)('on %s', (_name, open) => {
  let store: Store;
  let other: Store;
  let stop: () => Promise<unknown>;
  let officerId: string;

  beforeAll(async () => {
    const opened = await open();
    [store, other] = opened.stores;
    stop = opened.stop;
    officerId = randomUUID();
    await new Officers(store).put({
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
    await store.close();
    if (other !== store) await other.close();
    await stop();
  });

  test('an order of the first version keeps its window', async () => {
    const row = await new ReportRequests(store).find(olderRequest);
    expect(row).toMatchObject({ window_days: 270, from_month: null, to_month: null, sent_at: null });
  });

  test('a report of the first version keeps its answer and its view', async () => {
    const kept = new KeptReports(store);
    expect(await kept.summary(olderRequest)).toMatchObject({ view_stamp: 'stamp', transform_version: 1 });
    expect(Buffer.from((await kept.view(olderRequest)) ?? []).toString()).toBe('view');
    const answer = await kept.answer(olderRequest);
    expect(answer?.retrieved_at).toBe('2026-11-01T00:01:00.000Z');
    expect(Buffer.from(answer?.raw_sealed ?? []).toString()).toBe('raw');
  });

  test('an answer may be replaced until it has a view, and never after', async () => {
    const kept = new KeptReports(store);
    const { id } = rowOf();
    await new ReportRequests(store).insert(rowOf({ id }), null);
    const put = (text: string) =>
      kept.putAnswer({ report_id: id, retrieved_at: '2026-11-20T10:00:00.000Z', raw_sealed: Buffer.from(text) });
    const answer = async () => Buffer.from((await kept.answer(id))?.raw_sealed ?? []).toString();
    expect(await kept.hasAnswer(id)).toBe(false);
    await put('first');
    await put('second');
    expect([await kept.hasAnswer(id), await answer(), await kept.summary(id)]).toEqual([true, 'second', undefined]);
    await kept.putView({ report_id: id, transform_version: 1, view_stamp: 's', view_sealed: Buffer.from('view') });
    await put('third');
    expect(await answer()).toBe('second');
    expect(await kept.summary(id)).toMatchObject({ view_stamp: 's' });
  });

  test('calls that were sent are counted from a moment on, a provider apart', async () => {
    const requests = new ReportRequests(store);
    const sent = { provider: 'basiq', sent_at: '2026-11-19T13:00:00.000Z', fingerprint: 'sent' };
    await requests.insert(rowOf(sent), null);
    await requests.insert(rowOf({ ...sent, sent_at: '2026-11-19T12:59:59.999Z' }), null);
    await requests.insert(rowOf({ ...sent, sent_at: null }), null);
    await requests.insert(rowOf({ ...sent, provider: 'finicity' }), null);
    expect(await requests.sentSince('basiq', '2026-11-19T13:00:00.000Z')).toBe(1);
  });

  const rowOf = (changes: Partial<ReportRequestsTable> = {}): ReportRequestsTable => ({
    id: randomUUID(),
    officer_id: officerId,
    idempotency_key: randomUUID(),
    body_hash: 'b',
    provider: 'finicity',
    customer_id: 'finicity-1',
    kind: 'balance',
    account_ids: '["1"]',
    window_days: 90,
    from_month: null,
    to_month: null,
    reference: null,
    is_fcra: 0,
    purpose: null,
    fingerprint: 'f',
    ordered_at: '2026-11-20T10:00:00.000Z',
    ...justPlaced,
    state_since: '2026-11-20T10:00:00.000Z',
    left_out_sealed: Buffer.from([1]),
    ...changes,
  });

  test('of two processes that want a row, one gets it', async () => {
    const requests = [new ReportRequests(store), new ReportRequests(other)] as const;
    for (let round = 0; round < 20; round += 1) {
      const row = rowOf();
      await requests[0].insert(row, null);
      const won = await Promise.all(
        requests.map((one, i) => one.claim(row, `process ${i}`, '2026-11-20T10:01:00.000Z')),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
    }
  });

  test('a row is offered again only when its holder has been silent for too long', async () => {
    const requests = new ReportRequests(store);
    const row = rowOf();
    await requests.insert(row, null);
    await requests.claim(row, 'first', '2026-11-20T10:01:00.000Z');
    const offered = async (now: string) => (await requests.waiting(now, 1000)).some(({ id }) => id === row.id);
    expect(await offered('2026-11-20T10:00:59.000Z')).toBe(false);
    expect(await offered('2026-11-20T10:01:01.000Z')).toBe(true);
    expect(await requests.extendClaim(row.id, 'first', '2026-11-20T10:02:00.000Z')).toBe(true);
    expect(await offered('2026-11-20T10:01:01.000Z')).toBe(false);
    const found = await requests.find(row.id);
    expect(found !== undefined && (await requests.claim(found, 'second', '2026-11-20T10:03:00.000Z'))).toBe(true);
    expect(await requests.updateClaimed(row.id, 'first', { state: 'ready' })).toBe(false);
    expect((await requests.find(row.id))?.state).toBe('requested');
  });

  test('the same key makes one row', async () => {
    const requests = [new ReportRequests(store), new ReportRequests(other)];
    const key = randomUUID();
    const inserted = await Promise.all(requests.map((one) => one.insert(rowOf({ idempotency_key: key }), null)));
    expect(inserted.toSorted()).toEqual(['inserted', 'known']);
  });

  test('two people who order the same one again at once place one order', async () => {
    const requests = [new ReportRequests(store), new ReportRequests(other)] as const;
    for (let round = 0; round < 10; round += 1) {
      const failed = rowOf({ state: 'failed' });
      await requests[0].insert(failed, null);
      const rows = requests.map(() => rowOf());
      const inserted = await Promise.all(rows.map((row, i) => requests[i % 2 === 0 ? 0 : 1].insert(row, failed.id)));
      expect(inserted.toSorted()).toEqual(['closed', 'inserted']);
      const kept = await Promise.all(rows.map(({ id }) => requests[0].find(id)));
      expect(kept.filter((row) => row !== undefined)).toHaveLength(1);
      // And who would fetch the old one again, having read it before, comes too late.
      expect(await requests[0].transition(failed, { state: 'retrieving' })).toBe(false);
    }
  });

  test('an order that goes on is not replaced', async () => {
    const requests = new ReportRequests(store);
    const running = rowOf({ state: 'retrieving' });
    await requests.insert(running, null);
    expect(await requests.insert(rowOf(), running.id)).toBe('closed');
  });

  test('who looks at the audit log at once sees one sound chain', async () => {
    const log = new AuditLog(new AuditRecords(store), () => new Date());
    for (let i = 0; i < 3; i += 1) await log.append({ actor: 'a', event: 'report.viewed', outcome: 'done' });
    const looks = await Promise.all([log.page({}, 5), log.page({}, 5), log.verify({ fromStart: true })]);
    expect(looks.map((look) => ('chain' in look ? look.chain.brokenAt : look.brokenAt))).toEqual([null, null, null]);
  });

  test('the audit log takes no change and no removal', async () => {
    const log = new AuditLog(new AuditRecords(store), () => new Date());
    await log.append({ actor: 'a', event: 'report.viewed', outcome: 'done' });
    await expect(store.db.updateTable('audit_records').set({ actor: 'b' }).execute()).rejects.toThrow(/append-only/);
    await expect(store.db.deleteFrom('audit_records').execute()).rejects.toThrow(/append-only/);
  });

  test('two processes that write the audit log at once make one unbroken chain, each in its order', async () => {
    const logs = [store, other].map((one) => new AuditLog(new AuditRecords(one), () => new Date()));
    const before = await new AuditRecords(store).count();
    await Promise.all(
      Array.from({ length: 60 }, async (_, i) =>
        logs[i % 2]?.append({ actor: `p${i % 2}`, event: 'report.viewed', outcome: 'done', note: String(i) }),
      ),
    );
    const rows = (await new AuditRecords(store).after(before, 100)).filter(({ actor }) => actor === 'p0');
    expect(rows.map(({ note }) => Number(note))).toEqual(Array.from({ length: 30 }, (_, i) => 2 * i));
    expect(await new AuditLog(new AuditRecords(store), () => new Date()).verify()).toEqual({
      verifiedUpTo: before + 60,
      brokenAt: null,
    });
  });

  test('a row of the audit log that was changed behind its back is found', async () => {
    const dropped =
      store.dialect === 'sqlite'
        ? sql`drop trigger audit_no_update`
        : sql`drop trigger audit_no_change on audit_records`;
    await dropped.execute(store.db);
    await store.db.updateTable('audit_records').set({ actor: 'somebody else' }).where('row', '=', 2).execute();
    expect(await new AuditLog(new AuditRecords(store), () => new Date()).verify()).toEqual({
      verifiedUpTo: 1,
      brokenAt: 2,
    });
  });

  test('a search finds words in any order and takes signs literally', async () => {
    const customers = new Customers(store);
    const base = { provider: 'finicity', customer_type: 'active', created_at: null, generation: 1 };
    await customers.upsert([
      {
        ...base,
        id: 'finicity-1',
        provider_customer_id: '1',
        name: 'Ann 100%',
        username: 'a_b',
        search_text: 'ann 100% 1 a_b',
      },
      {
        ...base,
        id: 'finicity-2',
        provider_customer_id: '2',
        name: 'Ann Bo',
        username: 'axb',
        search_text: 'ann bo 2 axb',
      },
    ]);
    const names = async (q: string) => (await customers.search(q, 0, 10)).rows.map(({ name }) => name);
    expect(await names('bo ann')).toEqual(['Ann Bo']);
    expect(await names('100%')).toEqual(['Ann 100%']);
    expect(await names('a_b')).toEqual(['Ann 100%']);
    await customers.upsert([
      {
        ...base,
        id: 'finicity-2',
        provider_customer_id: '2',
        name: 'Ann Bow',
        username: 'axb',
        search_text: 'ann bow',
        generation: 2,
      },
    ]);
    await customers.removeNotSeen('finicity', 2);
    // A customer of whom an order is kept stays.
    expect((await customers.search('', 0, 10)).rows.map(({ id }) => id)).toEqual(['finicity-1', 'finicity-2']);
  });

  test('a synchronisation that began before and ends later does not make customers look unseen', async () => {
    const customers = new Customers(store);
    const di = {
      id: 'basiq-di',
      provider: 'basiq',
      provider_customer_id: 'di',
      name: 'Di',
      username: 'd',
      customer_type: 'active',
      created_at: null,
      search_text: 'di',
    };
    for (const generation of [6, 5]) await customers.upsert([{ ...di, generation }]);
    await customers.removeNotSeen('basiq', 6);
    expect(await customers.count('basiq')).toBe(1);
    await customers.removeNotSeen('basiq', 7);
    expect(await customers.count('basiq')).toBe(0);
  });

  test('connections that the database ends while they are idle take nothing with them', async () => {
    const endAll =
      store.dialect === 'sqlite'
        ? sql`select 1`
        : sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`;
    const officers = await new Officers(other).count();
    await endAll.execute(store.db);
    await expect.poll(() => new Officers(other).count().catch(() => 'broken'), { timeout: 5000 }).toBe(officers);
    expect(await new Officers(store).count()).toBe(officers);
  });

  test('bytes come back as they went in', async () => {
    const kept = new KeptReports(store);
    const row = rowOf();
    await new ReportRequests(store).insert(row, null);
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    await kept.putChunk(row.id, 0, bytes);
    expect(Buffer.from((await kept.chunk(row.id, 0)) ?? []).equals(bytes)).toBe(true);
    expect(await kept.chunk(row.id, 1)).toBeUndefined();
  });
});
