import { createHash, randomUUID } from 'node:crypto';
import type { OrderReport, ReportRequest, ReportRequestsPage } from '#contracts/report-requests.ts';
import type { CustomerId, Provider as ProviderName } from '#contracts/primitives.ts';
import type { PermissiblePurpose } from '#contracts/session.ts';
import { Problem } from '../problem.ts';
import type { Vault } from '../security/vault.ts';
import {
  justPlaced,
  replaceable,
  type RequestFilter,
  type ReportRequestRow,
  type ReportRequests,
} from '../store/report-requests.ts';
import type { ReportRequestsTable } from '../store/tables.ts';
import type { Accounts } from './accounts.ts';
import type { Terms } from './order-terms.ts';
import { mayActOn, toReportRequest, windowOf } from './report-request-view.ts';
import type { Visitor } from './sign-in.ts';

export interface OrderingSettings {
  readonly permissiblePurposes: readonly PermissiblePurpose[];
  readonly sameReportHours: number;
}

/** Writes the audit record; called before anything is changed. */
export type RecordAct = (about: {
  customerId?: string;
  reportId?: string;
  purpose?: string | null;
  note?: string;
}) => Promise<void>;

const defaultLimit = 50;
const durationsLookedAt = 20;
const hour = 3_600_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const leftOutContext = (id: string) => `report_requests:${id}:left_out`;

/** Orders: placing them, following them, and what an officer decides about one that went wrong. */
export class ReportOrders {
  readonly #requests: ReportRequests;
  readonly #accounts: Accounts;
  readonly #terms: Terms;
  readonly #vault: Vault;
  readonly #settings: OrderingSettings;
  readonly #clock: () => Date;
  readonly #wake: () => void;

  constructor(
    requests: ReportRequests,
    accounts: Accounts,
    terms: Terms,
    vault: Vault,
    settings: OrderingSettings,
    clock: () => Date,
    wake: () => void,
  ) {
    this.#requests = requests;
    this.#accounts = accounts;
    this.#terms = terms;
    this.#vault = vault;
    this.#settings = settings;
    this.#clock = clock;
    this.#wake = wake;
  }

  /**
   * Writes the order down and returns at once; the runner carries it out. The same key with the same body returns
   * the same request however often it comes.
   */
  async order(
    order: OrderReport,
    key: string | null,
    visitor: Visitor,
    requestId: string,
    record: RecordAct,
  ): Promise<ReportRequest> {
    if (key === null || !uuid.test(key)) throw new Problem('idempotency-key-missing');
    this.#checkPurpose(order);
    return await this.#place(order, key, visitor, requestId, record, null);
  }

