import type { Provider } from '#contracts/primitives.ts';

export const providerName: Readonly<Record<Provider, string>> = { finicity: 'Finicity', basiq: 'Basiq' };
