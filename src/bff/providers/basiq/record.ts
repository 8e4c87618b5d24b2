import { z } from 'zod';
import { maybe, parseAnswer } from '../http/wire-schemas.ts';
import {
  accountsAnswer,
  affordabilityAnswer,
  connectionsAnswer,
  connectorAnswer,
  consentsAnswer,
  expensesAnswer,
  incomeAnswer,
  transactionsAnswer,
} from './wire.ts';

/**
 * What one report is made of: the snapshot, the income and expenses that it links to, its transactions, and the state
 * of accounts, connections and consents at the time. Each part is the provider's bytes as they came.
 */
export interface RecordParts {
  readonly affordability: Buffer;
  /** null: the snapshot links to none. */
  readonly income: Buffer | null;
  readonly expenses: Buffer | null;
  readonly accounts: Buffer;
  readonly connections: Buffer;
  /** null: the provider knows no consents of this user. */
  readonly consents: Buffer | null;
  /** By institution and method, for the names of banks. */
  readonly connectors: ReadonlyMap<string, Buffer>;
  /** Pages; null: more than is taken, so that none is kept. */
  readonly transactions: readonly Buffer[] | null;
  /** Pages of what was posted since the snapshot's list stops, so that balances can be walked back to it. */
  readonly laterTransactions: readonly Buffer[];
}

/** The parts under one JSON object, each byte for byte, so that a JSON pointer names any figure of any part. */
export function composeRecord(parts: RecordParts): Buffer {
  const pieces: Buffer[] = [];
  const text = (value: string) => pieces.push(Buffer.from(value));
  const pages = (name: string, list: readonly Buffer[] | null) => {
    text(`,${JSON.stringify(name)}:`);
    if (list === null) return text('null');
    text('[');
    list.forEach((page, i) => {
      if (i > 0) text(',');
      pieces.push(page);
    });
    return text(']');
  };
  text('{"affordability":');
  pieces.push(parts.affordability);
  for (const name of ['income', 'expenses', 'accounts', 'connections', 'consents'] as const) {
    text(`,${JSON.stringify(name)}:`);
    pieces.push(parts[name] ?? Buffer.from('null'));
  }
  text(',"connectors":{');
  [...parts.connectors].forEach(([key, bytes], i) => {
    text(`${i > 0 ? ',' : ''}${JSON.stringify(key)}:`);
    pieces.push(bytes);
  });
  text('}');
  pages('transactions', parts.transactions);
  pages('laterTransactions', parts.laterTransactions);
  text('}');
  return Buffer.concat(pieces);
}

const record = z.object({
  affordability: affordabilityAnswer,
  income: maybe(incomeAnswer),
  expenses: maybe(expensesAnswer),
  accounts: accountsAnswer,
  connections: connectionsAnswer,
  consents: maybe(consentsAnswer),
  connectors: z.record(z.string(), connectorAnswer),
  transactions: maybe(z.array(transactionsAnswer)),
  laterTransactions: z.array(transactionsAnswer),
});
export type WireRecord = z.infer<typeof record>;

/** @throws ProviderFailure `provider-answer-unreadable` */
export function readRecord(raw: Buffer): WireRecord {
  return parseAnswer(record, raw);
}
