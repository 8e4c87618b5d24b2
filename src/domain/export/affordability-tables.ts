import type {
  AffordabilityReport,
  ExpenseGroup,
  Movement,
  OtherIncome,
  RegularIncome,
} from '#contracts/affordability.ts';
import { day, number, stated, text, type ExportCell, type ExportTable } from './table.ts';

// Tables that only affordability summaries have.

function assetsTable({ assets }: AffordabilityReport): ExportTable {
  return {
    name: 'assets',
    title: 'Assets',
    columns: [
      'institution',
      'product',
      'type',
      'currency',
      'balance',
      'available',
      'lowest_6_months',
      'highest_6_months',
    ],
    rows: (assets ?? []).map(({ currency, ...asset }) => [
      text(asset.institution),
      text(asset.product),
      text(asset.type),
      text(currency),
      stated(asset.balance, currency),
      stated(asset.available, currency),
      stated(asset.minimum6Months, currency),
      stated(asset.maximum6Months, currency),
    ]),
  };
}

function liabilitiesTable({ loans, credits }: AffordabilityReport): ExportTable {
  const none = number(null);
  return {
    name: 'liabilities',
    title: 'Liabilities',
    columns: [
      'kind',
      'institution',
      'product',
      'type',
      'currency',
      'owed',
      'limit',
      'available_or_redraw',
      'last_month_credits',
      'last_month_debits',
      'last_month_interest',
      'last_month_repaid',
      'least_owed_last_month',
      'most_owed_last_month',
      'arrears_6_months',
      'cash_advances_6_months',
    ],
    rows: [
      ...(loans ?? []).map(({ currency, lastMonth, ...loan }): ExportCell[] => [
        text('loan'),
        text(loan.institution),
        text(loan.product),
        text(loan.type),
        text(currency),
        stated(loan.balance, currency),
        none,
        stated(loan.available, currency),
        stated(lastMonth.credits, currency),
        stated(lastMonth.debits, currency),
        stated(lastMonth.interest, currency),
        stated(lastMonth.repayments, currency),
        none,
        none,
        text(loan.arrears === 'not_said' ? null : loan.arrears),
        none,
      ]),
      ...(credits ?? []).map(({ currency, lastMonth, ...credit }): ExportCell[] => [
        text('credit'),
        text(credit.institution),
        text(credit.product),
        text(credit.type),
        text(currency),
        stated(credit.balance, currency),
        stated(credit.limit, currency),
        stated(credit.available, currency),
        stated(lastMonth.credits, currency),
        stated(lastMonth.debits, currency),
        none,
        none,
        stated(lastMonth.leastOwed, currency),
        stated(lastMonth.mostOwed, currency),
        text(null),
        stated(credit.cashAdvances6Months, currency),
      ]),
    ],
  };
}

function lendersTable({ external, currency }: AffordabilityReport): ExportTable {
  return {
    name: 'lenders-not-shared',
    title: 'Lenders not shared',
    columns: ['lender', 'currency', 'first', 'last', 'payments', 'average', 'average_month', 'total'],
    rows: (external ?? []).flatMap(({ source, payments }) =>
      (payments ?? []).map((one) => [
        text(source),
        text(currency),
        day(one.first),
        day(one.last),
        number(one.occurrences?.count ?? null),
        stated(one.average, currency),
        stated(one.averageMonthly, currency),
        stated(one.total, currency),
      ]),
    ),
  };
}

