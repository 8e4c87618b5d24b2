import { describe, expect, it } from 'vitest';
import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import { toDayNumber } from '#domain/dates.ts';
import { describeChart, describeExtreme, describeReading } from './describe-chart.ts';
import type { Extremes } from './extremes.ts';

const usd = 'USD' as Currency;
const day = (date: string) => toDayNumber(date as IsoDate);
const at = (date: string, value: number) => ({ day: day(date), value: value as Minor });
const extremes = (low: number, high: number): Extremes => ({
  lowest: at('2026-04-02', low),
  highest: at('2026-03-17', high),
  latest: at('2026-11-20', 372_758),
});
const window = { fromDay: day('2025-01-03'), toDay: day('2026-11-20') };

describe('describeChart', () => {
  it('tells range, lowest, highest and latest of one line, and the days without data', () => {
    expect(
      describeChart(
        'All 3 accounts',
        [{ name: 'All 3 accounts', extremes: extremes(-123_961, 439_571) }],
        window,
        4,
        usd,
      ),
    ).toBe(
      'Daily balances of All 3 accounts in USD, 3 Jan 2025 – 20 Nov 2026. Lowest −1,239.61 on 2 Apr 2026, ' +
        'highest 4,395.71 on 17 Mar 2026, latest 3,727.58 on 20 Nov 2026. No data on 4 days.',
    );
  });

  it('says whose the lowest and the highest of several lines are', () => {
    const lines = [
      { name: 'Everyday', extremes: extremes(-500, 90_000) },
      { name: 'Savings', extremes: extremes(100, 100_000) },
    ];
    expect(describeChart('2 accounts', lines, window, 0, usd)).toContain(
      'Lowest −5.00 on 2 Apr 2026 (Everyday), highest 1,000.00 on 17 Mar 2026 (Savings).',
    );
  });

  it('never makes a figure of nothing known', () => {
    expect(describeChart('Everyday', [{ name: 'Everyday', extremes: null }], window, 687, usd)).toMatch(
      /No balance is known\.$/,
    );
  });
});

describe('describeReading', () => {
  it('reads the whole day, an unknown balance in words', () => {
    const readings = [
      { id: 't', name: 'All 2 accounts', isTotal: true, value: 172_213 as Minor },
      { id: 'e', name: 'Everyday ··1234', isTotal: false, value: null },
    ];
    expect(describeReading(day('2026-08-12'), readings, usd)).toBe(
      'Wed 12 Aug 2026 · all 1,722.13 · Everyday ··1234 no data',
    );
  });
});

describe('describeExtreme', () => {
  it('names the mark as the chart prints it', () => {
    expect(describeExtreme('Lowest', at('2026-04-02', -123_961), usd)).toBe('Lowest −1,239.61 · 2 Apr');
  });
});
