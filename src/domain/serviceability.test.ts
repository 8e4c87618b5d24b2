import { expect, test } from 'vitest';
import { affordabilityOf, counted, creditOf, stated } from '#testing/affordability-builder.ts';
import { creditUsePercent, serviceability } from './serviceability.ts';

const summary = {
  ...affordabilityOf().summary,
  regularIncome: stated(982_000),
  expenses: stated(-577_200),
  loanRepayments: stated(-638_000),
};

test('the surplus is what is left of the inputs, each with its window', () => {
  const report = affordabilityOf({
    summary: { ...summary, potentialLiabilities: stated(-21_500) },
    coverageDays: counted(351),
  });
  const { surplus, inputs, missing } = serviceability(report);
  expect([surplus, missing]).toEqual([-254_700, []]);
  expect(inputs.map(({ id, window }) => [id, window])).toEqual([
    ['income', 'the provider’s average of the last 3 months'],
    ['expenses', 'mean over the 351 days covered'],
    ['repayments', 'mean over the 351 days covered'],
    ['lenders_not_shared', 'mean over the 351 days covered'],
  ]);
});

test('payments to lenders that were not shared may be absent', () => {
  expect(serviceability(affordabilityOf({ summary })).surplus).toBe(-233_200);
});

test('there is no surplus while an input is not reported: unknown is not zero', () => {
  const report = affordabilityOf({ summary: { ...summary, loanRepayments: null } });
  expect(serviceability(report)).toMatchObject({ surplus: null, missing: ['repayments'] });
});

test.each([
  [[], [], 404_800],
  [[], null, null],
  [null, [], null],
])('without repayments there is a surplus only where there is nothing to repay', (loans, credits, surplus) => {
  const report = affordabilityOf({ summary: { ...summary, loanRepayments: null }, loans, credits });
  expect(serviceability(report).surplus).toBe(surplus);
});

test.each([
  [-1_171_320, 2_000_000, 59],
  [-2_100_000, 2_000_000, 105],
  [5_000, 2_000_000, 0],
  [0, 2_000_000, 0],
  [-5_000, 0, null],
  [-5_000, -500_000, null],
])('%i owed of a limit of %i is %s per cent', (balance, limit, percent) => {
  expect(creditUsePercent(creditOf({ balance: stated(balance), limit: stated(limit) }))).toBe(percent);
});

test('a limit that is not reported gives no per cent', () => {
  expect(creditUsePercent(creditOf({ balance: stated(-5_000) }))).toBeNull();
});
