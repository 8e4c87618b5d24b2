import { expect, it } from 'vitest';
import { ancestorsOf, foundLines, openLines, sourceNodes } from './source-tree.ts';

const json =
  '{"id":"r-1","a/b":{"amount":2089.8500000000004,"none":null},"days":[{"date":"2026-11-03","balance":-12.10}]}';
const nodes = sourceNodes(json);
const pointers = (lines: { pointer: string }[]) => lines.map(({ pointer }) => pointer);

it('lists every line with its JSON pointer, parents first', () => {
  expect(pointers(nodes)).toEqual([
    '',
    '/id',
    '/a~1b',
    '/a~1b/amount',
    '/a~1b/none',
    '/days',
    '/days/0',
    '/days/0/date',
    '/days/0/balance',
  ]);
});

it('keeps a number as it was written', () => {
  expect(nodes.find(({ pointer }) => pointer === '/a~1b/amount')?.text).toBe('2089.8500000000004');
  expect(nodes.find(({ pointer }) => pointer === '/days/0/balance')?.text).toBe('-12.10');
});

it('shows what is open', () => {
  expect(pointers(openLines(nodes, new Set(['', '/days'])))).toEqual(['', '/id', '/a~1b', '/days', '/days/0']);
});

it('finds keys, values and pointers, with the lines above them', () => {
  expect(pointers(foundLines(nodes, 'Balance').lines)).toEqual(['', '/days', '/days/0', '/days/0/balance']);
  expect(foundLines(nodes, '2026-11-03').found).toBe(1);
  expect(foundLines(nodes, '/days/0/date').found).toBe(1);
  expect(foundLines(nodes, 'nothing like it')).toEqual({ lines: [], found: 0 });
});

it('names the lines above one', () => {
  expect(ancestorsOf('/a/b/c')).toEqual(['', '/a', '/a/b']);
});

it('reads an answer that is very deep', () => {
  expect(sourceNodes(`${'['.repeat(2000)}${']'.repeat(2000)}`)).toHaveLength(2000);
});
