import { randomUUID } from 'node:crypto';
import type { Account, Bank, FeedState } from '../bank/bank.ts';
import type { Cents } from '../bank/money.ts';
import { availableCents } from './accounts.ts';
import type { WireReport } from './wire.ts';

export type ReportKind = 'balance' | 'cashflow';

/** What was asked for, and what was known at that moment; the figures follow from it. */
export interface ReportRecord {
  readonly id: string;
  readonly pin: string;
  readonly customerId: number;
  readonly kind: ReportKind;
  readonly isFcra: boolean;
  readonly lengthOfReport: number;
  readonly referenceNumber: string | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly feeds: ReadonlyMap<number, FeedState>;
  readonly availableCents: ReadonlyMap<number, Cents>;
}

const BUILT_KEPT = 6;

/** The reports made so far. Only what they follow from is kept, and the last few that were built. */
export class ReportStore {
  readonly #records = new Map<string, ReportRecord>();
  readonly #built = new Map<string, WireReport>();

  make(
    order: Pick<ReportRecord, 'customerId' | 'kind' | 'isFcra' | 'lengthOfReport' | 'referenceNumber' | 'createdAt'>,
    accounts: readonly Account[],
    bank: Bank,
  ): ReportRecord {
    const feeds = new Map(accounts.map((account) => [account.id, bank.feedOf(account)]));
    // Not from the seed: an id must not come again after a restart, callers keep it for years.
    const id = randomUUID();
    const record: ReportRecord = {
      ...order,
      id,
      pin: id
        .replaceAll(/[^a-f]/g, '')
        .slice(0, 4)
        .padEnd(4, 'q'),
      feeds,
      availableCents: new Map(
        accounts.map((account) => [
          account.id,
          availableCents(account, bank, feeds.get(account.id) ?? bank.feedOf(account)),
        ]),
      ),
    };
    this.#records.set(record.id, record);
    return record;
  }

  find(id: string): ReportRecord | undefined {
    return this.#records.get(id);
  }

  all(): readonly ReportRecord[] {
    return [...this.#records.values()];
  }

  /** The built report, made once more when it was dropped. */
  built(record: ReportRecord, build: () => WireReport): WireReport {
    const report = this.#built.get(record.id) ?? build();
    this.#built.delete(record.id);
    this.#built.set(record.id, report);
    for (const id of this.#built.keys()) {
      if (this.#built.size <= BUILT_KEPT) break;
      this.#built.delete(id);
    }
    return report;
  }
}
