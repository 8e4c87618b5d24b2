import type { Currency } from '#contracts/primitives.ts';

/** The entries when all are in `currency`, else null: currencies are never added, so there is nothing to add up. */
export function inOneCurrency<E extends { readonly currency: Currency }>(
  entries: readonly E[] | null,
  currency: Currency,
): readonly E[] | null {
  return entries?.every((entry) => entry.currency === currency) === true ? entries : null;
}
