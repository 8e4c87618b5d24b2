import { expect, it } from 'vitest';
import { reportTables } from '#domain/export/report-tables.ts';
import { affordabilityViewOf, balanceViewOf } from '#testing/view-builder.ts';
import { tablesOfKind } from './report-files.ts';

const byName = (tables: readonly { name: string; title: string }[]) =>
  new Map(tables.map(({ name, title }) => [name, title]));

it('offers exactly the tables that a balance report has, under the names of its sheets', () => {
  expect(byName(tablesOfKind.balance)).toEqual(byName(reportTables(balanceViewOf(null))));
});

it('offers those of a summary, and the transactions that only the server has', () => {
  const expected = byName(reportTables(affordabilityViewOf())).set('transactions', 'Transactions');
  expect(byName(tablesOfKind.affordability)).toEqual(expected);
});
