import type { Account } from '#contracts/customers.ts';

/** The accounts that are ticked: those in the address, or every account that a report can take. */
export function chosenAccounts(accounts: readonly Account[], chosen: string | undefined): Account[] {
  const usable = accounts.filter((account) => account.usable.inReport);
  if (chosen === undefined) return usable;
  const ids = new Set(chosen.split(','));
  return usable.filter((account) => ids.has(account.id));
}

/** The other way: what goes into the address; nothing for the accounts that are ticked anyway. */
export function chosenToAddress(accounts: readonly Account[], chosen: readonly Account[]): string | undefined {
  if (chosen.length === 0) return 'none';
  if (chosen.length === chosenAccounts(accounts, undefined).length) return undefined;
  return chosen.map(({ id }) => id).join(',');
}
