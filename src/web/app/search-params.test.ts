import { expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-params.ts';

it('writes a state and reads the same state back', () => {
  const state = { q: 'Núñez + "søn"', accounts: 'a1,b2', from: '2026-01-31' };
  expect(parseSearch(stringifySearch(state))).toEqual(state);
});

it('keeps digits as text, so that a search for a number stays what was typed', () => {
  expect(stringifySearch({ q: '1005061234' })).toBe('?q=1005061234');
  expect(parseSearch('?q=1005061234')).toEqual({ q: '1005061234' });
});

it('leaves no question mark behind when there is nothing to say', () => {
  expect(stringifySearch({ q: '', from: undefined, to: null })).toBe('');
});
