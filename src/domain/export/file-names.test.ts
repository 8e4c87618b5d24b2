import { describe, expect, test } from 'vitest';
import type { CustomerId, IsoMonth } from '#contracts/primitives.ts';
import { affordabilityViewOf, balanceViewOf, dailyFigures } from '#testing/view-builder.ts';
import { comparisonFileName, reportFileName } from './file-names.ts';

const of = (name: string, id = 'finicity-1') => ({ customer: { id: id as CustomerId, name } });
const figures = dailyFigures('2026-11-19', [1, 2, 3]);

describe('a report', () => {
  test('is called by its customer, its kind and the days it covers, and says that it is FCRA', () => {
    const long = balanceViewOf(figures, { window: { unit: 'days', days: 730 }, isFcra: true });
    const short = balanceViewOf(figures, { window: { unit: 'days', days: 90 } });
    expect(reportFileName(long, null, 'xlsx')).toBe('Maria Alvarez - FCRA balance report, 730 days to 2026-11-21.xlsx');
    expect(reportFileName(short, 'daily-balances', 'csv')).toBe(
      'Maria Alvarez - balance report, 90 days to 2026-11-21 - daily-balances.csv',
    );
  });

  test('without days is dated by the day it came', () => {
    expect(reportFileName(balanceViewOf(null), null, 'zip')).toBe(
      'Maria Alvarez - balance report, 30 days to 2026-11-20.zip',
    );
  });

  test('of months names them and the day it came', () => {
    const view = affordabilityViewOf(
      {},
      { window: { unit: 'months', from: '2025-12' as IsoMonth, to: '2026-11' as IsoMonth } },
    );
    expect(reportFileName(view, null, 'xlsx')).toBe(
      'Priya Nair - affordability summary, 2025-12 to 2026-11, as of 2026-11-20.xlsx',
    );
  });
});

describe('a comparison', () => {
  test('is called by its customers and the day', () => {
    expect(comparisonFileName([of('Maria Alvarez'), of('Jon Alvarez', 'finicity-2')], '2026-11-21', 'xlsx')).toBe(
      'Comparison of Maria Alvarez and Jon Alvarez, 2026-11-21.xlsx',
    );
  });

  test('of several reports of one customer names them once', () => {
    const maria = of('Maria Alvarez');
    expect(comparisonFileName([maria, of('Jon Alvarez', 'finicity-2'), maria], '2026-11-21', 'csv')).toBe(
      'Comparison of Maria Alvarez (2 reports) and Jon Alvarez, 2026-11-21.csv',
    );
  });

  test('of four with long names keeps the short ones whole', () => {
    const views = [
      'Wolfeschlegelsteinhausenbergerdorff von Hohenstein',
      'Bo',
      'Maximiliana Featherstonehaugh-Cholmondeley',
      'Ann Lee',
    ];
    const name = comparisonFileName(
      views.map((one, at) => of(one, `finicity-${at}`)),
      '2026-11-21',
      'xlsx',
    );
    expect(name).toMatch(/^Comparison of Wolf.+…, Bo, Maximil.+… and Ann Lee, 2026-11-21\.xlsx$/);
    expect(name.length).toBeLessThanOrEqual(120);
  });
});

describe.each([
  ['a long name', 'x'.repeat(300)],
  ['a long name of Chinese', '王'.repeat(300)],
  ['a long name of pairs', '😀'.repeat(300)],
  ['half a pair', 'a\uD83D'],
  ['signs that Windows forbids', 'A<B>:"C"/D\\E|F?*'],
  ['a text direction that hides the ending', 'a\u202Evsc.exe'],
  ['a folder', '../../etc'],
  ['a device', 'con.x'],
  ['a device alone', 'NUL'],
  ['nothing', ''],
])('with %s', (_, customer) => {
  test.each([
    ['report', reportFileName(balanceViewOf(figures, of(customer)), 'daily balances', 'xlsx')],
    ['comparison', comparisonFileName([of(customer), of(customer, 'finicity-2')], '2026-11-21', 'xlsx')],
  ])('the name of a %s can stand on any system', (_what, name) => {
    expect(name.length).toBeLessThanOrEqual(120);
    expect(encodeURIComponent(name).replace(/%../g, 'x').length).toBeLessThanOrEqual(240);
    expect(name.isWellFormed()).toBe(true);
    expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/u);
    expect(name).not.toMatch(/^[. ]|^(con|nul) ?\./i);
    expect(name).toMatch(/2026-11-21.*\.xlsx$/);
  });
});
