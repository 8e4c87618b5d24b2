import { expect, it } from 'vitest';
import { countRows, runRows, waitingRow, type RowResult, type RunRow } from './run-rows.ts';

const added: RowResult = { kind: 'done', row: { state: 'added', customer: null, sentence: null } };
const outage: RowResult = { kind: 'outage', sentence: 'The provider cannot be reached.' };
const someIds = (n: number) => Array.from({ length: n }, (_, at) => `id-${at}`);

async function run(
  ids: string[],
  add: (id: string) => RowResult,
  { isStopped = () => false }: { isStopped?: (rows: Map<string, RunRow>) => boolean } = {},
) {
  const rows = new Map(ids.map((id) => [id, waitingRow(id)]));
  let atOnce = 0;
  let most = 0;
  const end = await runRows({
    ids,
    atOnce: 2,
    isStopped: () => isStopped(rows),
    onRow: (row) => rows.set(row.id, row),
    async add(id) {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await Promise.resolve();
      atOnce -= 1;
      return add(id);
    },
  });
  return { end, most, counts: countRows([...rows.values()]) };
}

it('adds every id once, two at a time', async () => {
  expect(await run(someIds(7), () => added)).toMatchObject({
    end: 'finished',
    most: 2,
    counts: { added: 7, waiting: 0 },
  });
});

it('one that fails does not keep the others from being added', async () => {
  const failed: RowResult = { kind: 'done', row: { state: 'not_found', customer: null, sentence: null } };
  const { end, counts } = await run(someIds(6), (id) => (id === 'id-2' ? failed : added));
  expect(end).toBe('finished');
  expect(counts).toMatchObject({ added: 5, not_found: 1 });
});

it('what had not begun when it was stopped is still waiting, what had is finished', async () => {
  const { end, counts } = await run(someIds(9), () => added, {
    isStopped: (rows) => countRows([...rows.values()]).added >= 3,
  });
  expect(end).toBe('stopped');
  expect(counts.adding).toBe(0);
  expect(counts.added + counts.waiting).toBe(9);
  expect(counts.waiting).toBeGreaterThan(3);
});

it('a session that ends leaves its row waiting and stops', async () => {
  const { end, counts } = await run(someIds(5), (id) => (id === 'id-1' ? { kind: 'interrupted' } : added));
  expect(end).toBe('interrupted');
  expect(counts).toMatchObject({ failed: 0, adding: 0 });
  expect(counts.waiting).toBeGreaterThanOrEqual(1);
});

it('an outage stops it after a few, and does not fail all the rest', async () => {
  const { end, counts } = await run(someIds(50), () => outage);
  expect(end).toBe('outage');
  expect(counts.failed).toBeLessThanOrEqual(6);
  expect(counts.waiting).toBeGreaterThanOrEqual(44);
});

it('single outages among good answers do not stop it', async () => {
  const { end, counts } = await run(someIds(20), (id) => (Number(id.slice(3)) % 3 === 0 ? outage : added));
  expect(end).toBe('finished');
  expect(counts).toMatchObject({ failed: 7, added: 13 });
});
