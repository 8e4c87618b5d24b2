import { describe, expect, it } from 'vitest';
import { atLeast, atMost, toFigure } from './row.ts';

const ours = { what: 'ours', unit: 'ms', rounds: [10, 30, 20] } as const;
const reference = { what: 'theirs', unit: 'ms', rounds: [10, 10, 10] } as const;

describe('a figure', () => {
  it('is judged by the median of the ratios of neighbouring rounds', () => {
    const figure = toFigure({ ...ours, reference, judgedBy: 'ratio', target: atMost(2) });
    expect(figure.judged).toMatchObject({ median: 2, min: 1, max: 3 });
    expect(figure.holds).toBe(true);
  });

  it('misses as soon as it is past the target, before any rounding', () => {
    expect(toFigure({ ...ours, judgedBy: 'value', target: atMost(19.999) }).holds).toBe(false);
    expect(toFigure({ ...ours, judgedBy: 'value', target: atLeast(20.001) }).holds).toBe(false);
  });

  it('without a target neither holds nor misses', () => {
    expect(toFigure({ ...ours, judgedBy: 'value', target: null }).holds).toBeNull();
  });

  it('refuses a ratio to a reference of another number of rounds', () => {
    expect(() =>
      toFigure({ ...ours, reference: { ...reference, rounds: [10] }, judgedBy: 'ratio', target: atMost(2) }),
    ).toThrow(RangeError);
  });
});
