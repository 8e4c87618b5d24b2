import type { Logger } from '../logger.ts';
import type { ConsentState } from '#contracts/affordability.ts';
import type {
  AddCustomer,
  AddedCustomer,
  CustomersPage,
  CustomersQuery,
  CustomerSummary,
  DirectoryState,
} from '#contracts/customers.ts';
import type { CustomerId, Instant, Provider as ProviderName, ReportId } from '#contracts/primitives.ts';
import type { ProblemCode } from '#contracts/problems.ts';
import { problemText } from '#domain/problem-text.ts';
import { Problem } from '../problem.ts';
import type { Listing, Provider, ProviderCustomer } from '../providers/provider.ts';
import type { ProviderRegistry } from '../providers/registry.ts';
import { ProviderFailure } from '../providers/provider-failure.ts';
import { foldForSearch, type CustomerRow, type Customers } from '../store/customers.ts';
import type { ReportRequests } from '../store/report-requests.ts';
import type { CustomersTable } from '../store/tables.ts';
import { CustomerCounts } from './customer-counts.ts';
import { providerProblem } from './provider-problem.ts';

const defaultLimit = 100;
/** A list older than this is read again when the program starts, in milliseconds. */
const renewAfterMs = 6 * 3_600_000;

/** The customers: read from the providers in pages or added one at a time, kept here, searched here. */
export class Directory {
  readonly #providers: ProviderRegistry;
  readonly #customers: Customers;
  readonly #counts: CustomerCounts;
  readonly #requests: ReportRequests;
  readonly #clock: () => Date;
  readonly #logger: Logger;
  readonly #underWay = new Map<ProviderName, Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(
    providers: ProviderRegistry,
    customers: Customers,
    requests: ReportRequests,
    clock: () => Date,
    logger: Logger,
  ) {
    this.#providers = providers;
    this.#customers = customers;
    this.#counts = new CustomerCounts((provider) => customers.count(provider));
    this.#requests = requests;
    this.#clock = clock;
    this.#logger = logger;
  }

  async search(query: CustomersQuery): Promise<CustomersPage> {
    const { q = '', offset = 0, limit = defaultLimit, provider } = query;
    const [{ rows, total }, directories] = await Promise.all([
      this.#customers.search(q, offset, limit, provider ?? null),
      this.states(),
    ]);
    const reports = await this.#requests.lastReady(rows.map((row) => row.id));
    return { items: rows.map((row) => toSummary(row, reports.get(row.id))), total, offset, directories };
  }

  /** @throws Problem `not-found` */
  async read(id: CustomerId): Promise<CustomerSummary> {
    const row = await this.#customers.find(id);
    if (row === undefined) throw new Problem('not-found', { sentence: 'There is no such customer.' });
    return toSummary(row, (await this.#requests.lastReady([id])).get(id));
  }

  async states(): Promise<DirectoryState[]> {
    return await Promise.all(this.#providers.all.map((provider) => this.#state(provider)));
  }

  async #state({ name }: Provider): Promise<DirectoryState> {
    const [sync, known] = await Promise.all([this.#customers.sync(name), this.#counts.of(name)]);
    const facts = { provider: name, syncedAt: (sync?.finished_at ?? null) as Instant | null, known, sentence: null };
    if (this.#underWay.has(name)) return { ...facts, state: 'syncing' };
    if (sync?.failure_code === 'customers-not-listed') return { ...facts, state: 'not_offered' };
    if (sync?.failure_code != null) {
      const { sentence, nextStep } = problemText[sync.failure_code as ProblemCode];
      return { ...facts, state: 'failed', sentence: `${sentence} ${nextStep}` };
    }
    return { ...facts, state: facts.syncedAt === null ? 'never' : 'ready' };
  }

  /** Reads each list again that was never complete or is old. */
  async renew(): Promise<void> {
    for (const provider of this.#providers.all) {
      const sync = await this.#customers.sync(provider.name);
      const age = sync?.finished_at == null ? Infinity : this.#clock().getTime() - Date.parse(sync.finished_at);
      if (age > renewAfterMs) this.#start(provider);
    }
  }

  /** Starts reading every list; each once at a time. It goes on by itself, `states` says how it ended. */
  start(): void {
    for (const provider of this.#providers.all) this.#start(provider);
  }

  #start(provider: Provider): void {
    if (this.#underWay.has(provider.name)) return;
    const reading = this.#synchronise(provider).finally(() => this.#underWay.delete(provider.name));
    this.#underWay.set(provider.name, reading);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#underWay.values());
  }

  /**
   * Adds somebody whom the provider knows.
   * @param record writes the audit record, once it is known whom it is about and before anybody is added
   * @throws Problem `not-found` when the provider has no such user, `customers-not-listed`, or the provider's
   */
  async add(
    wanted: AddCustomer,
    record: (customerId: string | null, note: string) => Promise<void>,
  ): Promise<AddedCustomer> {
    const { provider, listing } = this.#withOptionalListing();
    const found = await this.#lookUp(listing, wanted);
    const [only, ...others] = found;
    if (only === undefined) {
      throw new Problem('not-found', {
        sentence: `Basiq has no user with this ${wanted.by === 'id' ? 'id' : 'e-mail address'}.`,
        errors: [{ pointer: wanted.by === 'id' ? '/body/userId' : '/body/email', message: 'Basiq has no such user.' }],
      });
    }
    if (others.length > 0) {
      await record(null, `${found.length} matches`);
      const matches = found.map(({ providerCustomerId, name, createdAt }) => ({
        userId: providerCustomerId,
        name,
        createdAt: createdAt as Instant | null,
      }));
      return { outcome: 'choose', customer: null, matches };
    }
    const id = toCustomerId(provider.name, only.providerCustomerId);
    const isThere = (await this.#customers.find(id)) !== undefined;
    await record(id, isThere ? 'already there' : 'added');
    const generation = (await this.#customers.sync(provider.name))?.generation ?? 0;
    await this.#customers.upsert([toRow(provider.name, only, generation)]);
    this.#counts.changed(provider.name);
    return { outcome: isThere ? 'already_there' : 'added', customer: await this.read(id), matches: [] };
  }

  #withOptionalListing(): { provider: Provider; listing: Extract<Listing, { kind: 'optional' }> } {
    for (const provider of this.#providers.all) {
      if (provider.listing.kind === 'optional') return { provider, listing: provider.listing };
    }
    throw new Problem('not-found', { sentence: 'Loandesk is not set up for Basiq.' });
  }

  async #lookUp(
    listing: Extract<Listing, { kind: 'optional' }>,
    wanted: AddCustomer,
  ): Promise<readonly ProviderCustomer[]> {
    try {
      if (wanted.by === 'email') return await listing.findByEmail(wanted.email);
      const found = await listing.findById(wanted.userId);
      return found === null ? [] : [found];
    } catch (error) {
      throw error instanceof ProviderFailure ? providerProblem(error) : error;
    }
  }

  async #synchronise(source: Provider): Promise<void> {
    const { name: provider, listing } = source;
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
        for await (const page of source.listCustomers(this.#stopping.signal)) {
          seen += page.length;
          await this.#customers.upsert(page.map((customer) => toRow(provider, customer, generation)));
          this.#counts.changed(provider);
        }
        if (this.#stopping.signal.aborted) return;
        if (listing.kind === 'complete') await this.#customers.removeNotSeen(provider, generation);
        this.#counts.changed(provider);
        await this.#customers.putSync({ ...started, state: 'ready', finished_at: this.#clock().toISOString() });
        this.#logger.info({ provider, customers: seen }, 'directory synchronised');
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        const facts = { provider, code: error.code, providerStatus: error.status };
        if (error.code === 'customers-not-listed') this.#logger.info(facts, 'the provider lists no customers');
        else this.#logger.warn(facts, 'directory could not be synchronised');
        await this.#customers.putSync({ ...started, state: 'failed', finished_at: finished, failure_code: error.code });
      }
    } catch (error) {
      this.#logger.error({ err: error, provider }, 'directory synchronisation broke');
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
            consent:
              row.seen_consent === null
                ? null
                : {
                    state: row.seen_consent as ConsentState,
                    expiresAt: row.seen_consent_expires_at as Instant | null,
                  },
          },
  };
}
