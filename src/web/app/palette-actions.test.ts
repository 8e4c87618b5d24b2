import { expect, it } from 'vitest';
import { paletteActions } from './palette-actions.ts';

const labels = (q: string, allowed = { mayRead: true, mayAdd: true, mayAudit: true }) =>
  paletteActions(q, allowed).map(({ label }) => label);

it('finds an action by any of its words', () => {
  expect(labels('theme dark')).toEqual(['Dark theme']);
});

it('prints the report that the page under it is of', () => {
  const may = { mayRead: true, mayAdd: true, mayAudit: true };
  expect(paletteActions('print', may)).toEqual([]);
  expect(paletteActions('print', may, { reportId: 'r1' })).toMatchObject([{ do: { to: '/reports/r1/print' } }]);
});

it('offers nothing that the role does not allow', () => {
  expect(labels('', { mayRead: false, mayAdd: false, mayAudit: true })).not.toContain('Go to customers');
  expect(labels('audit', { mayRead: true, mayAdd: true, mayAudit: false })).toEqual([]);
});
