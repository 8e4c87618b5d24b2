import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import type { BalanceReport } from '#contracts/balance-report.ts';
import type { BalanceFigures, StatedAmount } from '#contracts/report-figures.ts';
import type { ReportChecks } from '#contracts/report.ts';
import { balanceStatistics, type BalanceStatistics } from './daily-balances.ts';
import { formatDay, inclusiveDays } from './dates.ts';
import { CheckList, type CheckSubject, type Comparison } from './check-list.ts';
import { secondsBetween } from './instants.ts';
import { formatMinor, sumMinor } from './money.ts';

/** A feed whose last success is this much older than the report is called stale: three days, in seconds. */
export const staleAfterSeconds = 3 * 86_400;

interface Subject extends CheckSubject {
  readonly figures: BalanceFigures;
}

/**
 * Holds what the provider says against what its own daily balances say, and names what is missing. Nothing is
 * corrected: a difference is a finding with both numbers. A period with missing days is not recomputed, because
 * the provider may know days that it did not list.
 * @param orderedAccountIds the accounts that the order named
 */
export function checkBalanceReport(report: BalanceReport, orderedAccountIds: readonly string[]): ReportChecks {
  const checks = new CheckList();
  checkAccounts(report, orderedAccountIds, checks);
  for (const subject of subjectsOf(report)) {
    checkCoverage(subject, report, checks);
    checkFigures(subject, checks);
    checkTrend(subject, checks);
  }
  checkTotals(report, checks);
  return checks.result();
}

/** How a report's account is called in a sentence: `Everyday Checking ··1234`. */
export function accountLabel(account: { id: string; name: string | null; numberEnding: string | null }): string {
  return `${account.name ?? `Account ${account.id}`}${account.numberEnding === null ? '' : ` ··${account.numberEnding}`}`;
}

function subjectsOf(report: BalanceReport): Subject[] {
  const accounts = report.accounts.flatMap((account): Subject[] =>
    account.figures === null
      ? []
      : [
          {
            accountId: account.id,
            label: accountLabel(account),
            currency: account.figures.currency,
            figures: account.figures,
          },
        ],
  );
  return report.combined === null
    ? accounts
    : [
        { accountId: null, label: 'All accounts', currency: report.combined.currency, figures: report.combined },
        ...accounts,
      ];
}

function checkAccounts(report: BalanceReport, orderedAccountIds: readonly string[], checks: CheckList): void {
  const included = new Set<string>(report.accounts.map((account) => account.id));
  const ordered = new Set(orderedAccountIds);
  for (const id of orderedAccountIds) {
    if (!included.has(id)) checks.add('account_missing', 'look', `Account ${id} was ordered but is not in the report.`);
  }
  for (const account of report.accounts) {
    const label = accountLabel(account);
    if (!ordered.has(account.id)) {
      checks.add('account_not_ordered', 'look', `${label} is in the report but was not ordered.`, {
        accountId: account.id,
      });
    }
    if (account.figures === null) {
      checks.add('account_without_figures', 'look', `The provider sent no balances for ${label}.`, {
        accountId: account.id,
      });
    }
    const age =
      account.lastSuccessAt === null || report.reportedAt === null
        ? null
        : secondsBetween(account.lastSuccessAt, report.reportedAt);
    if (age !== null && age > staleAfterSeconds) {
      checks.add(
        'account_stale',
        'look',
        `The data of ${label} was ${Math.floor(age / 86_400)} days old when the report was made: later days repeat the last known balance.`,
        { accountId: account.id },
      );
    }
  }
  const currencies = new Set(report.accounts.flatMap((account) => account.figures?.currency ?? account.currency ?? []));
  if (currencies.size > 1) {
    checks.add(
      'several_currencies',
      'look',
      `The accounts are in several currencies (${[...currencies].sort().join(', ')}); the provider's totals cannot be trusted.`,
    );
  }
  if (report.combined === null && report.accounts.length > 0) {
    checks.add('figure_missing', 'note', 'The provider sent no totals over all accounts.');
  }
}

/** The range that the daily balances are held against: what the provider says it covered, else what it listed. */
export function coveredRange(figures: BalanceFigures): { from: IsoDate; to: IsoDate } | null {
  const days = figures.daily?.days ?? [];
  const from = figures.coverage.from ?? days[0]?.[0];
  const to = figures.coverage.to ?? days.at(-1)?.[0];
  return from === undefined || to === undefined ? null : { from, to };
}

function statisticsOf(figures: BalanceFigures): BalanceStatistics | null {
  const range = coveredRange(figures);
  return range === null || figures.daily === null ? null : balanceStatistics(figures.daily.days, range.from, range.to);
}

/**
 * Missing days and a late beginning are said once: a late beginning of the whole report under "All accounts", a
 * missing day under the account that lacks it.
 */
