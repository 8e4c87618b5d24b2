import { expect, test } from 'vitest';
import { compareSubject } from './palette-compare.ts';

test.each([
  ['compare maria alvarez', 'maria alvarez'],
  ['Compare the last two reports of Maria', 'Maria'],
  ['compare', ''],
  ['compare the', ''],
  ['maria compare', null],
  ['', null],
])('“%s” is about %s', (typed, subject) => {
  expect(compareSubject(typed)).toBe(subject);
});
