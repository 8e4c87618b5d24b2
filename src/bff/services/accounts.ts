import type { Logger } from '../logger.ts';
import {
  account,
  customerAccess,
  feedNeedsAttention,
  type Account,
  type CustomerAccess,
  type CustomerAccounts,
  type RefreshJob,
} from '#contracts/customers.ts';
import type { CustomerId, Instant } from '#contracts/primitives.ts';
import { problemText } from '#domain/problem-text.ts';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { Provider, ProviderAccounts } from '../providers/provider.ts';
import { ProviderFailure } from '../providers/provider-failure.ts';
import type { ProviderRegistry } from '../providers/registry.ts';
import type { Vault } from '../security/vault.ts';
import type { Customers } from '../store/customers.ts';
import { providerProblem } from './provider-problem.ts';

const keptAccounts = z.strictObject({ accounts: z.array(account), access: customerAccess.nullable() });
interface Kept {
  readonly accounts: Account[];
  readonly access: CustomerAccess | null;
  readonly asOf: Instant;
}

const context = (id: CustomerId) => `customer_accounts:${id}`;
/** Looks within this time share one call to the provider, in milliseconds. */
const freshMs = 60_000;

/** The accounts of a customer: asked of the provider, kept sealed, and shown as kept when the provider is out of reach. */
export class Accounts {
  readonly #providers: ProviderRegistry;
  readonly #customers: Customers;
  readonly #vault: Vault;
  readonly #clock: () => Date;
  readonly #logger: Logger;
  /** Customers whose kept accounts are older than a fetch that has ended since. */
  readonly #outdated = new Set<CustomerId>();
  readonly #endedJobs = new Set<string>();

