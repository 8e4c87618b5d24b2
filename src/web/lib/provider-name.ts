import type { Provider } from '#contracts/primitives.ts';

export const providerName: Readonly<Record<Provider, string>> = { finicity: 'Finicity', basiq: 'Basiq' };

/** Where the provider's customers bank. */
export const providerPlace: Readonly<Record<Provider, string>> = { finicity: 'US', basiq: 'AU' };
