import { expect, test } from 'vitest';
import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import { cursorLine, readerOf, restingDay, type ComparedLine } from './cursor-line.ts';

const line = (name: string, currency: string, points: [string, number][], from = '2026-06-01'): ComparedLine => ({
  id: name,
  name,
  currency: currency as Currency,
  points: points.map(([day, amount]) => [day as IsoDate, amount as Minor]),
  from: from as IsoDate,
  to: '2026-06-30' as IsoDate,
});
const day = '2026-06-29' as IsoDate;
const read = (...lines: ComparedLine[]) => cursorLine(day, readerOf(lines)(day));

test('a day is read out of all columns in one line, the currency where it is another one', () => {
  expect(
    read(
      line('Maria Alvarez', 'USD', [['2026-06-29', -42_803]]),
      line('Jon Alvarez', 'USD', [['2026-06-29', 238_112]]),
      line('Priya Nair', 'AUD', [['2026-06-29', 567_536]]),
    ),
  ).toBe('29 Jun 2026 · Maria Alvarez −428.03 · Jon Alvarez 2,381.12 · Priya Nair AUD 5,675.36');
});

test('a day without a balance is not zero: it is unknown, or not covered', () => {
  expect(
    read(
      line('Maria', 'USD', [['2026-06-29', 0]]),
      line('Jon', 'USD', [['2026-06-28', 1]]),
      line('Priya', 'AUD', [], '2026-06-30'),
    ),
  ).toBe('29 Jun 2026 · Maria 0.00 · Jon no balance known · Priya not covered');
});

test('at rest it stands on the last day of the range that all know, else on the last that anybody knows', () => {
  const maria = line('Maria', 'USD', [
    ['2026-06-27', 1],
    ['2026-06-28', 2],
  ]);
  const priya = line('Priya', 'AUD', [
    ['2026-06-28', 3],
    ['2026-06-29', 4],
  ]);
  const range = (from: string, to: string) => ({ from: from as IsoDate, to: to as IsoDate });
  expect(restingDay([maria, priya], range('2026-06-01', '2026-06-30'))).toBe('2026-06-28');
  expect(restingDay([priya], range('2026-06-01', '2026-06-30'))).toBe('2026-06-29');
  expect(restingDay([maria, priya], range('2026-06-29', '2026-06-30'))).toBe('2026-06-29');
  expect(restingDay([maria, priya], range('2026-06-01', '2026-06-27'))).toBe('2026-06-27');
  expect(restingDay([maria, priya], range('2026-05-01', '2026-05-30'))).toBeNull();
});
