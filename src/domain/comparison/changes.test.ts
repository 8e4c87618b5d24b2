import { describe, expect, test } from 'vitest';
import type { AffordabilityReport, RegularIncome } from '#contracts/affordability.ts';
import type { AccountId, Currency, CustomerId, Instant } from '#contracts/primitives.ts';
import { creditOf, loanOf, stated } from '#testing/affordability-builder.ts';
import { affordabilityViewOf, balanceViewOf, dailyFigures } from '#testing/view-builder.ts';
import { changesBetween } from './changes.ts';

const sooner = { retrievedAt: '2026-10-01T00:00:00.000Z' as Instant };
const later = { retrievedAt: '2026-11-01T00:00:00.000Z' as Instant };
const ids = (changes: ReturnType<typeof changesBetween>) => changes?.map(({ id, severity }) => [id, severity]);

describe('balances of the same accounts', () => {
  test('new days below zero are named, and days that the bank restated', () => {
    const before = balanceViewOf(dailyFigures('2026-09-01', [100, 200, 300]), sooner);
    const after = balanceViewOf(dailyFigures('2026-09-01', [100, 250, 300, -5, 10, -1]), later);
    const changes = changesBetween(before, after);
    expect(ids(changes)).toEqual([
      ['negative-days', 'look'],
      ['restated', 'look'],
    ]);
    expect(changes?.[0]?.sentence).toBe('2 of the 3 days since 3 Sep 2026 end below zero, first on 4 Sep 2026.');
    expect(changes?.[1]?.sentence).toContain('2 Sep 2026: 2.00 before, 2.50 now');
  });

  test('are told from the earlier to the later, in whichever order they come', () => {
    const before = balanceViewOf(dailyFigures('2026-09-01', [100]), sooner);
    const after = balanceViewOf(dailyFigures('2026-09-01', [100, -1]), later);
    expect(changesBetween(after, before)).toEqual(changesBetween(before, after));
  });

  test('a day that one of them does not know is not a change', () => {
    const before = balanceViewOf(dailyFigures('2026-09-01', [100, null, 300]), sooner);
    const after = balanceViewOf(dailyFigures('2026-09-01', [100, 200, null]), later);
    expect(changesBetween(before, after)).toEqual([]);
  });

  test('the last day of the earlier report was not over: that it ended otherwise is no restatement', () => {
    const before = balanceViewOf(dailyFigures('2026-09-29', [100, 200, 300]), sooner);
    const after = balanceViewOf(dailyFigures('2026-09-29', [100, 200, 250, 260]), later);
    expect(ids(changesBetween(before, after))).toEqual([['negative-days', 'note']]);
  });

  test('of days without a balance nothing is said', () => {
    const before = balanceViewOf(dailyFigures('2026-09-29', [100]), sooner);
    const some = balanceViewOf(dailyFigures('2026-09-29', [100, null, null, 5]), later);
    expect(changesBetween(before, some)?.map(({ sentence }) => sentence)).toEqual([
      'None of the 1 day with a balance since 29 Sep 2026 ends below zero; 2 days have none.',
    ]);
  });

  test('balances that were derived are not said to be the bank’s', () => {
    const view = (amounts: number[], at: typeof sooner) =>
      affordabilityViewOf({ combined: dailyFigures('2026-09-01', amounts, 'AUD' as Currency) }, at);
    const changes = changesBetween(view([100, 200, 300], sooner), view([100, 250, 300], later));
    expect(changes?.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^The balances derived for 1 day/),
    ]);
  });

  test('of other accounts are not compared', () => {
    const before = balanceViewOf(dailyFigures('2026-09-01', [100]), { ...sooner, accountIds: ['a'] });
    const after = balanceViewOf(dailyFigures('2026-09-01', [-100, -5]), { ...later, accountIds: ['a', 'b'] });
    expect(ids(changesBetween(before, after))).toEqual([['account-new-b', 'look']]);
  });
});

describe('accounts', () => {
  test('that were only left out are not new, and not gone', () => {
    const left = (id: string) => [{ id: id as AccountId, label: `Account ${id}` }];
    const before = balanceViewOf(null, { ...sooner, accountIds: ['a', 'b'], accountsLeftOut: left('c') });
    const after = balanceViewOf(null, { ...later, accountIds: ['a', 'c'], accountsLeftOut: left('b') });
    expect(ids(changesBetween(before, after))).toEqual([
      ['account-in-c', 'note'],
      ['account-out-b', 'note'],
    ]);
  });
});