  async #place(
    order: OrderReport,
    key: string,
    visitor: Visitor,
    requestId: string,
    record: RecordAct,
    replaces: string | null,
  ): Promise<ReportRequest> {
    const bodyHash = hash(order);
    const before = await this.#requests.findByKey(visitor.officer.id, key);
    if (before !== undefined) return await this.#repeated(before, bodyHash, visitor, record);
    await this.#terms.check(order);
    const { leftOut } = await this.#accounts.forOrder(order.customerId, order.accountIds, requestId);
    const fingerprint = fingerprintOf(order);
    const now = this.#clock();
    if (!order.orderAnyway && this.#settings.sameReportHours > 0) {
      const since = new Date(now.getTime() - this.#settings.sameReportHours * hour).toISOString();
      const same = await this.#requests.findSame(fingerprint, since);
      if (same !== undefined) {
        throw new Problem('same-report-exists', {
          existingReportId: same.id,
          sentence: `The same report was ordered by ${same.officer_display_name} less than ${this.#settings.sameReportHours} hours ago.`,
        });
      }
    }
    const id = randomUUID();
    const consumer = consumerPart(order);
    await record({ customerId: order.customerId, reportId: id, purpose: consumer.purpose });
    const at = now.toISOString();
    const row: ReportRequestsTable = {
      id,
      officer_id: visitor.officer.id,
      idempotency_key: key,
      body_hash: bodyHash,
      provider: order.customerId.split('-')[0] ?? '',
      customer_id: order.customerId,
      kind: order.kind,
      account_ids: JSON.stringify(order.accountIds),
      ...windowColumns(order),
      reference: order.reference === '' ? null : order.reference,
      is_fcra: consumer.isFcra ? 1 : 0,
      purpose: consumer.purpose,
      fingerprint,
      ordered_at: at,
      ...justPlaced,
      state_since: at,
      left_out_sealed: this.#vault.seal(
        Buffer.from(
          JSON.stringify(
            leftOut.map((one) => ({
              id: one.id,
              label: one.numberEnding === null ? one.name : `${one.name} ··${one.numberEnding}`,
            })),
          ),
        ),
        leftOutContext(id),
      ),
    };
    const inserted = await this.#requests.insert(row, replaces);
    if (inserted === 'closed') throw new Problem('state-conflict');
    if (inserted === 'known') {
      // The same key came twice at the same moment; the other one won.
      const won = await this.#requests.findByKey(visitor.officer.id, key);
      if (won === undefined) throw new Problem('internal');
      return await this.#repeated(won, bodyHash, visitor, record);
    }
    this.#wake();
    return await this.#view(await this.#row(id), visitor);
  }

  async #repeated(
    row: ReportRequestRow,
    bodyHash: string,
    visitor: Visitor,
    record: RecordAct,
  ): Promise<ReportRequest> {
    if (row.body_hash !== bodyHash) throw new Problem('idempotency-key-reused');
    await record({ customerId: row.customer_id, reportId: row.id, purpose: row.purpose, note: 'repeated' });
    return await this.#view(row, visitor);
  }

  async read(id: string, visitor: Visitor): Promise<ReportRequest> {
    return await this.#view(await this.#row(id), visitor);
  }

  async list(
    filter: RequestFilter,
    visitor: Visitor,
    offset: number,
    limit = defaultLimit,
  ): Promise<ReportRequestsPage> {
    const { rows, total } = await this.#requests.list(filter, offset, limit);
    const usually = new Map(
      await Promise.all(
        [...new Set(rows.map(({ kind }) => kind))].map(
          async (kind) => [kind, await this.#usuallySeconds(kind)] as const,
        ),
      ),
    );
    return { items: rows.map((row) => toReportRequest(row, visitor, usually.get(row.kind) ?? null)), total, offset };
  }

  /** Fetches again what exists at the provider: the report, or the PDF alone. Orders nothing. */
  async retry(id: string, visitor: Visitor, record: RecordAct): Promise<ReportRequest> {
    const row = await this.#row(id);
    this.#mustAct(row, visitor);
    const at = this.#clock().toISOString();
    const again = { claimed_by: null, claim_expires_at: null };
    // What another order took the place of is not fetched any more: that one would be paid for twice.
    const reportAgain = row.state === 'failed' && row.provider_report_id !== null && row.replaced_by === null;
    const documentAgain = row.state === 'ready' && row.document_state === 'failed';
    if (!reportAgain && !documentAgain) throw new Problem('state-conflict');
    await record({
      customerId: row.customer_id,
      reportId: row.id,
      purpose: row.purpose,
      note: reportAgain ? 'report' : 'document',
    });
    const changed = await this.#requests.transition(
      row,
      reportAgain
        ? {
            ...again,
            state: 'retrieving',
            state_since: at,
            failure: null,
            document_state: 'waiting',
            document_failure: null,
          }
        : { ...again, document_state: 'waiting', document_failure: null },
    );
    if (!changed) throw new Problem('state-conflict');
    this.#wake();
    return await this.read(id, visitor);
  }

  /** After a failure or an unknown outcome: a new order in its place, or leave it as it is. */
  async decide(
    id: string,
    decision: 'order_again' | 'leave',
    visitor: Visitor,
    requestId: string,
    record: RecordAct,
  ): Promise<ReportRequest> {
    const row = await this.#row(id);
    this.#mustAct(row, visitor);
    const isOpen = replaceable.some((state) => state === row.state) && row.replaced_by === null;
    if (!isOpen) throw new Problem('state-conflict');
    if (decision === 'leave') {
      await record({ customerId: row.customer_id, reportId: row.id, purpose: row.purpose, note: 'leave' });
      if (row.state === 'outcome_unknown' && !(await this.#requests.transition(row, { state: 'failed' }))) {
        throw new Problem('state-conflict');
      }
      return await this.read(id, visitor);
    }
    const order = orderOf(row);
    // One key a replaced order: two clicks, or two tabs, place one new order.
    return await this.#place(order, replacementKey(row.id), visitor, requestId, record, row.id);
  }

  #checkPurpose(order: OrderReport): void {
    const allowed = this.#settings.permissiblePurposes;
    const { purpose } = consumerPart(order);
    if (purpose === null || allowed.some(({ code }) => code === purpose)) return;
    throw new Problem('request-invalid', {
      sentence: 'The permissible purpose is not one that Loandesk is set up for.',
      errors: [{ pointer: '/body/purpose', message: `Choose one of ${allowed.map(({ code }) => code).join(', ')}.` }],
    });
  }

  #mustAct(row: ReportRequestsTable, visitor: Visitor): void {
    if (!mayActOn(row, visitor)) {
      throw new Problem('forbidden', {
        sentence: 'This order belongs to another officer; only they or a lead can do this.',
      });
    }
  }

  async #row(id: string): Promise<ReportRequestRow> {
    const row = await this.#requests.find(id);
    if (row === undefined) throw new Problem('not-found', { sentence: 'There is no such report.' });
    return row;
  }

  async #view(row: ReportRequestRow, visitor: Visitor): Promise<ReportRequest> {
    return toReportRequest(row, visitor, await this.#usuallySeconds(row.kind));
  }

  async #usuallySeconds(kind: string): Promise<number | null> {
    const times = await this.#requests.recentDurations(kind, durationsLookedAt);
    const seconds = times
      .map((one) => (Date.parse(one.ready_at) - Date.parse(one.ordered_at)) / 1000)
      .sort((a, b) => a - b);
    return seconds[Math.floor(seconds.length / 2)] ?? null;
  }
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The part of an order that only a consumer report has. */
function consumerPart(order: OrderReport): { isFcra: boolean; purpose: string | null } {
  return order.kind === 'balance' ? { isFcra: order.isFcra, purpose: order.purpose } : { isFcra: false, purpose: null };
}

