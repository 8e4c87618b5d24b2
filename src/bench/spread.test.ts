import { describe, expect, it } from 'vitest';
import { percentile, spreadOf } from './spread.ts';

describe('given several rounds', () => {
  it('takes the middle one, and the mean of the two in the middle of an even number', () => {
    expect(spreadOf([9, 1, 5])).toMatchObject({ median: 5, min: 1, max: 9, rounds: [9, 1, 5] });
    expect(spreadOf([4, 1, 3, 2]).median).toBe(2.5);
  });

  it('takes a percentile between its neighbours', () => {
    const values = Array.from({ length: 101 }, (_, i) => i);
    expect(percentile(values, 95)).toBe(95);
    expect(percentile([10, 20], 75)).toBe(17.5);
  });

  it('refuses to speak of nothing', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
    expect(() => spreadOf([1, Number.NaN])).toThrow(RangeError);
  });
});
