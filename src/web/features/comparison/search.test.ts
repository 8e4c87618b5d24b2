import { expect, test } from 'vitest';
import { readColumns } from '#web/comparison-parts/columns-of-link.ts';
import { compareSearch, documentsSearch, firstIds } from './search.ts';

test('a link that was edited by hand keeps what can be read of it', () => {
  expect(
    compareSearch.parse({
      ids: 'nonsense',
      base: '',
      from: '2026-02-30x',
      measure: 'median',
      align: 'position',
      hide: '<b>',
    }),
  ).toMatchObject({ ids: 'nonsense', from: undefined, measure: undefined, align: 'position', hide: undefined });
});

test('the documents keep the comparison that they were opened from', () => {
  const search = { ids: 'a,b', base: 'b', shut: 'glance', leftPage: '3', rightPage: '0', link: 'off' };
  expect(documentsSearch.parse(search)).toMatchObject({
    ids: 'a,b',
    base: 'b',
    shut: 'glance',
    leftPage: 3,
    link: 'off',
  });
});

test('what is asked for ahead is what the columns will be', () => {
  const ids = [1, 2, 2, 3, 4, 5].map((n) => `${String(n).repeat(8)}-1111-4111-8111-111111111111`);
  const link = ['nonsense', ...ids].join(',');
  expect(firstIds(link)).toEqual(readColumns(link, undefined).ids);
  expect(firstIds(link.toUpperCase())).toEqual(firstIds(link));
  expect(firstIds(undefined)).toEqual([]);
});
