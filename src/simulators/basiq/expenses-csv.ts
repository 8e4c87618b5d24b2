import { csvText } from './csv.ts';
import type { WireAggregate, WireExpenses } from './figures/wire.ts';

/** One line a class and month. Invented: the columns; only that there is a CSV is published. */
export function expensesCsv(expenses: WireExpenses): string {
  const payments = expenses.payments.flatMap(({ division, subCategory }) =>
    subCategory.flatMap(({ category: { expenseClass }, changeHistory }) =>
      changeHistory.map(({ date, amount }) => [
        'payments',
        division,
        expenseClass.classCode,
        expenseClass.classTitle,
        date,
        amount,
      ]),
    ),
  );
  const group = (name: string, part: WireAggregate | null): string[][] =>
    (part?.changeHistory ?? []).map(({ date, amount }) => [name, '', '', '', date, amount]);
  return csvText([
    ['group', 'division', 'classCode', 'classTitle', 'month', 'amount'],
    ...payments,
    ...group('bankFees', expenses.bankFees),
    ...group('cashWithdrawals', expenses.cashWithdrawals),
    ...group('externalTransfers', expenses.externalTransfers),
    ...group('loanInterests', expenses.loanInterests),
    ...group('loanRepayments', expenses.loanRepayments),
  ]);
}
