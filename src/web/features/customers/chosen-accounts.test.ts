import { expect, it } from 'vitest';
import type { Account } from '#contracts/customers.ts';
import { chosenAccounts, chosenToAddress } from './chosen-accounts.ts';

const account = (id: string, inReport = true) => ({ id, usable: { inReport, reason: null } }) as Account;
const accounts = [account('a'), account('b'), account('loan', false)];
const ids = (chosen: Account[]) => chosen.map(({ id }) => id);

it('without a word in the address, every account is ticked that a report can take', () => {
  expect(ids(chosenAccounts(accounts, undefined))).toEqual(['a', 'b']);
});

it.each([[['a']], [['a', 'b']], [[]]])('a choice of %j comes back from the address the same', (wanted) => {
  const chosen = accounts.filter(({ id }) => wanted.includes(id as never));
  expect(ids(chosenAccounts(accounts, chosenToAddress(accounts, chosen)))).toEqual(wanted);
});

it('never ticks what a report cannot take, nor what the customer does not have', () => {
  expect(ids(chosenAccounts(accounts, 'loan,stranger,b'))).toEqual(['b']);
});
