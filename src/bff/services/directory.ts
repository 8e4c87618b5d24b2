import type { Logger } from '../logger.ts';
import type { CustomerSummary, CustomersPage, DirectoryState } from '#contracts/customers.ts';
import type { CustomerId, Instant, Provider as ProviderName, ReportId } from '#contracts/primitives.ts';
import type { ProblemCode } from '#contracts/problems.ts';
import { problemText } from '#domain/problem-text.ts';
import { Problem } from '../problem.ts';
import type { Provider, ProviderCustomer } from '../providers/provider.ts';
import { ProviderFailure } from '../providers/provider-failure.ts';
import { foldForSearch, type CustomerRow, type Customers } from '../store/customers.ts';
import type { ReportRequests } from '../store/report-requests.ts';
import type { CustomersTable } from '../store/tables.ts';

const defaultLimit = 100;
/** A list older than this is read again when the program starts, in milliseconds. */
const renewAfterMs = 6 * 3_600_000;

/** The customers: read from the provider in pages, kept here, searched here. */
export class Directory {
  readonly #provider: Provider;
  readonly #customers: Customers;
  readonly #requests: ReportRequests;
  readonly #clock: () => Date;
  readonly #logger: Logger;
  #underWay: Promise<void> | null = null;
  readonly #stopping = new AbortController();

  constructor(provider: Provider, customers: Customers, requests: ReportRequests, clock: () => Date, logger: Logger) {
    this.#provider = provider;
    this.#customers = customers;
    this.#requests = requests;
    this.#clock = clock;
    this.#logger = logger;
  }

  async search(query: string, offset: number, limit = defaultLimit): Promise<CustomersPage> {
    const [{ rows, total }, directory] = await Promise.all([
      this.#customers.search(query, offset, limit),
      this.state(),
    ]);
    const reports = await this.#requests.lastReady(rows.map((row) => row.id));
    return { items: rows.map((row) => toSummary(row, reports.get(row.id))), total, offset, directory };
  }

  /** @throws Problem `not-found` */
  async read(id: CustomerId): Promise<CustomerSummary> {
    const row = await this.#customers.find(id);
    if (row === undefined) throw new Problem('not-found', { sentence: 'There is no such customer.' });
    return toSummary(row, (await this.#requests.lastReady([id])).get(id));
  }

  async state(): Promise<DirectoryState> {
    const [sync, known] = await Promise.all([this.#customers.sync(this.#provider.name), this.#customers.count()]);
    const syncedAt = (sync?.finished_at ?? null) as Instant | null;
    if (this.#underWay !== null) return { state: 'syncing', syncedAt, known, sentence: null };
    if (sync?.failure_code != null) {
      const { sentence, nextStep } = problemText[sync.failure_code as ProblemCode];
      return { state: 'failed', syncedAt, known, sentence: `${sentence} ${nextStep}` };
    }
    return { state: syncedAt === null ? 'never' : 'ready', syncedAt, known, sentence: null };
  }

  /** Reads the list again if it was never complete or is old. */
  async renew(): Promise<void> {
    const sync = await this.#customers.sync(this.#provider.name);
    const age = sync?.finished_at == null ? Infinity : this.#clock().getTime() - Date.parse(sync.finished_at);
    if (age > renewAfterMs) this.start();
  }

  /** Starts reading; one at a time. It goes on by itself, `state` says how it ended. */
  start(): void {
    this.#underWay ??= this.#synchronise().finally(() => {
      this.#underWay = null;
    });
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#underWay;
  }

  async #synchronise(): Promise<void> {
    const provider = this.#provider.name;
    try {
      const before = await this.#customers.sync(provider);
      const generation = (before?.generation ?? 0) + 1;
      const started = {
        provider,
        state: 'syncing',
        started_at: this.#clock().toISOString(),
        generation,
        failure_code: null,
      };
      const finished = before?.finished_at ?? null;
      await this.#customers.putSync({ ...started, finished_at: finished });
      try {
        let seen = 0;
        for await (const page of this.#provider.listCustomers(this.#stopping.signal)) {
          seen += page.length;
          await this.#customers.upsert(page.map((customer) => toRow(provider, customer, generation)));
        }
        if (this.#stopping.signal.aborted) return;
        await this.#customers.removeNotSeen(provider, generation);
        await this.#customers.putSync({ ...started, state: 'ready', finished_at: this.#clock().toISOString() });
        this.#logger.info({ customers: seen }, 'directory synchronised');
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        this.#logger.warn({ code: error.code, providerStatus: error.status }, 'directory could not be synchronised');
        await this.#customers.putSync({ ...started, state: 'failed', finished_at: finished, failure_code: error.code });
      }
    } catch (error) {
      this.#logger.error({ err: error }, 'directory synchronisation broke');
    }
  }
}

export function toCustomerId(provider: ProviderName, providerCustomerId: string): CustomerId {
  return `${provider}-${providerCustomerId}` as CustomerId;
}

function toRow(provider: ProviderName, customer: ProviderCustomer, generation: number): CustomersTable {
  return {
    id: toCustomerId(provider, customer.providerCustomerId),
    provider,
    provider_customer_id: customer.providerCustomerId,
    name: customer.name,
    username: customer.username,
    customer_type: customer.customerType,
    created_at: customer.createdAt,
    search_text: foldForSearch(`${customer.name} ${customer.providerCustomerId} ${customer.username}`),
    generation,
  };
}

function toSummary(row: CustomerRow, report: { id: string; ordered_at: string } | undefined): CustomerSummary {
  return {
    id: row.id as CustomerId,
    provider: row.provider as ProviderName,
    providerCustomerId: row.provider_customer_id,
    name: row.name,
    username: row.username,
    customerSince: row.created_at as Instant | null,
    customerType: row.customer_type,
    lastReport: report === undefined ? null : { id: report.id as ReportId, orderedAt: report.ordered_at as Instant },
    accountsSeen:
      row.seen_as_of === null
        ? null
        : {
            at: row.seen_as_of as Instant,
            accounts: row.seen_accounts ?? 0,
            institutions: row.seen_institutions ?? 0,
            newestDataAt: row.seen_newest_data_at as Instant | null,
            feedsNeedingAttention: row.seen_attention ?? 0,
          },
  };
}
