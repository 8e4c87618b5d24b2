import { describe, expect, test } from 'vitest';
import type { AccountId, Currency, Instant, IsoDate, Minor } from '#contracts/primitives.ts';
import type { BalanceReport } from '#contracts/balance-report.ts';
import type { BalanceFigures, ReportAccount, StatedAmount } from '#contracts/report-figures.ts';
import { checkBalanceReport } from './balance-checks.ts';
import { balanceStatistics } from './daily-balances.ts';
import { addDays } from './dates.ts';

const usd = 'USD' as Currency;
const from = '2026-10-22' as IsoDate;
const to = '2026-11-20' as IsoDate;
const stated = (amount: number | null | undefined, pointer = '/x'): StatedAmount | null =>
  amount == null ? null : { amount: amount as Minor, text: String(amount / 100), pointer };

/** Figures that agree with their own daily balances. */
function figuresOf(amounts: readonly number[]): BalanceFigures {
  const days = amounts.map((amount, i): [IsoDate, Minor] => [addDays(from, i), amount as Minor]);
  const whole = balanceStatistics(days, from, to);
  const figures = {
    minimum: stated(whole.lowest?.amount),
    average: stated(whole.average),
    maximum: stated(whole.highest?.amount),
  };
  return {
    currency: usd,
    coverage: {
      requestedAt: null,
      requestedDays: 30,
      requestedFrom: from,
      from,
      to,
      historicFrom: from,
      historicTo: to,
      historicDays: 30,
    },
    current: stated(whole.closing),
    currentAsOf: null,
    available: null,
    availableAsOf: null,
    averageDaily: figures.average,
    averageWeekday: stated(whole.weekdayAverage),
    minimum: figures.minimum,
    maximum: figures.maximum,
    daily: { pointer: '/daily', days },
    periods: [
      { label: 'last30to1', from, to, ...figures, negativeDays: { count: whole.negative.length, pointer: '/n' } },
    ],
    trend: null,
  };
}

function accountOf(id: string, figures: BalanceFigures | null, rest: Partial<ReportAccount> = {}): ReportAccount {
  return {
    id: id as AccountId,
    institution: 'Bank',
    name: `Account ${id}`,
    type: 'checking',
    numberEnding: '1234',
    ownerName: null,
    ownerAddress: null,
    currency: usd,
    currentBalance: null,
    lastSuccessAt: '2026-11-20T07:00:00-07:00' as Instant,
    providerStatusCode: '0',
    figures,
    ...rest,
  };
}

const first = Array.from({ length: 30 }, (_, i) => 10_000 - i * 777);
const second = Array.from({ length: 30 }, (_, i) => 5000 + i * 31);
const sum = first.map((amount, i) => amount + (second[i] ?? 0));

function reportOf(changes: { accounts?: ReportAccount[]; combined?: BalanceFigures | null } = {}): BalanceReport {
  return {
    kind: 'balance',
    transformVersion: 1,
    providerReportId: 'r',
    reportedAt: '2026-11-20T12:00:00-07:00' as Instant,
    reference: null,
    businessName: null,
    requesterName: null,
    accounts: changes.accounts ?? [accountOf('1', figuresOf(first)), accountOf('2', figuresOf(second))],
    combined: changes.combined === undefined ? figuresOf(sum) : changes.combined,
  };
}

const codesOf = (report: BalanceReport, ordered = ['1', '2']) =>
  checkBalanceReport(report, ordered).findings.map(({ code }) => code);

test('a report that agrees with itself has no findings and counts every comparison', () => {
  const { findings, agreements, checked } = checkBalanceReport(reportOf(), ['1', '2']);
  expect(findings).toEqual([]);
  // Per subject: minimum, maximum, average, weekday average; the period's three amounts and its days. And the totals.
  expect([agreements, checked]).toEqual([3 * 8 + 1, 3 * 8 + 1]);
});

