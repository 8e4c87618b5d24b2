import { expect, it } from 'vitest';
import type { Account } from '#contracts/customers.ts';
import { chosenWords } from './chosen-total.ts';

const account = (currency: string, balance: number | null) => ({ currency, balance }) as Account;

it('adds the balances of one currency', () => {
  const all = [account('USD', 481_207), account('USD', -21_240), account('USD', 1)];
  expect(chosenWords(all, all.slice(0, 2))).toBe('2 of 3 selected · USD 4,599.67');
});

it('never adds two currencies', () => {
  const all = [account('USD', 100), account('AUD', 250)];
  expect(chosenWords(all, all)).toBe('2 of 2 selected · AUD 2.50 · USD 1.00');
});

it('says which balances are unknown instead of counting them as nothing', () => {
  const all = [account('USD', 100), account('USD', null)];
  expect(chosenWords(all, all)).toBe('2 of 2 selected · USD 1.00 and 1 unknown');
});

it('says nothing of money when nothing is ticked', () => {
  expect(chosenWords([account('USD', 1)], [])).toBe('0 of 1 selected');
});
