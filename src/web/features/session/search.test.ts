import { expect, it } from 'vitest';
import { signInSearch } from './search.ts';

it('goes back to the page that was asked for', () => {
  expect(signInSearch.parse({ next: '/reports/1?view=table' }).next).toBe('/reports/1?view=table');
});

it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
  'never leaves the product: %s',
  (next) => {
    expect(signInSearch.parse({ next }).next).toBeUndefined();
  },
);