describe('a planted difference is found with both numbers', () => {
  test.each(['minimum', 'average', 'maximum'] as const)('in the %s of a period', (name) => {
    const figures = figuresOf(first);
    const [period] = figures.periods;
    const right = period?.[name]?.amount ?? 0;
    const wrong = {
      ...figures,
      periods: figures.periods.map((one) => ({ ...one, [name]: stated(right + 37, '/wrong') })),
    };
    const { findings } = checkBalanceReport(
      reportOf({ accounts: [accountOf('1', wrong), accountOf('2', figuresOf(second))] }),
      ['1', '2'],
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'figure_differs',
      accountId: '1',
      stated: right + 37,
      computed: right,
      unit: 'amount',
      pointers: ['/wrong'],
      period: { from, to },
    });
    expect(findings[0]?.sentence).toContain('0.37 USD');
  });

  test('in the number of days below zero', () => {
    const figures = figuresOf(first);
    const wrong = {
      ...figures,
      periods: figures.periods.map((one) => ({ ...one, negativeDays: { count: 1, pointer: '/n' } })),
    };
    const { findings } = checkBalanceReport(reportOf({ combined: null, accounts: [accountOf('1', wrong)] }), ['1']);
    expect(findings.find(({ code }) => code === 'figure_differs')).toMatchObject({
      stated: 1,
      computed: 17,
      unit: 'days',
    });
  });

  test('in the total of a day', () => {
    const { findings } = checkBalanceReport(
      reportOf({ combined: figuresOf(sum.map((amount, i) => (i === 3 ? amount + 1 : amount))) }),
      ['1', '2'],
    );
    const total = findings.find(({ code }) => code === 'total_differs');
    expect(total).toMatchObject({ days: ['2026-10-25'], stated: (sum[3] ?? 0) + 1, computed: sum[3] });
  });

  test('in the count of weeks that rose', () => {
    const trend = {
      weeksIncreasing: 2,
      weeksAvailable: 3,
      pointer: '/t',
      weeks: [100, 200, 150].map((average, i) => ({
        week: i + 1,
        from: addDays(from, 7 * i),
        to: addDays(from, 7 * i + 6),
        average: average as Minor,
      })),
    };
    const { findings } = checkBalanceReport(
      reportOf({ combined: null, accounts: [accountOf('1', { ...figuresOf(first), trend })] }),
      ['1'],
    );
    expect(findings.find(({ unit }) => unit === 'weeks')).toMatchObject({ stated: 2, computed: 1 });
  });
});

describe('what is missing is named', () => {
  const withoutDay = (figures: BalanceFigures): BalanceFigures => ({
    ...figures,
    daily: figures.daily === null ? null : { ...figures.daily, days: figures.daily.days.filter((_, i) => i !== 5) },
  });

  test('a day, once, under the account that lacks it, and the period is not recomputed', () => {
    const report = reportOf({
      accounts: [accountOf('1', withoutDay(figuresOf(first))), accountOf('2', figuresOf(second))],
      combined: withoutDay(figuresOf(sum)),
    });
    const { findings, checked } = checkBalanceReport(report, ['1', '2']);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'days_missing', accountId: '1', days: ['2026-10-27'] });
    expect(checked).toBe(8 + 1);
  });

  test('a day of the total alone', () => {
    const { findings } = checkBalanceReport(reportOf({ combined: withoutDay(figuresOf(sum)) }), ['1', '2']);
    expect(findings).toMatchObject([{ code: 'days_missing', accountId: null }]);
  });

  test('an account that was ordered', () => {
    expect(codesOf(reportOf(), ['1', '2', '3'])).toEqual(['account_missing']);
  });

  test('an account that nobody ordered', () => {
    expect(codesOf(reportOf(), ['1'])).toEqual(['account_not_ordered']);
  });

  test('figures of an account, and the totals', () => {
    expect(
      codesOf(reportOf({ accounts: [accountOf('1', null), accountOf('2', figuresOf(second))], combined: null })),
    ).toEqual(['account_without_figures', 'figure_missing']);
  });

  test('the beginning, when data starts late, once for all accounts', () => {
    const late = (figures: BalanceFigures): BalanceFigures => ({
      ...figures,
      coverage: { ...figures.coverage, requestedFrom: '2026-10-20' as IsoDate },
    });
    const report = reportOf({
      accounts: [accountOf('1', late(figuresOf(first))), accountOf('2', late(figuresOf(second)))],
      combined: late(figuresOf(sum)),
    });
    const { findings } = checkBalanceReport(report, ['1', '2']);
    expect(findings).toMatchObject([{ code: 'shorter_than_asked', accountId: null, severity: 'note' }]);
    expect(findings[0]?.sentence).toContain('2 days after');
  });
});

test('a feed older than three days is stale', () => {
  const old = { lastSuccessAt: '2026-11-17T11:00:00-07:00' as Instant };
  expect(
    codesOf(reportOf({ accounts: [accountOf('1', figuresOf(first), old), accountOf('2', figuresOf(second))] })),
  ).toEqual(['account_stale']);
  const fresh = { lastSuccessAt: '2026-11-17T12:00:00-07:00' as Instant };
  expect(
    codesOf(reportOf({ accounts: [accountOf('1', figuresOf(first), fresh), accountOf('2', figuresOf(second))] })),
  ).toEqual([]);
});

test('several currencies are said and never added', () => {
  const cad = { ...figuresOf(second), currency: 'CAD' as Currency };
  const found = codesOf(
    reportOf({ accounts: [accountOf('1', figuresOf(first)), accountOf('2', cad, { currency: 'CAD' as Currency })] }),
  );
  expect(found).toContain('several_currencies');
  expect(found).not.toContain('total_differs');
});

test('a lowest balance above the highest is a finding', () => {
  const figures = { ...figuresOf(first), minimum: stated(100), maximum: stated(50), daily: null };
  expect(codesOf(reportOf({ combined: null, accounts: [accountOf('1', figures)] }), ['1'])).toContain(
    'minimum_above_maximum',
  );
});
