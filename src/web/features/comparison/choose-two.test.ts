import { expect, test } from 'vitest';
import type { ReportId } from '#contracts/primitives.ts';
import { chooseTwo } from './choose-two.ts';

const ids = ['a', 'b', 'c'] as ReportId[];

test.each([
  [undefined, undefined, 'a', 'b'],
  ['c', undefined, 'c', 'a'],
  [undefined, 'a', 'b', 'a'],
  ['b', 'c', 'b', 'c'],
  ['b', 'b', 'b', 'a'],
  ['x', 'y', 'a', 'b'],
])('of three reports, %s and %s named, %s and %s are shown', (left, right, first, second) => {
  expect(chooseTwo(ids, left, right)).toEqual({ left: first, right: second });
});

test('one report is not two', () => {
  expect(chooseTwo(ids.slice(0, 1), undefined, undefined)).toBeNull();
});
