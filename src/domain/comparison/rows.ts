import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { Currency, Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { formatDay, inclusiveDays } from '../dates.ts';
import { firstDayOf, lastDayOf } from '../months.ts';
import { sumMinor } from '../money.ts';
import { serviceability, percentOwed } from '../serviceability.ts';
import { absent, amount, count, percent, statedCell, unknown, words, type Cell } from './cell.ts';
import type { Column } from './columns.ts';

/** A row that every comparison has, in its place: what is compared and how a report answers. */
export interface RowDefinition {
  readonly id: string;
  readonly label: string;
  readonly cell: (column: Column) => Cell;
}

const zero = 0 as Minor;
const noDaily = 'The report has no daily balances.';

/** The provider's figure where it states one, else ours from the daily balances. */
function statedOrComputed(column: Column, stated: StatedAmount | null, computed: Minor | null, what: string): Cell {
  const { figures, statistics, currency } = column;
  if (stated !== null && figures !== null) return statedCell(stated, figures.currency);
  if (statistics === null || currency === null) return unknown(noDaily);
  const missing = statistics.missing.length;
  const of = `${statistics.days} ending balances from ${formatDay(statistics.from)} to ${formatDay(statistics.to)}`;
  const gaps = missing === 0 ? '' : `; ${missing} days have none`;
  return amount(computed, currency, `${what} of ${of}${gaps}.`, noDaily);
}

export const glanceRows: readonly RowDefinition[] = [
  {
    id: 'balance-now',
    label: 'Balance at the end',
    cell: (column) =>
      statedOrComputed(column, column.figures?.current ?? null, column.statistics?.closing ?? null, 'The last'),
  },
  {
    id: 'average',
    label: 'Average daily balance',
    cell: (column) =>
      statedOrComputed(column, column.figures?.averageDaily ?? null, column.statistics?.average ?? null, 'The mean'),
  },
  {
    id: 'lowest',
    label: 'Lowest balance',
    cell: (column) =>
      statedOrComputed(
        column,
        column.figures?.minimum ?? null,
        column.statistics?.lowest?.amount ?? null,
        'The lowest',
      ),
  },
  {
    id: 'highest',
    label: 'Highest balance',
    cell: (column) =>
      statedOrComputed(
        column,
        column.figures?.maximum ?? null,
        column.statistics?.highest?.amount ?? null,
        'The highest',
      ),
  },
  {
    id: 'negative-days',
    label: 'Days below zero',
    cell: ({ statistics }) =>
      statistics === null
        ? unknown(noDaily)
        : count(statistics.negative.length, 'days', `Days that end below zero, of ${statistics.days} with a balance.`),
  },
  {
    id: 'weeks-rising',
    label: 'Weeks rising',
    cell: ({ view, figures }) => {
      if (view.kind !== 'balance') return absent;
      const trend = figures?.trend ?? null;
      if (trend === null) return unknown('Not reported.');
      const { weeksIncreasing, weeksAvailable, pointer } = trend;
      const how = `Stated by the provider at ${pointer}, of the ${weeksAvailable} weeks that it knows, whatever the days asked for.`;
      return { kind: 'count', count: weeksIncreasing, of: weeksAvailable, unit: 'weeks', how };
    },
  },
];

export const coverageRows: readonly RowDefinition[] = [
  {
    id: 'days-covered',
    label: 'Days covered',
    cell: ({ range, statistics }) =>
      range === null
        ? unknown('The report does not say which days it covers.')
        : count(
            statistics === null ? inclusiveDays(range.from, range.to) : statistics.days,
            'days',
            `From ${formatDay(range.from)} to ${formatDay(range.to)}.`,
          ),
  },
  {
    id: 'days-asked',
    label: 'Days asked for',
    cell: ({ view: { window } }) =>
      window.unit === 'days'
        ? count(window.days, 'days', 'As ordered.')
        : count(
            inclusiveDays(firstDayOf(window.from), lastDayOf(window.to)),
            'days',
            'The calendar months as ordered.',
          ),
  },
  {
    id: 'accounts',
    label: 'Accounts in / known',
    cell: ({ view }) =>
      words(`${view.report.accounts.length} of ${view.report.accounts.length + view.accountsLeftOut.length}`),
  },
  {
    id: 'findings',
    label: 'Findings / checks that agree',
    cell: ({ view }) => words(`${view.checks.findings.length} / ${view.checks.agreements}`),
  },
];

/** A row that only affordability summaries have. */
function ofSummary(
  id: string,
  label: string,
  cell: (report: AffordabilityReport, currency: Currency) => Cell,
): RowDefinition {
  return {
    id,
    label,
    cell: ({ view }) => (view.report.kind === 'affordability' ? cell(view.report, view.report.currency) : absent),
  };
}

const summaryRow = (id: string, label: string, name: keyof AffordabilityReport['summary']) =>
  ofSummary(id, label, ({ summary }, currency) => statedCell(summary[name], currency));

export const positionRows: readonly RowDefinition[] = [
  summaryRow('net-position', 'Net position', 'netPosition'),
  summaryRow('assets', 'Assets', 'assets'),
  summaryRow('owed', 'Owed', 'liabilities'),
  summaryRow('credit-limit', 'Credit limits', 'creditLimit'),
  ofSummary('credit-used', 'Used of credit limits', ({ credits }) => {
    if (credits === null) return unknown('The provider sent no list of cards.');
    const parts = credits.map(({ balance, limit }) => ({ balance, limit }));
    if (parts.length === 0) return words('no cards');
    if (new Set(credits.map(({ currency }) => currency)).size > 1)
      return unknown('The cards are in several currencies.');
    if (!parts.every(({ balance, limit }) => balance !== null && limit !== null)) {
      return unknown('A card has no balance or no limit.');
    }
    const owed = sumMinor(parts.map(({ balance }) => (balance === null ? zero : balance.amount)));
    const limits = sumMinor(parts.map(({ limit }) => (limit === null ? zero : limit.amount)));
    return percent(
      percentOwed(owed, limits),
      'What is owed on cards over their limits together.',
      'The limits are not above zero.',
    );
  }),
  ofSummary('arrears', 'Loans in arrears', ({ loans }) => {
    if (loans === null) return unknown('The provider sent no list of loans.');
    const said = loans.filter(({ arrears }) => arrears !== 'not_said');
    if (loans.length > 0 && said.length === 0) return unknown('The provider does not say.');
    return words(`${said.filter(({ arrears }) => arrears === 'yes').length} of ${said.length}`);
  }),
  ofSummary('lenders-not-shared', 'Lenders not shared', ({ external }) =>
    external === null
      ? unknown('The provider sent no list of other lenders.')
      : words(external.length === 0 ? 'none' : external.map(({ source }) => source).join(', ')),
  ),
];

export const serviceabilityRows: readonly RowDefinition[] = [
  summaryRow('income', 'Regular income a month', 'regularIncome'),
  summaryRow('expenses', 'Expenses a month', 'expenses'),
  summaryRow('repayments', 'Repayments a month', 'loanRepayments'),
  summaryRow('potential-liabilities', 'To lenders not shared, a month', 'potentialLiabilities'),
  ofSummary('surplus', 'Surplus a month', (report, currency) => {
    const { surplus, missing } = serviceability(report);
    return amount(
      surplus,
      currency,
      'Income, expenses, repayments and payments to lenders not shared, added up.',
      `Not computed without ${missing.join(' and ')}.`,
    );
  }),
];
