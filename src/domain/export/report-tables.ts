import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { Currency, IsoDate } from '#contracts/primitives.ts';
import type { BalanceFigures, StatedAmount } from '#contracts/report-figures.ts';
import type { ReportView } from '#contracts/report.ts';
import { accountLabel, coveredRange } from '../balance-checks.ts';
import { balanceStatistics, calendarMonths } from '../daily-balances.ts';
import { affordabilityTables } from './affordability-tables.ts';
import { amount, day, number, stated, text, type ExportCell, type ExportTable } from './table.ts';

interface Subject {
  readonly id: string;
  readonly label: string;
  readonly figures: BalanceFigures;
}

/** All accounts together first, then each; no total over several currencies. */
function subjectsOf({ report }: ReportView): Subject[] {
  const accounts = report.accounts.flatMap((account): Subject[] =>
    account.figures === null ? [] : [{ id: account.id, label: accountLabel(account), figures: account.figures }],
  );
  const label = report.kind === 'affordability' ? 'All cash accounts' : 'All accounts';
  return report.combined === null ? accounts : [{ id: 'all', label, figures: report.combined }, ...accounts];
}

const head = ({ id, label, figures }: Subject): ExportCell[] => [text(id), text(label), text(figures.currency)];

/** Every day of every account, a line a balance; a day without a balance has no line. */
function dailyTable(view: ReportView): ExportTable {
  return {
    name: view.report.kind === 'affordability' ? 'derived-daily-balances' : 'daily-balances',
    title: view.report.kind === 'affordability' ? 'Daily balances, derived' : 'Daily balances',
    columns: ['account_id', 'account', 'currency', 'day', 'ending_balance'],
    rows: subjectsOf(view).flatMap((subject) =>
      (subject.figures.daily?.days ?? []).map(([on, balance]) => [
        ...head(subject),
        day(on),
        amount(balance, subject.figures.currency),
      ]),
    ),
  };
}

/** Every period of every account, the provider's windows and calendar months, its figures and ours in columns of their own. */
function monthsTable(view: ReportView): ExportTable {
  const row = (
    subject: Subject,
    kind: string,
    range: { from: IsoDate; to: IsoDate },
    provider: Partial<Record<'minimum' | 'average' | 'maximum', StatedAmount | null>>,
    negativeDays: number | null,
  ): ExportCell[] => {
    const { currency, daily } = subject.figures;
    const ours = daily === null ? null : balanceStatistics(daily.days, range.from, range.to);
    return [
      ...head(subject),
      text(kind),
      day(range.from),
      day(range.to),
      number(ours?.missing.length ?? null),
      amount(ours?.opening ?? null, currency),
      stated(provider.minimum, currency),
      amount(ours?.lowest?.amount ?? null, currency),
      stated(provider.average, currency),
      amount(ours?.average ?? null, currency),
      stated(provider.maximum, currency),
      amount(ours?.highest?.amount ?? null, currency),
      amount(ours?.closing ?? null, currency),
      amount(ours?.net ?? null, currency),
      number(negativeDays),
      number(ours === null || ours.days === 0 ? null : ours.negative.length),
    ];
  };
  return {
    name: view.report.kind === 'affordability' ? 'derived-by-month' : 'by-month',
    title: view.report.kind === 'affordability' ? 'By month, derived' : 'By month',
    columns: [
      'account_id',
      'account',
      'currency',
      'kind',
      'from',
      'to',
      'missing_days',
      'opening_computed',
      'lowest_provider',
      'lowest_computed',
      'average_provider',
      'average_computed',
      'highest_provider',
      'highest_computed',
      'closing_computed',
      'change_computed',
      'negative_days_provider',
      'negative_days_computed',
    ],
    rows: subjectsOf(view).flatMap((subject) => {
      const range = coveredRange(subject.figures);
      return [
        ...subject.figures.periods.map((period) =>
          row(subject, '30-day window', period, period, period.negativeDays?.count ?? null),
        ),
        ...(range === null ? [] : calendarMonths(range.from, range.to)).map((month) =>
          row(subject, 'calendar month', month, {}, null),
        ),
      ];
    }),
  };
}

