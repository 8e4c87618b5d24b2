import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AffordabilityReport, ExpenseDivision } from '#contracts/affordability.ts';
import type { AccountId, Currency, IsoDate, IsoMonth, Minor } from '#contracts/primitives.ts';
import {
  accountOf,
  affordabilityOf,
  assetOf,
  counted,
  creditOf,
  loanOf,
  stated,
} from '#testing/affordability-builder.ts';
import { checkAffordability } from './affordability-checks.ts';
import { sumMinor } from './money.ts';

const cents = fc.integer({ min: -9_000_000_000, max: 9_000_000_000 });
const codes = (report: AffordabilityReport, ordered: readonly string[] = []) =>
  checkAffordability(report, ordered).findings.map(({ code, figure }) => [code, figure]);
const total = (amounts: readonly number[]) => sumMinor(amounts as Minor[]);

/** A summary whose totals are the sums of its lists. */
const reports = fc
  .record({ assets: fc.array(cents), loans: fc.array(cents), credits: fc.array(cents) })
  .map(({ assets, loans, credits }) => {
    const owned = total(assets);
    const owed = total([...loans, ...credits]);
    return affordabilityOf({
      assets: assets.map((amount) => assetOf({ balance: stated(amount) })),
      loans: loans.map((amount) => loanOf({ balance: stated(amount) })),
      credits: credits.map((amount) => creditOf({ balance: stated(amount), limit: stated(Math.abs(amount)) })),
      summary: {
        ...affordabilityOf().summary,
        assets: stated(owned),
        liabilities: stated(owed),
        netPosition: stated(owned + owed),
        creditLimit: stated(total(credits.map(Math.abs))),
      },
    });
  });

describe('totals', () => {
  test('that are the sums of their parts agree', () => {
    fc.assert(
      fc.property(reports, (report) => {
        expect(checkAffordability(report, [])).toEqual({ agreements: 4, checked: 4, findings: [] });
      }),
    );
  });

  test('that are not are named with both numbers', () => {
    fc.assert(
      fc.property(
        reports,
        fc.constantFrom('assets', 'liabilities', 'creditLimit' as const),
        fc.integer({ min: 1, max: 99_999 }),
        (report, which, off) => {
          const before = report.summary[which]?.amount ?? 0;
          const wrong = { ...report, summary: { ...report.summary, [which]: stated(before + off) } };
          const found = checkAffordability(wrong, []).findings.filter(({ figure }) => figure !== 'net position');
          expect(found).toEqual([
            expect.objectContaining({ code: 'total_differs', stated: before + off, computed: before, unit: 'amount' }),
          ]);
        },
      ),
    );
  });

  test('with a part that is not reported are left unchecked, not taken as zero', () => {
    const report = affordabilityOf({
      assets: [assetOf({ balance: stated(500) }), assetOf()],
      summary: { ...affordabilityOf().summary, assets: stated(500) },
    });
    expect(checkAffordability(report, [])).toMatchObject({ checked: 0, findings: [] });
  });

  test('of a list that was not sent are left unchecked', () => {
    const report = affordabilityOf({ summary: { ...affordabilityOf().summary, assets: stated(500) } });
    expect(checkAffordability(report, []).checked).toBe(0);
  });
});

const division = (name: string, amounts: readonly number[], mean: number, percent: number): ExpenseDivision => ({
  division: name,
  averageMonthly: stated(mean),
  share: { percent, text: String(percent), pointer: '/s' },
  classes: [
    {
      code: '1',
      title: name,
      months: amounts.map((amount, i) => ({ month: `2026-0${i + 1}` as IsoMonth, amount: stated(amount) })),
    },
  ],
  pointer: '/d',
});
const spending = (divisions: ExpenseDivision[]) =>
  affordabilityOf({
    coverageDays: counted(395),
    expenses: {
      divisions,
      bankFees: null,
      cashWithdrawals: null,
      externalTransfers: null,
      loanInterest: null,
      loanRepayments: null,
    },
  });

describe('expenses', () => {
  // 1,200.00 over 395 days is 91.14 in 30 days: 92 in whole units away from zero; 80 % of 1,500.00.
  const food = division('Food', [-50_000, -70_000], -9_200, 80);
  const fun = division('Fun', [-30_000], -2_300, 20);

  test('whose means and shares follow from their months agree', () => {
    expect(checkAffordability(spending([food, fun]), [])).toEqual({ agreements: 4, checked: 4, findings: [] });
  });

  test.each([
    ['figure_differs', 'mean a month', { averageMonthly: stated(-14_200) }],
    ['share_differs', 'share of expenses', { share: { percent: 79.9, text: '79.9', pointer: '/s' } }],
  ])('that do not are a %s', (code, figure, changes) => {
    expect(codes(spending([{ ...food, ...changes }, fun]))).toEqual([[code, figure]]);
  });

  test('may be rounded by one step', () => {
    const near = { averageMonthly: stated(-9_100), share: { percent: 80.01, text: '80.01', pointer: '/s' } };
    expect(codes(spending([{ ...food, ...near }, fun]))).toEqual([]);
  });
});

