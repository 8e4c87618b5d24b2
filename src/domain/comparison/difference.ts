import type { Minor } from '#contracts/primitives.ts';
import { divideRounded, subtractMinor } from '../money.ts';
import type { Cell } from './cell.ts';

/** How a figure differs from the base's: `value - base`. */
export interface Difference {
  /** Minor units, or a count. */
  readonly absolute: number;
  /** Of the base's size, in whole per cent, rounded half away from zero; null for a base of zero. */
  readonly percent: number | null;
}

/**
 * `value - base`, or null where the two cannot be subtracted: one is unknown, they are of different currencies or
 * units, parts of another whole, or they are words. Unknown is never taken as zero.
 */
export function differenceOf(base: Cell, value: Cell): Difference | null {
  if (base.kind === 'amount' && value.kind === 'amount') {
    return base.currency === value.currency ? between(base.amount, value.amount) : null;
  }
  if (base.kind === 'count' && value.kind === 'count') {
    return base.unit === value.unit && base.of === value.of ? between(base.count as Minor, value.count as Minor) : null;
  }
  if (base.kind === 'percent' && value.kind === 'percent') {
    return { absolute: value.percent - base.percent, percent: null };
  }
  return null;
}

function between(base: Minor, value: Minor): Difference {
  const absolute = subtractMinor(value, base);
  const size = BigInt(Math.abs(base));
  return { absolute, percent: size === 0n ? null : Number(divideRounded(BigInt(absolute) * 100n, size)) };
}
