import { describe, expect, it } from 'vitest';
import { nextStep, scaleFor, shareOf } from './zoom.ts';

const a4 = { width: 595, height: 842 };

describe('scaleFor', () => {
  it('fits the width, the whole page, or gives the printed size', () => {
    expect(scaleFor('fit-width', a4, { width: 1190, height: 842 })).toBe(2);
    expect(scaleFor('fit-page', a4, { width: 1190, height: 842 })).toBe(1);
    expect(shareOf(scaleFor(1.5, a4, { width: 1, height: 1 }))).toBeCloseTo(1.5);
  });
  it('stays above nothing in no room', () => {
    expect(scaleFor('fit-page', a4, { width: 0, height: 0 })).toBeGreaterThan(0);
  });
});

describe('nextStep', () => {
  it('goes from between two steps to the one next to it', () => {
    const scale = scaleFor(1.1, a4, a4);
    expect(nextStep(scale, 'in')).toBe(1.25);
    expect(nextStep(scale, 'out')).toBe(1);
  });
  it('stops at the ends', () => {
    expect(nextStep(scaleFor(4, a4, a4), 'in')).toBe(4);
    expect(nextStep(scaleFor(0.25, a4, a4), 'out')).toBe(0.25);
  });
});
