import { expect, test } from 'vitest';
import { compareReports, type Comparison } from '#domain/comparison/compare.ts';
import { creditOf } from '#testing/affordability-builder.ts';
import { affordabilityViewOf, balanceViewOf } from '#testing/view-builder.ts';
import { rowsOf } from './empty-rows.ts';

test('a section without entries tells an empty list from one that did not come and from another kind of report', () => {
  const { sections, columns } = compareReports([
    affordabilityViewOf({ loans: [], credits: [] }),
    affordabilityViewOf({ loans: null, credits: null }),
    balanceViewOf(null),
  ]);
  const liabilities = sections.find(({ id }) => id === 'liabilities')!;
  expect(rowsOf(liabilities, columns).map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
    ['words', 'unknown', 'absent'],
  ]);
});

test('a section with entries keeps its rows', () => {
  const { sections, columns } = compareReports([
    affordabilityViewOf({ loans: [], credits: [creditOf()] }),
    affordabilityViewOf({ loans: [], credits: [] }),
  ]);
  const liabilities = sections.find(({ id }) => id === 'liabilities')!;
  expect(rowsOf(liabilities, columns)).toEqual(liabilities.rows);
});

test('a row that no report of these kinds can have is left out', () => {
  const names = (comparison: Comparison) =>
    rowsOf(
      comparison.sections.find(({ id }) => id === 'glance')!,
      comparison.columns,
    ).map(({ id }) => id);
  expect(names(compareReports([balanceViewOf(null), affordabilityViewOf()]))).toContain('weeks-rising');
  expect(names(compareReports([affordabilityViewOf(), affordabilityViewOf()]))).not.toContain('weeks-rising');
});
