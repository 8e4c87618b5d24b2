import { expect, test } from 'vitest';
import { OpenViews } from './open-views.ts';

const view = (bytes: number) => ({ bytes: Buffer.alloc(bytes), gzip: Buffer.alloc(0) });
const mebibytes = (n: number) => view(n * 1024 * 1024);

test('a view is given again only with the stamp it has in the store, and not for long', () => {
  let now = new Date('2026-11-20T12:00:00Z');
  const views = new OpenViews(() => now);
  const open = view(2);
  views.put('a', 's1', open);
  expect(views.get('a', 's1')).toBe(open);
  expect(views.get('b', 's1')).toBeNull();
  expect(views.get('a', 's2')).toBeNull();
  views.put('a', 's2', open);
  now = new Date('2026-11-20T12:05:01Z');
  expect(views.get('a', 's2')).toBeNull();
});

test('what is held stays under 16 MiB, the oldest goes first', () => {
  const views = new OpenViews(() => new Date('2026-11-20T12:00:00Z'));
  for (const id of ['a', 'b', 'c', 'd']) views.put(id, 's', mebibytes(5));
  expect(['a', 'b', 'c', 'd'].map((id) => views.get(id, 's') !== null)).toEqual([false, true, true, true]);
  views.put('b', 's', mebibytes(1));
  views.put('e', 's', mebibytes(5));
  expect(['b', 'c', 'd', 'e'].map((id) => views.get(id, 's') !== null)).toEqual([true, true, true, true]);
  views.put('huge', 's', mebibytes(17));
  expect(views.get('huge', 's')).toBeNull();
  views.put('f', 's', { bytes: Buffer.alloc(9 * 1024 * 1024), gzip: Buffer.alloc(8 * 1024 * 1024) });
  expect(views.get('f', 's')).toBeNull();
});
