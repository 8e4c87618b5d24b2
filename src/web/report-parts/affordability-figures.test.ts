import { describe, expect, it } from 'vitest';
import type { Credit, Loan, Movement } from '#contracts/affordability.ts';
import type { IsoDate, IsoMonth, Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { amountsByMonth, movementsByMonth } from './by-month.ts';
import { ageWords, frequencyWords } from './income-words.ts';
import { liabilityRows } from './liability-rows.ts';
import { reAdd } from './re-add.ts';
import { dayMade, windowDays } from './window-days.ts';

const stated = (amount: number): StatedAmount => ({
  amount: amount as Minor,
  text: (amount / 100).toFixed(2),
  pointer: '/x',
});
const month = (text: string) => text as IsoMonth;

describe('a total is added up again', () => {
  it('agrees', () => {
    expect(reAdd([stated(100), stated(250)], stated(350))).toMatchObject({ sum: 350, missing: 0, difference: 0 });
  });
  it('differs, with how much', () => {
    expect(reAdd([stated(100), stated(250)], stated(387)).difference).toBe(37);
  });
  it('is not compared when a part lacks the figure, which is counted', () => {
    expect(reAdd([stated(100), null], stated(350))).toMatchObject({ sum: 100, missing: 1, difference: null });
  });
  it('a list that was not sent has no sum; an empty one comes to zero', () => {
    expect(reAdd(null, stated(350))).toMatchObject({ sum: null, difference: null });
    expect(reAdd([], null)).toMatchObject({ sum: 0, difference: null });
    expect(reAdd([], stated(0)).difference).toBe(0);
  });
  it('parts that all lack the figure come to nothing known, not to zero', () => {
    expect(reAdd([null, null], null)).toMatchObject({ sum: null, missing: 2 });
  });
});

describe('loans and cards in one table', () => {
  const loan = {
    pointer: '/liabilities/loan/0',
    balance: stated(-31_223_300),
    available: stated(8_776_700),
    lastMonth: { interest: stated(-430_350), repayments: stated(576_800), credits: null, debits: null },
    arrears: 'no',
    history: [],
  } as unknown as Loan;
  const credit = {
    pointer: '/liabilities/credit/0',
    balance: stated(-1_171_320),
    limit: stated(2_000_000),
    available: stated(828_680),
    cashAdvances6Months: null,
  } as unknown as Credit;

  it('a card has a limit and a part used, a loan interest and repayments', () => {
    const rows = liabilityRows({ loans: [loan], credits: [credit] });
    expect(rows?.map(({ key }) => key)).toEqual(['/liabilities/loan/0', '/liabilities/credit/0']);
    expect(rows?.[0]).toMatchObject({ limit: null, usedPercent: null, arrears: 'no' });
    expect(rows?.[1]).toMatchObject({ usedPercent: 59, interestLastMonth: null, arrears: 'not_said', history: null });
  });
  it('no list of either kind is not the same as none owed', () => {
    expect(liabilityRows({ loans: null, credits: null })).toBeNull();
    expect(liabilityRows({ loans: [], credits: null })).toEqual([]);
  });
});

describe('by month', () => {
  const movement = (date: string, amount: number): Movement => ({
    date: date as IsoDate,
    amount: stated(amount),
    source: null,
  });

  it('every month of the window is there, money in and out apart', () => {
    const months = movementsByMonth(
      [movement('2025-11-03', -500), movement('2025-11-20', 2000), movement('2026-01-03', -700)],
      month('2025-11'),
      month('2026-01'),
    );
    expect(months).toEqual([
      { month: '2025-11', in: 2000, out: -500, times: 2 },
      { month: '2025-12', in: 0, out: 0, times: 0 },
      { month: '2026-01', in: 0, out: -700, times: 1 },
    ]);
  });
  it('a month outside of the window that has something is not lost', () => {
    const months = movementsByMonth([movement('2025-09-03', -500)], month('2025-11'), month('2025-12'));
    expect(months.map((one) => one.month)).toEqual(['2025-09', '2025-10', '2025-11', '2025-12']);
  });
  it('a month that the provider names twice is added', () => {
    const twice = [stated(-100), stated(-200)].map((amount) => ({ month: month('2026-02'), amount }));
    expect(amountsByMonth(twice, month('2026-02'), month('2026-02'))).toMatchObject([{ out: -300, times: 2 }]);
  });
});

describe('the days of the months asked', () => {
  const window = { fromMonth: month('2025-11'), toMonth: month('2026-11') };
  it('are counted to the end of the last month, with those still to come', () => {
    expect(windowDays(window, '2026-11-20' as IsoDate)).toEqual({ asked: 395, toCome: 10 });
    expect(windowDays(window, '2026-11-30' as IsoDate)).toEqual({ asked: 395, toCome: 0 });
    expect(windowDays(window, null)).toEqual({ asked: 395, toCome: 0 });
  });
  it('the day it was made is read from a time without a zone', () => {
    expect(dayMade({ generatedText: '2026-11-20T12:59:00' })).toBe('2026-11-20');
    expect(dayMade({ generatedText: 'yesterday' })).toBeNull();
    expect(dayMade({ generatedText: null })).toBeNull();
  });
});

it('how often, in words; what is not known stays as it came', () => {
  expect(frequencyWords('bi-weekly')).toBe('every two weeks');
  expect(frequencyWords('Half-Year')).toBe('every six months');
  expect(frequencyWords('lunar')).toBe('lunar');
});

it.each([
  [1, '1 day'],
  [59, '59 days'],
  [335, '11 months'],
  [1100, '3 years'],
])('%d days are %s', (days, words) => {
  expect(ageWords(days)).toBe(words);
});
