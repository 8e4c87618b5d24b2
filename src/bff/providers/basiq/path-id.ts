import { ProviderFailure } from '../provider-failure.ts';

/** Ids come from the provider or from an officer, and they enter a path: digits, plain letters and hyphens only. */
export function pathId(id: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) throw new ProviderFailure('provider-customer-unknown');
  return id;
}
