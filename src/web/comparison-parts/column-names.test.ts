import { expect, test } from 'vitest';
import type { Instant, IsoDate } from '#contracts/primitives.ts';
import type { ReportLength } from '#contracts/report-requests.ts';
import { columnNames, type ColumnName } from './column-names.ts';

const request = (name: string, to: string | null, days: ReportLength = 90) => ({
  customer: { name },
  window: { unit: 'days', days } as const,
  to: to as IsoDate | null,
  orderedAt: '2026-11-20T10:00:00.000Z' as Instant,
});

const called = (names: ColumnName[]) => names.map(({ name }) => name);

test('a customer alone is the name of the column', () => {
  expect(called(columnNames([request('Maria Alvarez', '2026-11-20'), request('Jon Alvarez', '2026-11-20')]))).toEqual([
    'Maria Alvarez',
    'Jon Alvarez',
  ]);
});

test('two reports of one customer are told apart by their last day, else by what was asked, else by their place', () => {
  const [august, november] = [request('Maria', '2026-08-20'), request('Maria', '2026-11-20')];
  expect(called(columnNames([august, november]))).toEqual(['Maria, to 20 Aug 2026', 'Maria, to 20 Nov 2026']);
  expect(called(columnNames([november, request('Maria', '2026-11-20', 365)]))).toEqual([
    'Maria, 90 days',
    'Maria, 365 days',
  ]);
  expect(called(columnNames([november, { ...november }]))).toEqual(['Maria, column 1', 'Maria, column 2']);
});

test('a report that is not known is called by its place', () => {
  expect(called(columnNames([null, request('Maria', null)]))).toEqual(['Column 1', 'Maria']);
});
