import { describe, expect, it } from 'vitest';
import type { Minor } from '#contracts/primitives.ts';
import type { DailyValues } from '#domain/decimate.ts';
import { belowZeroRuns, unknownRuns } from './day-runs.ts';

const daily = (values: readonly (number | null)[]): DailyValues => ({
  firstDay: 100,
  values: values as (Minor | null)[],
});
const window = { fromDay: 100, toDay: 107 };

describe('belowZeroRuns', () => {
  const series = daily([-1, -2, 0, null, -3, 4, -5, -6]);
  it('finds runs of days below zero; zero and unknown are not below it', () => {
    expect(belowZeroRuns(series, window, 0)).toEqual([
      { fromDay: 100, toDay: 101 },
      { fromDay: 104, toDay: 104 },
      { fromDay: 106, toDay: 107 },
    ]);
  });
  it('makes one of runs that one pixel would hide apart', () => {
    expect(belowZeroRuns(series, window, 2)).toEqual([
      { fromDay: 100, toDay: 101 },
      { fromDay: 104, toDay: 107 },
    ]);
  });
});

describe('unknownRuns', () => {
  it('finds days that no series knows, those before and after the data included', () => {
    expect(unknownRuns([daily([1, null, null, 4]), daily([null, 5])], window)).toEqual([
      { fromDay: 102, toDay: 102 },
      { fromDay: 104, toDay: 107 },
    ]);
  });
});
