import type { Account } from '#contracts/customers.ts';
import type { Currency, Minor } from '#contracts/primitives.ts';
import { formatMinor, sumMinor } from '#domain/money.ts';

/** Balances of the ticked accounts, a sum a currency: currencies are never added. */
export function totalsByCurrency(accounts: readonly Account[]): { currency: Currency; sum: Minor; unknown: number }[] {
  const currencies = [...new Set(accounts.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const balances = accounts.filter((account) => account.currency === currency).map(({ balance }) => balance);
    const known = balances.filter((balance) => balance !== null);
    return { currency, sum: sumMinor(known), unknown: balances.length - known.length };
  });
}

/** `3 of 5 selected · USD 22,840.22`. */
export function chosenWords(all: readonly Account[], chosen: readonly Account[]): string {
  const sums = totalsByCurrency(chosen).map(
    ({ currency, sum, unknown }) =>
      `${currency} ${formatMinor(sum, currency)}${unknown === 0 ? '' : ` and ${unknown} unknown`}`,
  );
  return [`${chosen.length} of ${all.length} selected`, ...sums].join(' · ');
}
