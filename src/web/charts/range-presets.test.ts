import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#contracts/primitives.ts';
import { inclusiveDays } from '#domain/dates.ts';
import { isShorterThanCovered, presetOf, presetRange, rangePresets } from './range-presets.ts';

const covered = { from: '2025-01-03' as IsoDate, to: '2026-11-20' as IsoDate };

describe('presetRange', () => {
  it('ends with the last covered day', () => {
    for (const { id } of rangePresets) expect(presetRange(id, covered).to).toBe(covered.to);
  });
  it('counts days for days and calendar months for months', () => {
    const month = presetRange('30d', covered);
    expect(inclusiveDays(month.from, month.to)).toBe(30);
    expect(presetRange('6m', covered).from).toBe('2026-05-21');
    expect(presetRange('1y', covered).from).toBe('2025-11-21');
  });
  it('never begins before the data', () => {
    const short = { from: '2026-11-01' as IsoDate, to: '2026-11-20' as IsoDate };
    expect(presetRange('90d', short)).toEqual(short);
    expect(isShorterThanCovered('90d', short)).toBe(false);
    expect(isShorterThanCovered('all', short)).toBe(true);
  });
});

describe('presetOf', () => {
  it('knows each button by its range, and a typed range by none', () => {
    for (const { id } of rangePresets) expect(presetOf(presetRange(id, covered), covered)).toBe(id);
    expect(presetOf({ from: '2026-01-01' as IsoDate, to: covered.to }, covered)).toBeNull();
  });
});
