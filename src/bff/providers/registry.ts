import type { Provider as ProviderName } from '#contracts/primitives.ts';
import { Problem } from '../problem.ts';
import type { Provider } from './provider.ts';

/** The providers that are configured. */
export interface ProviderRegistry {
  readonly all: readonly Provider[];
  /** @throws Problem `not-found` for a provider that is not configured (any more) */
  named(name: string): Provider;
  /** The provider of a customer, by the id's prefix. @throws Problem `not-found` */
  ofCustomer(customerId: string): Provider;
  find(name: string): Provider | undefined;
}

export function createRegistry(providers: readonly Provider[]): ProviderRegistry {
  const byName = new Map<string, Provider>(providers.map((provider) => [provider.name, provider]));
  function named(name: string): Provider {
    const found = byName.get(name);
    if (found !== undefined) return found;
    throw new Problem('not-found', { sentence: `Loandesk is not set up for ${providerTitle(name)}.` });
  }
  return {
    all: providers,
    named,
    find: (name) => byName.get(name),
    ofCustomer: (customerId) => named(customerId.split('-')[0] ?? ''),
  };
}

const titles: Readonly<Record<ProviderName, string>> = { finicity: 'Finicity', basiq: 'Basiq' };
const providerTitle = (name: string) => (name in titles ? titles[name as ProviderName] : 'this provider');
