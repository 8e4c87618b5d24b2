import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { BalanceReport } from '#contracts/balance-report.ts';
import type {
  AccountId,
  Currency,
  CustomerId,
  Instant,
  IsoDate,
  IsoMonth,
  Minor,
  ReportId,
} from '#contracts/primitives.ts';
import type { BalanceFigures } from '#contracts/report-figures.ts';
import type { AffordabilityView, BalanceView } from '#contracts/report.ts';
import { addDays } from '#domain/dates.ts';
import { affordabilityOf } from './affordability-builder.ts';

// Views of small reports, for tests of what is computed across reports.

/** Figures of nothing but daily balances from a day on; null: a day without one. */
export function dailyFigures(
  first: string,
  amounts: readonly (number | null)[],
  currency: Currency = 'USD' as Currency,
): BalanceFigures {
  const from = first as IsoDate;
  return {
    currency,
    coverage: {
      requestedAt: null,
      requestedDays: amounts.length,
      requestedFrom: from,
      from,
      to: addDays(from, amounts.length - 1),
      historicFrom: null,
      historicTo: null,
      historicDays: null,
    },
    current: null,
    currentAsOf: null,
    available: null,
    availableAsOf: null,
    averageDaily: null,
    averageWeekday: null,
    minimum: null,
    maximum: null,
    daily: {
      pointer: '/daily',
      days: amounts.flatMap((amount, i): [IsoDate, Minor][] =>
        amount === null ? [] : [[addDays(from, i), amount as Minor]],
      ),
    },
    periods: [],
    trend: null,
  };
}

const ordered = {
  customer: { id: 'finicity-1' as CustomerId, name: 'Maria Alvarez' },
  isFcra: false,
  purpose: null,
  reference: null,
  orderedBy: 'R. Okafor',
  orderedAt: '2026-11-20T10:00:00.000Z' as Instant,
  retrievedAt: '2026-11-20T10:00:05.000Z' as Instant,
  accountsLeftOut: [],
  document: { state: 'ready', bytes: 1, failure: null },
  checks: { agreements: 3, checked: 3, findings: [] },
} as const;

type Common = Partial<Omit<BalanceView, 'kind' | 'report' | 'provider'>>;

/** A balance report of one account per id, together the figures given. */
export function balanceViewOf(
  combined: BalanceFigures | null,
  changes: Common & { accountIds?: readonly string[]; report?: Partial<BalanceReport> } = {},
): BalanceView {
  const { accountIds = ['a'], report = {}, ...rest } = changes;
  return {
    ...ordered,
    accountsLeftOut: [],
    checks: { ...ordered.checks, findings: [] },
    id: '11111111-1111-4111-8111-111111111111' as ReportId,
    provider: 'finicity',
    kind: 'balance',
    window: { unit: 'days', days: 30 },
    report: {
      kind: 'balance',
      transformVersion: 1,
      providerReportId: 'p1',
      reportedAt: null,
      reference: null,
      businessName: null,
      requesterName: null,
      accounts: accountIds.map((id) => ({
        id: id as AccountId,
        institution: 'First Platypus',
        name: `Account ${id}`,
        type: 'checking',
        numberEnding: null,
        ownerName: null,
        ownerAddress: null,
        currency: combined?.currency ?? null,
        currentBalance: null,
        lastSuccessAt: null,
        providerStatusCode: null,
        figures: null,
      })),
      combined,
      ...report,
    },
    ...rest,
  };
}

export function affordabilityViewOf(
  report: Partial<AffordabilityReport> = {},
  changes: Common = {},
): AffordabilityView {
  return {
    ...ordered,
    accountsLeftOut: [],
    checks: { ...ordered.checks, findings: [] },
    id: '22222222-2222-4222-8222-222222222222' as ReportId,
    provider: 'basiq',
    kind: 'affordability',
    customer: { id: 'basiq-1' as CustomerId, name: 'Priya Nair' },
    window: { unit: 'months', from: '2025-11' as IsoMonth, to: '2026-11' as IsoMonth },
    report: affordabilityOf(report),
    ...changes,
  };
}