describe('alike debts', () => {
  const between = (before: Partial<AffordabilityReport>, after: Partial<AffordabilityReport>) =>
    changesBetween(affordabilityViewOf(before, sooner), affordabilityViewOf(after, later))?.map(
      ({ sentence }) => sentence,
    );
  const home = (arrears: 'yes' | 'no', accountId: string | null = null) =>
    loanOf({ product: 'Home Loan', arrears, accountId: accountId as AccountId | null });
  const visa = (limit: number) => creditOf({ product: 'Visa', limit: stated(limit) });

  test('that did not change are not said to have changed', () => {
    const same = { loans: [home('no'), home('yes')], credits: [visa(500_000), visa(1_000_000)] };
    expect(between(same, same)).toEqual([]);
  });

  test('of which there is one more are a new liability, and one less a gone one', () => {
    const [one, two] = [{ loans: [home('no')] }, { loans: [home('no'), home('no')] }];
    expect(between(one, two)).toEqual([expect.stringContaining('is a new liability')]);
    expect(between(two, one)).toEqual([expect.stringContaining('is not among the liabilities any more')]);
  });

  test('are told apart by their accounts, whatever their order', () => {
    const before = { loans: [home('no', 'a'), home('no', 'b')] };
    expect(between(before, { loans: [home('yes', 'b'), home('no', 'a')] })).toEqual([
      expect.stringContaining('is in arrears now'),
    ]);
  });
});

describe('summaries', () => {
  const income = (source: string): RegularIncome => ({
    source,
    frequency: 'monthly',
    ageDays: null,
    current: null,
    history: null,
    pointer: '/i',
    stability: null,
    gaps: null,
    last3Months: { average: null, averageMonthly: null, variance: null },
  });
  const base: Partial<AffordabilityReport> = {
    external: [{ source: 'afterpay', payments: null, history: null, pointer: '/e' }],
    loans: [loanOf({ product: 'Home Loan', arrears: 'no' })],
    credits: [creditOf({ product: 'Visa', limit: stated(1_000_000) })],
    income: {
      regularAverage: null,
      regularYearToDate: null,
      regularYearPredicted: null,
      irregularAverage: null,
      regular: [income('ACME')],
      irregular: null,
      otherCredits: null,
    },
  };

  test('name new lenders, lost income, arrears and limits', () => {
    const after: Partial<AffordabilityReport> = {
      external: [{ source: 'Zip Pay', payments: null, history: null, pointer: '/e' }],
      loans: [loanOf({ product: 'Home Loan', arrears: 'yes' })],
      credits: [creditOf({ product: 'Visa', limit: stated(1_500_000) })],
      income: base.income === undefined || base.income === null ? null : { ...base.income, regular: [] },
    };
    const changes = changesBetween(affordabilityViewOf(base, sooner), affordabilityViewOf(after, later));
    expect(ids(changes)).toEqual([
      ['lender-new-zip pay', 'look'],
      ['income-gone-acme', 'look'],
      ['arrears-hooli|home loan|', 'look'],
      ['limit-hooli|visa|', 'look'],
      ['lender-gone-afterpay', 'note'],
    ]);
  });

  test('that say nothing of a list say nothing of a change', () => {
    const silent = { external: null, loans: null, credits: null, income: null };
    expect(changesBetween(affordabilityViewOf(base, sooner), affordabilityViewOf(silent, later))).toEqual([]);
    expect(changesBetween(affordabilityViewOf(silent, sooner), affordabilityViewOf(base, later))).toEqual([]);
  });

  test('arrears that are not said any more are not over', () => {
    const before = { ...base, loans: [loanOf({ product: 'Home Loan', arrears: 'yes' })] };
    const after = { ...base, loans: [loanOf({ product: 'Home Loan', arrears: 'not_said' })] };
    expect(changesBetween(affordabilityViewOf(before, sooner), affordabilityViewOf(after, later))).toEqual([]);
  });
});

test('reports of two customers, or of two kinds, have no changes between them', () => {
  const other = { customer: { id: 'finicity-2' as CustomerId, name: 'Jon' } };
  expect(changesBetween(balanceViewOf(null, sooner), balanceViewOf(null, other))).toBeNull();
  const same = { customer: { id: 'finicity-1' as CustomerId, name: 'Maria' } };
  expect(changesBetween(balanceViewOf(null, sooner), affordabilityViewOf({}, same))).toBeNull();
});
