import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportId } from '#contracts/primitives.ts';
import {
  addColumn,
  moveColumn,
  readColumns,
  removeColumn,
  toggled,
  writeColumns,
  type Columns,
} from './columns-of-link.ts';

const idOf = (n: number) => `${String(n).repeat(8)}-1111-4111-8111-111111111111` as ReportId;
const [a, b, c, d, e] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)];

describe('a link to a comparison', () => {
  test('names its columns in their order, and the first is the base unless another is named', () => {
    expect(readColumns(`${b},${a}`, undefined)).toMatchObject({ ids: [b, a], base: b });
    expect(readColumns(`${b},${a}`, a)).toMatchObject({ ids: [b, a], base: a });
    expect(readColumns(`${b},${a}`, a).isBaseElsewhere).toBe(false);
    expect(readColumns(`${b},${a}`, undefined).isBaseElsewhere).toBe(false);
    expect(readColumns(`${b},${a}`, c)).toMatchObject({ base: b, isBaseElsewhere: true });
  });

  test('with five reports shows four and says so', () => {
    expect(readColumns([a, b, c, d, e].join(','), undefined)).toMatchObject({ ids: [a, b, c, d], beyond: 1 });
  });

  test('that names a report twice shows it once and says so, however it is written', () => {
    expect(readColumns(`${a},${a.toUpperCase()}, ${b}`, undefined)).toMatchObject({ ids: [a, b], repeated: 1 });
  });

  test('keeps what is no report apart', () => {
    expect(readColumns(`abc,${a},`, undefined)).toMatchObject({ ids: [a], unreadable: ['abc'] });
  });

  test('may say anything', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string(), { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        (ids, base) => {
          const read = readColumns(ids, base);
          expect(read.ids).toEqual([]);
          expect(read.base).toBeNull();
        },
      ),
    );
  });
});

const some = fc
  .record({ ids: fc.uniqueArray(fc.constantFrom(a, b, c, d), { minLength: 1 }), of: fc.nat() })
  .map(({ ids, of }): Columns => ({ ids, base: ids[of % ids.length] ?? null }));

describe('columns', () => {
  test('come back from the address as they were written into it', () => {
    fc.assert(
      fc.property(some, (columns) => {
        const { ids, base } = writeColumns(columns);
        expect(readColumns(ids, base)).toMatchObject(columns);
      }),
    );
  });

  test('that are moved stay the same reports with the same base, and moving back undoes it', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(a, b, c, d), fc.constantFrom<-1 | 1>(-1, 1), (columns, id, by) => {
        const moved = moveColumn(columns, id, by);
        expect(moved.base).toBe(columns.base);
        expect([...moved.ids].sort()).toEqual([...columns.ids].sort());
        if (moved !== columns) expect(moveColumn(moved, id, by === 1 ? -1 : 1)).toEqual(columns);
      }),
    );
  });

  test('that are removed leave a base as long as there is a column', () => {
    expect(removeColumn({ ids: [a, b, c], base: a }, a)).toEqual({ ids: [b, c], base: b });
    expect(removeColumn({ ids: [a, b], base: b }, a)).toEqual({ ids: [b], base: b });
    expect(removeColumn({ ids: [a], base: a }, a)).toEqual({ ids: [], base: null });
  });

  test('are added at the end, each once, and never a fifth', () => {
    expect(addColumn({ ids: [], base: null }, a)).toEqual({ ids: [a], base: a });
    expect(addColumn({ ids: [a, b], base: a }, b)).toEqual({ ids: [a, b], base: a });
    expect(addColumn({ ids: [a, b, c, d], base: a }, e).ids).toEqual([a, b, c, d]);
  });
});

test('a list in the address gains and loses one', () => {
  expect(toggled(undefined, 'x')).toBe('x');
  expect(toggled('x,y', 'x')).toBe('y');
  expect(toggled('x', 'x')).toBeUndefined();
});