  constructor(providers: ProviderRegistry, customers: Customers, vault: Vault, clock: () => Date, logger: Logger) {
    this.#providers = providers;
    this.#customers = customers;
    this.#vault = vault;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** @throws Problem `not-found`, or the provider's when it fails and nothing was kept before */
  async list(id: CustomerId, requestId: string): Promise<CustomerAccounts> {
    return await this.#list(id, requestId, freshMs);
  }

  async #list(id: CustomerId, requestId: string, maxAgeMs: number): Promise<CustomerAccounts> {
    const { provider, providerCustomerId } = await this.#customer(id);
    const known = await this.#kept(id);
    const isFresh = !this.#outdated.delete(id);
    if (known !== null && isFresh && this.#clock().getTime() - Date.parse(known.asOf) < maxAgeMs)
      return shown(known, provider);
    try {
      return shown(await this.#keep(id, await provider.listAccounts(providerCustomerId, this.#clock())), provider);
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      this.#logger.warn(
        { code: error.code, providerStatus: error.status, providerCode: error.providerCode, requestId },
        'accounts could not be read',
      );
      if (known === null) throw providerProblem(error);
      const { sentence, nextStep } = problemText[error.code];
      return { ...shown(known, provider), stale: { sentence: `${sentence} ${nextStep}`, requestId } };
    }
  }

  /** Asks the provider to fetch from the banks now. @throws Problem the provider's, or `state-conflict` where it works by jobs */
  async refresh(id: CustomerId): Promise<CustomerAccounts> {
    const { provider, providerCustomerId } = await this.#customer(id);
    const { refreshing } = provider;
    if (refreshing.kind !== 'at_once') throw new Problem('state-conflict');
    return await askProvider(async () =>
      shown(await this.#keep(id, await refreshing.refresh(providerCustomerId, this.#clock())), provider),
    );
  }

  /** Starts fetching from the banks, a job a connection. @throws Problem the provider's, or `consent-ended` */
  async startRefresh(id: CustomerId, requestId: string): Promise<RefreshJob[]> {
    const { refreshing, providerCustomerId } = await this.#jobs(id);
    const { orderingBlocked } = await this.#list(id, requestId, 0);
    if (orderingBlocked !== null) throw new Problem('consent-ended');
    return await askProvider(async () => [...(await refreshing.start(providerCustomerId))]);
  }

  /** @throws Problem the provider's */
  async refreshJobs(id: CustomerId): Promise<RefreshJob[]> {
    const { refreshing, providerCustomerId } = await this.#jobs(id);
    const jobs = await askProvider(async () => [...(await refreshing.list(providerCustomerId))]);
    // Data came since the accounts were kept: the next look asks the provider.
    for (const job of jobs.filter(({ state, id: jobId }) => state === 'done' && !this.#endedJobs.has(jobId))) {
      this.#endedJobs.add(job.id);
      this.#outdated.add(id);
    }
    return jobs;
  }

  async #jobs(id: CustomerId) {
    const { provider, providerCustomerId } = await this.#customer(id);
    const { refreshing } = provider;
    if (refreshing.kind !== 'jobs') throw new Problem('state-conflict');
    return { refreshing, providerCustomerId };
  }

  /**
   * The accounts of an order, checked: they are the customer's, a report can take them, they have one currency, and
   * the customer's consent still stands; that is asked anew, because it may have ended since they were picked.
   * @returns them, and those that are left out
   */
  async forOrder(
    id: CustomerId,
    accountIds: readonly string[],
    requestId: string,
  ): Promise<{ chosen: Account[]; leftOut: Account[] }> {
    const kept = await this.#kept(id);
    const hasAll = accountIds.every((accountId) => kept?.accounts.some((one) => one.id === accountId) ?? false);
    const hasConsents = kept === null || kept.access !== null;
    const known =
      kept !== null && hasAll && !hasConsents
        ? { accounts: kept.accounts, orderingBlocked: null }
        : await this.#list(id, requestId, hasConsents ? 0 : freshMs);
    if (known.orderingBlocked !== null) throw new Problem('consent-ended');
    const strangers = accountIds.flatMap((accountId, i) =>
      known.accounts.some((one) => one.id === accountId)
        ? []
        : [{ pointer: `/body/accountIds/${i}`, message: 'This account does not belong to the customer.' }],
    );
    if (strangers.length > 0) throw new Problem('accounts-not-of-customer', { errors: strangers });
    const wanted = new Set(accountIds);
    const chosen = known.accounts.filter((one) => wanted.has(one.id));
    this.#mustBeUsable(chosen, this.#providers.ofCustomer(id));
    return { chosen, leftOut: known.accounts.filter((one) => !wanted.has(one.id)) };
  }

  #mustBeUsable(chosen: readonly Account[], { kind }: Provider): void {
    const unusable = chosen.filter((one) => !one.usable.inReport);
    if (unusable.length > 0) {
      throw new Problem('accounts-not-usable', {
        sentence: `${unusable.map((one) => one.name).join(', ')} cannot be part of ${reportOf[kind]}.`,
      });
    }
    const currencies = [...new Set(chosen.map(({ currency }) => currency))].sort();
    if (kind === 'affordability' && currencies.length > 1) {
      throw new Problem('accounts-of-several-currencies', {
        sentence: `The chosen accounts are in ${currencies.join(' and ')}, and a summary is made in one currency.`,
        errors: [{ pointer: '/body/accountIds', message: `Choose accounts in ${currencies.join(' or in ')} only.` }],
      });
    }
  }

  async #customer(id: CustomerId): Promise<{ provider: Provider; providerCustomerId: string }> {
    const row = await this.#customers.find(id);
    if (row === undefined) throw new Problem('not-found', { sentence: 'There is no such customer.' });
    return { provider: this.#providers.named(row.provider), providerCustomerId: row.provider_customer_id };
  }

  async #kept(id: CustomerId): Promise<Kept | null> {
    const row = await this.#customers.accounts(id);
    if (row === undefined) return null;
    const parsed = keptAccounts.safeParse(JSON.parse(this.#vault.open(row.sealed, context(id)).toString('utf8')));
    return parsed.success ? { ...parsed.data, asOf: row.as_of as Instant } : null;
  }

  async #keep(id: CustomerId, { accounts, access }: ProviderAccounts): Promise<Kept> {
    const asOf = this.#clock().toISOString();
    const successes = accounts.flatMap((one) => one.feed.lastSuccessAt ?? []).sort();
    await this.#customers.putAccounts({
      customer_id: id,
      as_of: asOf,
      accounts: accounts.length,
      institutions: new Set(accounts.map((one) => one.institution ?? '')).size,
      newest_data_at: successes.at(-1) ?? null,
      feeds_needing_attention: accounts.filter((one) => feedNeedsAttention.has(one.feed.state)).length,
      consent_state: access?.consent.state ?? null,
      consent_expires_at: access?.consent.expiresAt ?? null,
      sealed: this.#vault.seal(Buffer.from(JSON.stringify({ accounts, access })), context(id)),
    });
    return { accounts: [...accounts], access, asOf: asOf as Instant };
  }
}

const reportOf = { balance: 'a balance report', affordability: 'an affordability summary' } as const;

function shown(kept: Kept, provider: Provider): CustomerAccounts {
  const consent = kept.access?.consent;
  const isBlocked = consent !== undefined && (consent.state === 'expired' || consent.state === 'revoked');
  return {
    ...kept,
    orderingBlocked: isBlocked ? consent.sentence : null,
    refresh: provider.refreshing.kind,
    stale: null,
  };
}

async function askProvider<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof ProviderFailure ? providerProblem(error) : error;
  }
}
