import { z } from 'zod';
import { permission, role } from './permissions.ts';
import { instant, provider } from './primitives.ts';

export const officer = z.strictObject({ id: z.uuid(), name: z.string(), displayName: z.string(), role });
export type Officer = z.infer<typeof officer>;

export const credentials = z.strictObject({
  name: z.string().trim().min(1, 'Enter your name for signing in.').max(120, 'A name has at most 120 characters.'),
  password: z.string().min(1, 'Enter your password.').max(1024, 'A password has at most 1,024 characters.'),
});

/** Which service a provider is: our simulator on loopback, the provider's test tier, or the real thing. */
export const providerTier = z.enum(['simulated', 'test', 'production']);
export type ProviderTier = z.infer<typeof providerTier>;

/** FCRA permissible purpose: two characters, as the provider lists them. The list is configuration. */
export const permissiblePurpose = z.strictObject({ code: z.string().regex(/^[0-9A-Z]{2}$/), meaning: z.string() });
export type PermissiblePurpose = z.infer<typeof permissiblePurpose>;

export const session = z.strictObject({
  officer,
  permissions: z.array(permission),
  /** The server's clock when it answered; count down from here, not from the browser's clock. */
  now: instant,
  /** Moves with every request that a person caused. */
  idleExpiresAt: instant,
  /** Never moves. */
  absoluteExpiresAt: instant,
  providers: z.array(z.strictObject({ provider, tier: providerTier })),
  permissiblePurposes: z.array(permissiblePurpose),
});
export type Session = z.infer<typeof session>;

/** What the sign-in page may know before anybody signed in. Accounts are listed only while every provider is simulated. */
export const signInOptions = z.strictObject({
  simulatedAccounts: z.array(z.strictObject({ name: z.string(), password: z.string(), role, displayName: z.string() })),
});
export type SignInOptions = z.infer<typeof signInOptions>;