function checkCoverage(subject: Subject, report: BalanceReport, checks: CheckList): void {
  const { coverage, daily } = subject.figures;
  const about = { accountId: subject.accountId };
  if (daily === null) {
    checks.add('figure_missing', 'look', `${subject.label}: the provider sent no daily balances.`, {
      ...about,
      figure: 'daily balances',
    });
    return;
  }
  const { requestedFrom, from } = coverage;
  const isSaidOfAll = subject.accountId !== null && from !== null && from === report.combined?.coverage.from;
  if (requestedFrom !== null && from !== null && from > requestedFrom && !isSaidOfAll) {
    const short = inclusiveDays(requestedFrom, from) - 1;
    checks.add(
      'shorter_than_asked',
      'note',
      `${subject.label}: data begins on ${formatDay(from)}, ${short} ${short === 1 ? 'day' : 'days'} after the day asked for (${formatDay(requestedFrom)}).`,
      about,
    );
  }
  const missing = statisticsOf(subject.figures)?.missing ?? [];
  const explained = subject.accountId === null ? daysMissingInAccounts(report) : new Set<IsoDate>();
  const unexplained = missing.filter((day) => !explained.has(day));
  if (unexplained.length === 0) return;
  const isInTotal = subject.accountId !== null && report.combined !== null;
  checks.add(
    'days_missing',
    'look',
    `${subject.label}: ${unexplained.length} ${unexplained.length === 1 ? 'day has' : 'days have'} no balance${isInTotal ? ', here and in the total' : ''}; periods with missing days were not recomputed.`,
    { ...about, days: unexplained, pointers: [daily.pointer] },
  );
}

function daysMissingInAccounts(report: BalanceReport): Set<IsoDate> {
  return new Set(
    report.accounts.flatMap(({ figures }) => (figures === null ? [] : (statisticsOf(figures)?.missing ?? []))),
  );
}

function checkFigures(subject: Subject, checks: CheckList): void {
  const { figures } = subject;
  if (figures.minimum !== null && figures.maximum !== null && figures.minimum.amount > figures.maximum.amount) {
    checks.add(
      'minimum_above_maximum',
      'look',
      `${subject.label}: the provider's lowest balance ${formatMinor(figures.minimum.amount, figures.currency)} is above its highest ${formatMinor(figures.maximum.amount, figures.currency)}.`,
      { accountId: subject.accountId, pointers: [figures.minimum.pointer, figures.maximum.pointer] },
    );
  }
  const whole = statisticsOf(figures);
  if (whole === null || figures.daily === null) return;
  if (whole.missing.length === 0) compareStatistics(subject, null, whole, figures, checks);
  for (const period of figures.periods) {
    const statistics = balanceStatistics(figures.daily.days, period.from, period.to);
    if (statistics.missing.length > 0) continue;
    compareStatistics(
      subject,
      { from: period.from, to: period.to },
      statistics,
      { minimum: period.minimum, maximum: period.maximum, averageDaily: period.average, averageWeekday: null },
      checks,
    );
    if (period.negativeDays !== null) {
      checks.compare(subject, {
        figure: 'number of days below zero',
        period: { from: period.from, to: period.to },
        stated: period.negativeDays.count,
        computed: statistics.negative.length,
        unit: 'days',
        pointers: [period.negativeDays.pointer],
      });
    }
  }
}

type StatedFigures = Record<'minimum' | 'maximum' | 'averageDaily' | 'averageWeekday', StatedAmount | null>;

function compareStatistics(
  subject: Subject,
  period: Comparison['period'],
  statistics: BalanceStatistics,
  stated: StatedFigures,
  checks: CheckList,
): void {
  const pairs = [
    ['lowest balance', stated.minimum, statistics.lowest?.amount ?? null],
    ['highest balance', stated.maximum, statistics.highest?.amount ?? null],
    ['average daily balance', stated.averageDaily, statistics.average],
    ['average weekday balance', stated.averageWeekday, statistics.weekdayAverage],
  ] as const;
  for (const [figure, said, computed] of pairs) {
    if (said === null || computed === null) continue;
    checks.compare(subject, {
      figure,
      period,
      stated: said.amount,
      computed,
      unit: 'amount',
      pointers: [said.pointer],
    });
  }
}

function checkTrend(subject: Subject, checks: CheckList): void {
  const { trend } = subject.figures;
  if (trend === null || trend.weeks.length < 2) return;
  const rising = trend.weeks.filter((week, i) => {
    const before = trend.weeks[i - 1];
    return before !== undefined && week.average > before.average;
  }).length;
  checks.compare(subject, {
    figure: 'number of weeks that rose',
    period: null,
    stated: trend.weeksIncreasing,
    computed: rising,
    unit: 'weeks',
    pointers: [trend.pointer],
  });
}

/** On each day on which every account and the total have a balance, the accounts must add up to the total. */
function checkTotals(report: BalanceReport, checks: CheckList): void {
  const total = report.combined;
  const parts = report.accounts.flatMap((account) => account.figures ?? []);
  if (
    total === null ||
    total.daily === null ||
    parts.length === 0 ||
    parts.some((part) => part.currency !== total.currency)
  )
    return;
  const byDay = parts.map((part) => new Map(part.daily?.days ?? []));
  const wrong: { day: IsoDate; stated: Minor; computed: Minor }[] = [];
  let compared = 0;
  for (const [day, stated] of total.daily.days) {
    const amounts = byDay.map((days) => days.get(day));
    if (!amounts.every((amount) => amount !== undefined)) continue;
    compared += 1;
    const computed = sumMinor(amounts);
    if (computed !== stated) wrong.push({ day, stated, computed });
  }
  if (compared === 0) return;
  const [first] = wrong;
  if (first === undefined) {
    checks.agree();
    return;
  }
  const currency: Currency = total.currency;
  checks.differ(
    'total_differs',
    `On ${wrong.length} of ${compared} days the accounts do not add up to the provider's total; first on ${formatDay(first.day)}: ${formatMinor(first.stated, currency)} stated, ${formatMinor(first.computed, currency)} added up.`,
    {
      figure: 'daily total',
      currency,
      stated: first.stated,
      computed: first.computed,
      unit: 'amount',
      days: wrong.map(({ day }) => day),
      pointers: [total.daily.pointer],
    },
  );
}
