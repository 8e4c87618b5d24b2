import { expect, it } from 'vitest';
import { checkOrder, fromFieldErrors } from './check-order.ts';

const order = {
  customerId: 'finicity-1005061234',
  kind: 'balance',
  accountIds: ['a1'],
  lengthDays: 730,
  reference: 'LN-20418',
  isFcra: true,
  purpose: '31',
  orderAnyway: false,
} as const;

it('finds nothing wrong with a whole order', () => {
  expect(checkOrder({ ...order, accountIds: ['a1'] })).toEqual({});
});

it('says in words what each field needs', () => {
  expect(checkOrder({ ...order, accountIds: [], purpose: null, reference: 'LN<20418>' })).toEqual({
    accountIds: 'Choose at least one account.',
    purpose: 'An FCRA report needs a permissible purpose.',
    reference: 'A reference may hold letters, digits, spaces and . _ / # - only.',
  });
});

it("puts the server's sentences beside their fields", () => {
  expect(
    fromFieldErrors([
      { pointer: '/body/purpose', message: 'Not a purpose of this partner.' },
      { pointer: '/body/accountIds/0', message: 'Not an account of this customer.' },
      { pointer: '/query/x', message: 'Unknown.' },
    ]),
  ).toEqual({ purpose: 'Not a purpose of this partner.', accountIds: 'Not an account of this customer.' });
});