function windowColumns(order: OrderReport): Pick<ReportRequestsTable, 'window_days' | 'from_month' | 'to_month'> {
  return order.kind === 'balance'
    ? { window_days: order.lengthDays, from_month: null, to_month: null }
    : { window_days: null, from_month: order.fromMonth, to_month: order.toMonth };
}

/** The order of a row, to be placed once more. */
function orderOf(row: ReportRequestsTable): OrderReport {
  const window = windowOf(row);
  const ordered = {
    customerId: row.customer_id as CustomerId,
    accountIds: JSON.parse(row.account_ids) as OrderReport['accountIds'],
    reference: row.reference,
    orderAnyway: true,
  };
  return window.unit === 'months'
    ? { ...ordered, kind: 'affordability', fromMonth: window.from, toMonth: window.to }
    : { ...ordered, kind: 'balance', lengthDays: window.days, isFcra: row.is_fcra === 1, purpose: row.purpose };
}

/** The same for two orders that would make the same report: who, what and for how long, not the reference. */
function fingerprintOf(order: OrderReport): string {
  const provider: ProviderName = order.customerId.startsWith('basiq') ? 'basiq' : 'finicity';
  const { isFcra, purpose } = consumerPart(order);
  const window = order.kind === 'balance' ? [order.lengthDays] : [order.fromMonth, order.toMonth];
  return hash([provider, order.customerId, [...order.accountIds].sort(), ...window, order.kind, isFcra, purpose]);
}

/** A UUID that follows from the id of the order it replaces. */
function replacementKey(id: string): string {
  const hex = createHash('sha256').update(`replaces ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
