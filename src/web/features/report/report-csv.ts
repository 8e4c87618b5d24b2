import type { Currency, Minor } from '#contracts/primitives.ts';
import { plainDecimal } from '#domain/money.ts';
import { toCsv, type CsvCell } from './csv.ts';
import { calendarRows, windowRows, type MonthFigure } from './month-rows.ts';
import type { Subject } from './subject.ts';

const text = (words: string): CsvCell => ({ text: words });
const amount = (value: number | null, currency: Currency): CsvCell => ({
  figure: value === null ? null : plainDecimal(value as Minor, currency),
});

/** Every day of every account, one line a balance; a day without a balance has no line. */
export function dailyCsv(subjects: readonly Subject[]): string {
  const head = ['account_id', 'account', 'currency', 'day', 'ending_balance'].map(text);
  const lines = subjects.flatMap(({ id, label, figures }) =>
    (figures.daily?.days ?? []).map(([day, balance]) => [
      text(id ?? 'all'),
      text(label),
      text(figures.currency),
      text(day),
      amount(balance, figures.currency),
    ]),
  );
  return toCsv([head, ...lines]);
}

/** Every period of every account, windows and calendar months, the provider's figures and ours in columns of their own. */
export function monthsCsv(subjects: readonly Subject[]): string {
  const columns = ['opening', 'lowest', 'average', 'highest', 'closing', 'change', 'negative'] as const;
  const head = [
    'account_id',
    'account',
    'currency',
    'kind',
    'from',
    'to',
    'missing_days',
    ...columns.flatMap((name) => [`${name}_provider`, `${name}_computed`]),
  ];
  const lines = subjects.flatMap(({ id, label, figures }) => {
    const cells = ({ unit, stated, computed }: MonthFigure): CsvCell[] =>
      [stated?.value ?? null, computed].map((value) =>
        unit === 'days' ? { figure: value === null ? null : String(value) } : amount(value, figures.currency),
      );
    const rows = [
      ...windowRows(figures).map((row) => ({ kind: '30-day window', row })),
      ...calendarRows(figures).map((row) => ({ kind: 'calendar month', row })),
    ];
    return rows.map(({ kind, row }) => [
      text(id ?? 'all'),
      text(label),
      text(figures.currency),
      text(kind),
      text(row.from),
      text(row.to),
      { figure: String(row.missingDays) },
      ...columns.flatMap((name) => cells(row.figures[name])),
    ]);
  });
  return toCsv([head.map(text), ...lines]);
}
