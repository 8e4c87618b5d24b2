import { createHash } from 'node:crypto';
import type { AuditEvent, AuditPage, AuditRecord } from '#contracts/audit.ts';
import type { CustomerId, Instant, ReportId } from '#contracts/primitives.ts';
import { Problem } from '../problem.ts';
import type { AuditFilter, AuditRecords } from '../store/audit-records.ts';
import type { AuditRecordsTable } from '../store/tables.ts';

/** What is recorded of one act. */
export interface AuditEntry {
  readonly actor: string | null;
  readonly event: AuditEvent;
  readonly outcome: AuditRecord['outcome'];
  readonly customerId?: string | null;
  readonly reportId?: string | null;
  readonly purpose?: string | null;
  readonly note?: string | null;
  readonly requestId?: string | null;
}

interface Waiting {
  readonly entry: AuditEntry;
  readonly at: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Rows of one transaction. */
const mostAtOnce = 100;
const verifyAtOnce = 2000;

/** SHA-256 over the row before and everything in this one: a row cannot be changed, dropped or slipped in unseen. */
export function auditHash(row: Omit<AuditRecordsTable, 'hash'>): string {
  const fields = [
    row.previous_hash,
    row.row,
    row.at,
    row.actor,
    row.event,
    row.outcome,
    row.customer_id,
    row.report_id,
    row.purpose,
    row.note,
    row.request_id,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/**
 * The audit log: append-only and hash-chained. Entries that wait for the disk together are written in one
 * transaction (group commit), in the order in which they came; `append` returns when its row is on disk.
 */
export class AuditLog {
  readonly #records: AuditRecords;
  readonly #clock: () => Date;
  #waiting: Waiting[] = [];
  #isWriting = false;
  #verified = { row: 0, hash: '' };
  #brokenAt: number | null = null;

  /** The check that is under way. */
  #walk: Promise<void> | null = null;

  constructor(records: AuditRecords, clock: () => Date) {
    this.#records = records;
    this.#clock = clock;
  }

  /** @throws Problem `audit-unavailable` when the row cannot be written; then what it records must not happen */
  append(entry: AuditEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, at: this.#clock().toISOString(), resolve, reject });
      if (!this.#isWriting) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    // One turn of the event loop, so that requests that came together share a commit.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, mostAtOnce);
      try {
        await this.#records.append((last) => chain(last, batch));
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        for (const { reject } of batch) reject(new Problem('audit-unavailable', { cause }));
      }
    }
    this.#isWriting = false;
  }

  async page(filter: AuditFilter, limit: number): Promise<AuditPage> {
    const rows = await this.#records.list(filter, limit + 1);
    const items = rows.slice(0, limit).map(toRecord);
    await this.verify();
    return {
      items,
      nextBefore: rows.length > limit ? (items.at(-1)?.row ?? null) : null,
      chain: { verifiedUpTo: this.#verified.row, rows: await this.#records.count(), brokenAt: this.#brokenAt },
    };
  }

  /** Checks the chain from where the last check ended, or from the first row. @returns the first row that does not fit */
  async verify(
    options: { readonly fromStart?: boolean } = {},
  ): Promise<{ verifiedUpTo: number; brokenAt: number | null }> {
    if (options.fromStart === true) {
      while (this.#walk !== null) await this.#walk;
      this.#verified = { row: 0, hash: '' };
      this.#brokenAt = null;
    }
    // Who looks while another's check is under way shares it: two at once would each take the other's rows for a gap.
    this.#walk ??= this.#walkOn().finally(() => {
      this.#walk = null;
    });
    await this.#walk;
    return { verifiedUpTo: this.#verified.row, brokenAt: this.#brokenAt };
  }

  async #walkOn(): Promise<void> {
    while (this.#brokenAt === null) {
      const rows = await this.#records.after(this.#verified.row, verifyAtOnce);
      for (const row of rows) {
        const fits =
          row.row === this.#verified.row + 1 &&
          row.previous_hash === this.#verified.hash &&
          auditHash(row) === row.hash;
        if (!fits) {
          this.#brokenAt = row.row;
          break;
        }
        this.#verified = { row: row.row, hash: row.hash };
      }
      if (rows.length < verifyAtOnce) break;
    }
  }
}

function chain(last: { row: number; hash: string }, batch: readonly Waiting[]): AuditRecordsTable[] {
  let { row, hash } = last;
  return batch.map(({ entry, at }) => {
    const unhashed = {
      row: (row += 1),
      at,
      actor: entry.actor,
      event: entry.event,
      outcome: entry.outcome,
      customer_id: entry.customerId ?? null,
      report_id: entry.reportId ?? null,
      purpose: entry.purpose ?? null,
      note: entry.note ?? null,
      request_id: entry.requestId ?? null,
      previous_hash: hash,
    };
    hash = auditHash(unhashed);
    return { ...unhashed, hash };
  });
}

function toRecord(row: AuditRecordsTable): AuditRecord {
  return {
    row: row.row,
    at: row.at as Instant,
    actor: row.actor,
    event: row.event as AuditEvent,
    outcome: row.outcome as AuditRecord['outcome'],
    customerId: row.customer_id as CustomerId | null,
    reportId: row.report_id as ReportId | null,
    purpose: row.purpose,
    note: row.note,
    requestId: row.request_id,
  };
}
