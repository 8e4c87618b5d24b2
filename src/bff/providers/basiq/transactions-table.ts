import type { ExportCell, ExportTable } from '#domain/export/table.ts';
import { amount, day, text } from '#domain/export/table.ts';
import { currencyOf, statedAt } from './figures.ts';
import { dayOf } from './daily.ts';
import type { WireRecord } from './record.ts';

/** The transactions of a summary's window as the provider listed them, pending ones too; null: the list was not kept. */
export function transactionsTable({ transactions, accounts }: WireRecord): ExportTable | null {
  if (transactions === null) return null;
  const byId = new Map(accounts.data.map((account) => [account.id, account]));
  return {
    name: 'transactions',
    title: 'Transactions',
    columns: [
      'account_id',
      'account',
      'currency',
      'status',
      'day',
      'amount',
      'balance_after',
      'class',
      'sub_class',
      'description',
    ],
    rows: transactions.flatMap(({ data }) =>
      data.map((wire): ExportCell[] => {
        const account = byId.get(wire.account);
        const currency = currencyOf(wire.currency ?? account?.currency ?? null);
        return [
          text(wire.account),
          text(account?.name ?? account?.class?.product ?? null),
          text(currency),
          text(wire.status),
          day(dayOf(wire)),
          amount(statedAt(wire.amount, currency, '/transactions')?.amount ?? null, currency),
          amount(statedAt(wire.balance, currency, '/transactions')?.amount ?? null, currency),
          text(wire.class),
          text(wire.subClass?.title ?? null),
          text(wire.description),
        ];
      }),
    ),
  };
}