describe('a lender that was not shared', () => {
  const payment = { date: '2026-10-01' as IsoDate, amount: stated(-14_650), source: 'AFTERPAY' };
  const lender = (occurrences: number, amount: number) =>
    affordabilityOf({
      external: [
        {
          source: 'afterpay',
          payments: [
            {
              first: payment.date,
              last: payment.date,
              occurrences: counted(occurrences),
              average: null,
              averageMonthly: null,
              total: stated(amount),
            },
          ],
          history: [payment],
          pointer: '/e',
        },
      ],
    });

  test.each([
    [1, -14_650, []],
    // The provider's own example.
    [2, -14_650, [['figure_differs', 'number of payments']]],
    [1, -29_300, [['total_differs', 'total of payments']]],
  ])('with %i payments of %i together is held against its list', (occurrences, amount, expected) => {
    expect(codes(lender(occurrences, amount))).toEqual(expected);
  });
});

describe('a range of six months', () => {
  const range = (minimum: number, maximum: number, isWithinDays: boolean) =>
    affordabilityOf({
      accounts: [accountOf('a')],
      assets: [
        assetOf({ accountId: 'a' as AccountId, minimum6Months: stated(minimum), maximum6Months: stated(maximum) }),
      ],
      dailyBasis: {
        transactions: 1,
        withRunningBalance: 1,
        disagreements: [],
        sixMonths: [
          { lowest: 100, highest: 900 },
          { lowest: 150, highest: 850 },
        ].map(({ lowest, highest }) => ({
          accountId: 'a' as AccountId,
          from: '2026-05-22' as IsoDate,
          to: '2026-11-21' as IsoDate,
          lowest: lowest as Minor,
          highest: highest as Minor,
          isWithinDays,
        })),
      },
    });

  test.each([
    ['agrees with the first way of counting', 100, 900, true, []],
    ['agrees with another way of counting', 150, 850, true, []],
    [
      'differs where it is wider than the transactions',
      90,
      900,
      true,
      [['range_differs', 'lowest balance of six months']],
    ],
    ['cannot be judged where it is wider than the days alone', 90, 950, false, []],
    [
      'differs where it is narrower than the days',
      100,
      700,
      false,
      [['range_differs', 'highest balance of six months']],
    ],
    ['whose lowest is above its highest is named', 900, 100, true, [['minimum_above_maximum', null]]],
  ])('%s', (_name, minimum, maximum, isWithinDays, expected) => {
    expect(codes(range(minimum, maximum, isWithinDays), ['a'])).toEqual(expected);
  });
});

describe('what is missing', () => {
  test('is named: accounts, days, the beginning, the list of transactions, the consent', () => {
    const report = affordabilityOf({
      accounts: [accountOf('a'), accountOf('b')],
      firstTransaction: '2025-12-04' as IsoDate,
      consent: { state: 'revoked', expiresAt: null },
      unknownDays: [
        {
          accountId: 'a' as AccountId,
          from: '2026-02-01' as IsoDate,
          to: '2026-02-21' as IsoDate,
          reason: 'bank_sent_no_data',
        },
        {
          accountId: 'b' as AccountId,
          from: '2025-11-01' as IsoDate,
          to: '2026-11-21' as IsoDate,
          reason: 'no_transactions_list',
        },
      ],
    });
    expect(codes(report, ['a', 'c']).map(([code]) => code)).toEqual([
      'account_missing',
      'account_not_ordered',
      'consent_ended',
      'transactions_missing',
      'shorter_than_asked',
      'days_missing',
    ]);
  });

  test('currencies are never added', () => {
    const report = affordabilityOf({ assets: [assetOf({ currency: 'USD' as AffordabilityReport['currency'] })] });
    expect(codes(report).map(([code]) => code)).toEqual(['several_currencies']);
  });

  test('a total with a part in another currency is not checked', () => {
    const assets = [assetOf({ balance: stated(100) }), assetOf({ balance: stated(900), currency: 'JPY' as Currency })];
    const report = affordabilityOf({ assets, summary: { ...affordabilityOf().summary, assets: stated(200) } });
    expect(codes(report).map(([code]) => code)).toEqual(['several_currencies']);
  });
});
