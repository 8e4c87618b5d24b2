import type { Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { subtractMinor, sumMinor } from '#domain/money.ts';

/** A total that the provider states, and the same added up by us from its parts. */
export interface ReAdded {
  readonly stated: StatedAmount | null;
  /** null: the provider sent no list of parts, or none of them has the figure. */
  readonly sum: Minor | null;
  /** Parts without the figure: they are not in the sum. */
  readonly missing: number;
  /** stated - sum, where both are known and no part is missing. */
  readonly difference: Minor | null;
}

/** Adds parts up again. `parts` null: not reported, which is not the same as an empty list, whose sum is zero. */
export function reAdd(parts: readonly (StatedAmount | null)[] | null, stated: StatedAmount | null): ReAdded {
  if (parts === null) return { stated, sum: null, missing: 0, difference: null };
  const known = parts.flatMap((part) => (part === null ? [] : [part.amount]));
  const missing = parts.length - known.length;
  const sum = known.length === 0 && missing > 0 ? null : sumMinor(known);
  const isComparable = sum !== null && missing === 0 && stated !== null;
  return { stated, sum, missing, difference: isComparable ? subtractMinor(stated.amount, sum) : null };
}
