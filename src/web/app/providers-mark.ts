import type { Session } from '#contracts/session.ts';

const names = { finicity: 'Finicity', basiq: 'Basiq' } as const;
const tiers = { simulated: 'simulated', test: 'test tier', production: 'production' } as const;

/** `Finicity, simulated`. */
export function providerLines(session: Session): string[] {
  return session.providers.map(({ provider, tier }) => `${names[provider]}, ${tiers[tier]}`);
}

/** The mark at the top while anything shown is not real; null in production. */
export function providersMark(session: Session): string | null {
  const { providers } = session;
  if (providers.every(({ tier }) => tier === 'production')) return null;
  if (providers.every(({ tier }) => tier === 'simulated')) return 'Simulated providers';
  const some = providers
    .filter(({ tier }) => tier !== 'production')
    .map(({ provider, tier }) => `${names[provider]}: ${tiers[tier]}`);
  return some.join(' · ');
}