function incomeTable({ income, currency }: AffordabilityReport): ExportTable {
  const last = ({ current }: RegularIncome | OtherIncome) => [
    day(current?.date ?? null),
    stated(current?.amount, currency),
    day(current?.nextDate ?? null),
  ];
  const other = (kind: string, list: readonly OtherIncome[] | null) =>
    (list ?? []).map((one): ExportCell[] => [
      text(kind),
      text(one.source),
      text(one.frequency),
      text(currency),
      stated(one.average, currency),
      number(null),
      number(null),
      text(null),
      ...last(one),
      number(one.occurrences?.count ?? null),
    ]);
  return {
    name: 'income',
    title: 'Income',
    columns: [
      'kind',
      'source',
      'frequency',
      'currency',
      'average',
      'average_month_last_3',
      'stability_percent',
      'months_without',
      'last_date',
      'last_amount',
      'next_date',
      'payments',
    ],
    rows: [
      ...(income?.regular ?? []).map((one): ExportCell[] => [
        text('regular'),
        text(one.source),
        text(one.frequency),
        text(currency),
        stated(one.last3Months.average, currency),
        stated(one.last3Months.averageMonthly, currency),
        number(one.stability?.percent ?? null),
        text(one.gaps === null ? null : one.gaps.join(' ')),
        ...last(one),
        number(one.history?.length ?? null),
      ]),
      ...other('irregular', income?.irregular ?? null),
      ...other('other credit', income?.otherCredits ?? null),
    ],
  };
}

function expensesTable({ expenses, currency }: AffordabilityReport): ExportTable {
  const groups: readonly (readonly [string, ExpenseGroup | undefined])[] = [
    ['bank fees', expenses?.bankFees],
    ['cash withdrawals', expenses?.cashWithdrawals],
    ['external transfers', expenses?.externalTransfers],
    ['loan interest', expenses?.loanInterest],
    ['loan repayments', expenses?.loanRepayments],
  ];
  return {
    name: 'expenses',
    title: 'Expenses',
    columns: [
      'division',
      'class_code',
      'class',
      'month',
      'currency',
      'amount',
      'division_average_month',
      'division_share_percent',
    ],
    rows: [
      ...(expenses?.divisions ?? []).flatMap((division) =>
        (division.classes ?? []).flatMap((one) =>
          (one.months ?? []).map((month): ExportCell[] => [
            text(division.division),
            text(one.code),
            text(one.title),
            text(month.month),
            text(currency),
            stated(month.amount, currency),
            stated(division.averageMonthly, currency),
            number(division.share?.percent ?? null),
          ]),
        ),
      ),
      ...groups.flatMap(([name, group]) =>
        (group?.months ?? []).map((month): ExportCell[] => [
          text(name),
          text(null),
          text(name),
          text(month.month),
          text(currency),
          stated(month.amount, currency),
          stated(group?.averageMonthly, currency),
          number(null),
        ]),
      ),
    ],
  };
}

/** Everything with a date behind a figure: interest and repayments, payments to lenders, income. */
function movementsTable(report: AffordabilityReport): ExportTable {
  const lines = (kind: string, of: string, history: readonly Movement[] | null) =>
    (history ?? []).map((one): ExportCell[] => [
      text(kind),
      text(of),
      day(one.date),
      text(report.currency),
      stated(one.amount, report.currency),
      text(one.source),
    ]);
  const { loans, external, income } = report;
  return {
    name: 'movements',
    title: 'Movements behind the figures',
    columns: ['kind', 'of', 'day', 'currency', 'amount', 'text'],
    rows: [
      ...(loans ?? []).flatMap((one) => lines('loan', one.product ?? '', one.history)),
      ...(external ?? []).flatMap((one) => lines('lender not shared', one.source, one.history)),
      ...(income?.regular ?? []).flatMap((one) => lines('regular income', one.source, one.history)),
      ...(income?.irregular ?? []).flatMap((one) => lines('irregular income', one.source, one.history)),
      ...(income?.otherCredits ?? []).flatMap((one) => lines('other credit', one.source, one.history)),
    ],
  };
}

/** In the order of the page. */
export function affordabilityTables(report: AffordabilityReport): ExportTable[] {
  return [
    assetsTable(report),
    liabilitiesTable(report),
    lendersTable(report),
    incomeTable(report),
    expensesTable(report),
    movementsTable(report),
  ];
}