function accountsTable({ report }: ReportView): ExportTable {
  return {
    name: 'accounts',
    title: 'Accounts',
    columns: ['account_id', 'institution', 'account', 'type', 'number_ending', 'owner', 'currency', 'current_balance'],
    rows: report.accounts.map((account) => {
      const currency = account.currency ?? account.figures?.currency ?? null;
      return [
        text(account.id),
        text(account.institution),
        text(account.name),
        text(account.type),
        text(account.numberEnding),
        text(account.ownerName),
        text(currency),
        currency === null ? number(null) : stated(account.currentBalance, currency),
      ];
    }),
  };
}

function findingsTable({ checks }: ReportView): ExportTable {
  return {
    name: 'findings',
    title: 'Findings',
    columns: [
      'severity',
      'code',
      'finding',
      'account_id',
      'figure',
      'from',
      'to',
      'currency',
      'stated',
      'computed',
      'unit',
    ],
    rows: checks.findings.map(({ currency, unit, ...finding }) => {
      const value = (one: number | null): ExportCell =>
        unit === 'amount' && currency !== null
          ? amount(one as Parameters<typeof amount>[0], currency)
          : number(unit === 'basis_points' && one !== null ? one / 100 : one);
      return [
        text(finding.severity),
        text(finding.code),
        text(finding.sentence),
        text(finding.accountId),
        text(finding.figure),
        day(finding.period?.from ?? null),
        day(finding.period?.to ?? null),
        text(currency),
        value(finding.stated),
        value(finding.computed),
        text(unit === 'basis_points' ? 'per cent' : unit),
      ];
    }),
  };
}

type SummaryLine = readonly [name: string, figure: StatedAmount | null, currency: Currency];

const summaryLines = ({ summary, currency }: AffordabilityReport): SummaryLine[] =>
  Object.entries(summary).map(([name, figure]) => [name, figure, currency]);

function combinedLines(combined: BalanceFigures | null): SummaryLine[] {
  if (combined === null) return [];
  const names = ['current', 'available', 'averageDaily', 'averageWeekday', 'minimum', 'maximum'] as const;
  return names.map((name) => [name, combined[name], combined.currency]);
}

function summaryTable({ report }: ReportView): ExportTable {
  const lines = report.kind === 'affordability' ? summaryLines(report) : combinedLines(report.combined);
  return {
    name: 'summary',
    title: 'Summary as stated',
    columns: ['figure', 'currency', 'amount', 'stated_text', 'pointer'],
    rows: lines.map(([name, figure, currency]) => [
      text(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
      text(currency),
      stated(figure, currency),
      text(figure?.text ?? null),
      text(figure?.pointer ?? null),
    ]),
  };
}

/** Where the figures come from, so that a file that was passed on still says so. */
export function provenanceTable(view: ReportView): ExportTable {
  const { report, window } = view;
  const lines: readonly (readonly [string, string | null])[] = [
    ['customer', view.customer.name],
    ['customer_id', view.customer.id],
    ['provider', view.provider],
    ['kind', view.kind],
    ['report_id', view.id],
    ['provider_report_id', report.providerReportId],
    ['window', window.unit === 'days' ? `${window.days} days` : `${window.from} to ${window.to}`],
    ['fcra', view.isFcra ? 'yes' : 'no: not for lending decisions'],
    ['purpose', view.purpose === null ? null : `${view.purpose.code} ${view.purpose.meaning}`],
    ['reference', view.reference],
    ['ordered_by', view.orderedBy],
    ['ordered_at', view.orderedAt],
    ['retrieved_at', view.retrievedAt],
    ['checks_that_agree', String(view.checks.agreements)],
    ['findings', String(view.checks.findings.length)],
    ['accounts_left_out', view.accountsLeftOut.map(({ label }) => label).join('; ') || null],
  ];
  return {
    name: 'provenance',
    title: 'Where this comes from',
    columns: ['what', 'value'],
    rows: lines.map(([what, value]) => [text(what), text(value)]),
  };
}

/** All tables of a report, in the order of its page. */
export function reportTables(view: ReportView): ExportTable[] {
  const { report } = view;
  const common = [summaryTable(view), dailyTable(view), monthsTable(view)];
  const ofSummary = report.kind === 'affordability' ? affordabilityTables(report) : [];
  return [provenanceTable(view), ...common, ...ofSummary, accountsTable(view), findingsTable(view)];
}
