import type { Logger } from '../logger.ts';
import { account, feedNeedsAttention, type Account, type CustomerAccounts } from '#contracts/customers.ts';
import type { CustomerId, Instant } from '#contracts/primitives.ts';
import { problemText } from '#domain/problem-text.ts';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { Provider } from '../providers/provider.ts';
import { ProviderFailure } from '../providers/provider-failure.ts';
import type { Vault } from '../security/vault.ts';
import type { Customers } from '../store/customers.ts';
import { providerProblem } from './provider-problem.ts';

const kept = z.array(account);
const context = (id: CustomerId) => `customer_accounts:${id}`;
/** Looks within this time share one call to the provider, in milliseconds. */
const freshMs = 60_000;

/** The accounts of a customer: asked of the provider, kept sealed, and shown as kept when the provider is out of reach. */
export class Accounts {
  readonly #provider: Provider;
  readonly #customers: Customers;
  readonly #vault: Vault;
  readonly #clock: () => Date;
  readonly #logger: Logger;

  constructor(provider: Provider, customers: Customers, vault: Vault, clock: () => Date, logger: Logger) {
    this.#provider = provider;
    this.#customers = customers;
    this.#vault = vault;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** @throws Problem `not-found`, or the provider's when it fails and nothing was kept before */
  async list(id: CustomerId, requestId: string): Promise<CustomerAccounts> {
    const providerCustomerId = await this.#providerCustomerId(id);
    const known = await this.#kept(id);
    if (known !== null && this.#clock().getTime() - Date.parse(known.asOf) < freshMs) return { ...known, stale: null };
    try {
      return {
        ...(await this.#keep(id, await this.#provider.listAccounts(providerCustomerId, this.#clock()))),
        stale: null,
      };
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      this.#logger.warn(
        { code: error.code, providerStatus: error.status, providerCode: error.providerCode, requestId },
        'accounts could not be read',
      );
      if (known === null) throw providerProblem(error);
      const { sentence, nextStep } = problemText[error.code];
      return { ...known, stale: { sentence: `${sentence} ${nextStep}`, requestId } };
    }
  }

  /** Asks the provider to fetch from the banks now. @throws Problem the provider's */
  async refresh(id: CustomerId): Promise<CustomerAccounts> {
    const providerCustomerId = await this.#providerCustomerId(id);
    try {
      return {
        ...(await this.#keep(id, await this.#provider.refreshAccounts(providerCustomerId, this.#clock()))),
        stale: null,
      };
    } catch (error) {
      throw error instanceof ProviderFailure ? providerProblem(error) : error;
    }
  }

  /**
   * The accounts of an order, checked: they are the customer's and a balance report can take them.
   * @returns them, and those that are left out
   */
  async forOrder(
    id: CustomerId,
    accountIds: readonly string[],
    requestId: string,
  ): Promise<{ chosen: Account[]; leftOut: Account[] }> {
    let known = (await this.#kept(id))?.accounts ?? [];
    const isKnown = (accountId: string) => known.some((one) => one.id === accountId);
    if (!accountIds.every(isKnown)) known = (await this.list(id, requestId)).accounts;
    const strangers = accountIds.flatMap((accountId, i) =>
      isKnown(accountId)
        ? []
        : [{ pointer: `/body/accountIds/${i}`, message: 'This account does not belong to the customer.' }],
    );
    if (strangers.length > 0) throw new Problem('accounts-not-of-customer', { errors: strangers });
    const wanted = new Set(accountIds);
    const chosen = known.filter((one) => wanted.has(one.id));
    const unusable = chosen.filter((one) => !one.usable.inBalanceReport);
    if (unusable.length > 0) {
      throw new Problem('accounts-not-usable', {
        sentence: `${unusable.map((one) => one.name).join(', ')} cannot be part of a balance report.`,
      });
    }
    return { chosen, leftOut: known.filter((one) => !wanted.has(one.id)) };
  }

  async #providerCustomerId(id: CustomerId): Promise<string> {
    const row = await this.#customers.find(id);
    if (row === undefined) throw new Problem('not-found', { sentence: 'There is no such customer.' });
    return row.provider_customer_id;
  }

  async #kept(id: CustomerId): Promise<{ accounts: Account[]; asOf: Instant } | null> {
    const row = await this.#customers.accounts(id);
    if (row === undefined) return null;
    const accounts = kept.safeParse(JSON.parse(this.#vault.open(row.sealed, context(id)).toString('utf8')));
    return accounts.success ? { accounts: accounts.data, asOf: row.as_of as Instant } : null;
  }

  async #keep(id: CustomerId, accounts: readonly Account[]): Promise<{ accounts: Account[]; asOf: Instant }> {
    const asOf = this.#clock().toISOString();
    const successes = accounts.flatMap((one) => one.feed.lastSuccessAt ?? []).sort();
    await this.#customers.putAccounts({
      customer_id: id,
      as_of: asOf,
      accounts: accounts.length,
      institutions: new Set(accounts.map((one) => one.institution ?? '')).size,
      newest_data_at: successes.at(-1) ?? null,
      feeds_needing_attention: accounts.filter((one) => feedNeedsAttention.has(one.feed.state)).length,
      sealed: this.#vault.seal(Buffer.from(JSON.stringify(accounts)), context(id)),
    });
    return { accounts: [...accounts], asOf: asOf as Instant };
  }
}
