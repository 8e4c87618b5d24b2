import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { permissiblePurpose, type PermissiblePurpose, type ProviderTier } from '#contracts/session.ts';
import type { BasiqSettings } from './providers/basiq/client.ts';
import type { FinicitySettings } from './providers/finicity/client.ts';
import type { StoreSettings } from './store/database.ts';

/** A setting that is missing or wrong. The message is one sentence that names it and never shows a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly store: StoreSettings;
  /** null: not set up. At least one provider is. */
  readonly finicity: (FinicitySettings & { readonly tier: ProviderTier }) | null;
  readonly basiq: (BasiqSettings & { readonly tier: ProviderTier }) | null;
  /** Sign-in accounts with published passwords; possible only while every provider is simulated. */
  readonly simulatedAccounts: boolean;
  /** `id:base64 of 32 bytes`, the first seals, all open; null: keep a key file in the data folder. */
  readonly encryptionKeys: string | null;
  /** `https://desk.example`, behind a proxy that ends TLS; null: only same-host requests are accepted. */
  readonly publicOrigin: string | null;
  readonly permissiblePurposes: readonly PermissiblePurpose[];
  /** Minutes. */
  readonly sessionIdleMinutes: number;
  readonly sessionMinutes: number;
  /** Hours in which the same order first offers the report that exists. */
  readonly sameReportHours: number;
  readonly logLevel: string;
}

/** The provider's list as published for lending (its codes change; the setting replaces the whole list). */
const defaultPurposes: readonly PermissiblePurpose[] = [
  { code: '31', meaning: 'Extension of credit' },
  { code: '99', meaning: 'Account review' },
  { code: '3F', meaning: 'Written instruction: prequalification' },
  { code: '10', meaning: 'Written instruction: personal guarantor' },
  { code: '1B', meaning: 'Legitimate business need: tenant screening' },
  { code: '8J', meaning: 'Eligibility for a government licence or benefit' },
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where data is kept, without asking for anything else: what the officer command needs. */
export function readStoreSettings(env: Environment): { dataDir: string; store: StoreSettings } {
  const dataDir = path.resolve(env['LOANDESK_DATA_DIR'] || '.data');
  const url = secret(env, 'DATABASE_URL');
  if (url === null) return { dataDir, store: { kind: 'sqlite', dataDir } };
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new ConfigError('DATABASE_URL must begin with postgres:// or postgresql://.');
  return { dataDir, store: { kind: 'postgres', url } };
}

/** @throws ConfigError for the first setting that is missing or wrong */
export function readConfig(env: Environment): Config {
  const finicity = readFinicity(env);
  const basiq = readBasiq(env);
  if (finicity === null && basiq === null) {
    throw new ConfigError(
      'No provider is set up: set the FINICITY_ settings or the BASIQ_ settings, or run npm start without any to use the simulators.',
    );
  }
  const simulatedAccounts = flag(env, 'LOANDESK_SIMULATED_ACCOUNTS');
  const tiers = { FINICITY_BASE_URL: finicity?.tier, BASIQ_BASE_URL: basiq?.tier };
  for (const [name, tier] of Object.entries(tiers)) {
    if (!simulatedAccounts || tier === undefined || tier === 'simulated') continue;
    throw new ConfigError(
      `LOANDESK_SIMULATED_ACCOUNTS is refused while ${name} is not a simulator on this machine: its passwords are published.`,
    );
  }
  const host = env['HOST'] || '127.0.0.1';
  const publicOrigin = env['LOANDESK_PUBLIC_ORIGIN'] || null;
  if (publicOrigin !== null && !/^https:\/\/[^/?#]+$/.test(publicOrigin)) {
    throw new ConfigError(
      'LOANDESK_PUBLIC_ORIGIN must be an https origin without a path, such as https://desk.example.',
    );
  }
  if (!isLoopback(host) && publicOrigin === null) {
    throw new ConfigError(
      'HOST is not a loopback address, so LOANDESK_PUBLIC_ORIGIN must name the https address under which officers reach Loandesk.',
    );
  }
  return {
    host,
    port: integer(env, 'PORT', 8080, 0, 65_535),
    ...readStoreSettings(env),
    finicity,
    basiq,
    simulatedAccounts,
    encryptionKeys: secret(env, 'LOANDESK_ENCRYPTION_KEYS'),
    publicOrigin,
    permissiblePurposes: readPurposes(env),
    sessionIdleMinutes: integer(env, 'LOANDESK_SESSION_IDLE_MINUTES', 30, 5, 720),
    sessionMinutes: integer(env, 'LOANDESK_SESSION_MINUTES', 720, 5, 1440),
    sameReportHours: integer(env, 'LOANDESK_SAME_REPORT_HOURS', 24, 0, 720),
    logLevel: oneOf(env, 'LOANDESK_LOG_LEVEL', 'info', ['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
  };
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

export function isLoopback(host: string): boolean {
  return loopbackNames.has(host) || (isIP(host) === 4 && host.startsWith('127.'));
}

function readFinicity(env: Environment): Config['finicity'] {
  const found = providerSettings(
    env,
    ['FINICITY_BASE_URL'],
    ['FINICITY_PARTNER_ID', 'FINICITY_PARTNER_SECRET', 'FINICITY_APP_KEY'],
  );
  if (found === null) return null;
  return {
    ...providerAddress('FINICITY_BASE_URL', found.FINICITY_BASE_URL, 'https://api.finicity.com'),
    partnerId: found.FINICITY_PARTNER_ID,
    partnerSecret: found.FINICITY_PARTNER_SECRET,
    appKey: found.FINICITY_APP_KEY,
  };
}

function readBasiq(env: Environment): Config['basiq'] {
  const found = providerSettings(env, ['BASIQ_BASE_URL'], ['BASIQ_API_KEY']);
  if (found === null) return null;
  return {
    ...providerAddress('BASIQ_BASE_URL', found.BASIQ_BASE_URL, 'https://au-api.basiq.io'),
    apiKey: found.BASIQ_API_KEY,
    dailyQuota: integer(env, 'BASIQ_DAILY_QUOTA', 1000, 1, 1_000_000),
  };
}

/**
 * The settings of one provider; null when none is set, so that the provider is not used.
 * @throws ConfigError when only some are set
 */
function providerSettings<Plain extends string, Secret extends string>(
  env: Environment,
  plain: readonly Plain[],
  secrets: readonly Secret[],
): Record<Plain | Secret, string> | null {
  const values = [
    ...plain.map((name) => [name, env[name] || null] as const),
    ...secrets.map((name) => [name, secret(env, name)] as const),
  ];
  const missing = values.flatMap(([name, value]) => (value === null ? [name] : []));
  if (missing.length === values.length) return null;
  if (missing.length > 0) {
    const prefix = `${plain[0]?.split('_')[0] ?? ''}_`;
    throw new ConfigError(
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set; set ${missing.length === 1 ? 'it' : 'them'}, or unset all ${prefix} settings.`,
    );
  }
  return Object.fromEntries(values) as Record<Plain | Secret, string>;
}

/** @throws ConfigError for anything that is not an https address, or http on this machine */
function providerAddress(name: string, base: string, example: string): { baseUrl: URL; tier: ProviderTier } {
  const baseUrl = URL.canParse(base) ? new URL(base) : null;
  if (baseUrl === null || (baseUrl.protocol !== 'https:' && baseUrl.protocol !== 'http:')) {
    throw new ConfigError(`${name} is not a web address, such as ${example}.`);
  }
  if (baseUrl.username !== '' || baseUrl.password !== '' || baseUrl.search !== '' || baseUrl.hash !== '') {
    throw new ConfigError(`${name} must be an address only, without a user, a query or a fragment.`);
  }
  const local = isLoopback(baseUrl.hostname);
  if (baseUrl.protocol === 'http:' && !local) {
    throw new ConfigError(`${name} must be https: plain http is accepted only for a simulator on this machine.`);
  }
  return { baseUrl, tier: local ? 'simulated' : 'production' };
}

/** `NAME` itself, or the content of the file that `NAME_FILE` names. */
function secret(env: Environment, name: string): string | null {
  const direct = env[name];
  const file = env[`${name}_FILE`];
  if (direct && file) throw new ConfigError(`${name} and ${name}_FILE are both set; set one of them.`);
  if (direct) return direct;
  if (!file) return null;
  let content: string;
  try {
    content = readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`${name}_FILE names a file that cannot be read.`);
  }
  if (content === '') throw new ConfigError(`${name}_FILE names an empty file.`);
  return content;
}

function integer(env: Environment, name: string, fallback: number, least: number, most: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new ConfigError(`${name} must be a whole number from ${least} to ${most}.`);
  return value;
}

function flag(env: Environment, name: string): boolean {
  return oneOf(env, name, '0', ['0', '1']) === '1';
}

function oneOf(env: Environment, name: string, fallback: string, allowed: readonly string[]): string {
  const value = env[name] || fallback;
  if (!allowed.includes(value)) throw new ConfigError(`${name} must be one of ${allowed.join(', ')}.`);
  return value;
}

function readPurposes(env: Environment): readonly PermissiblePurpose[] {
  const text = env['LOANDESK_PERMISSIBLE_PURPOSES'];
  if (!text) return defaultPurposes;
  const pairs = text.split(';').map((pair) => {
    const [code = '', ...meaning] = pair.split('=');
    return { code: code.trim(), meaning: meaning.join('=').trim() };
  });
  const parsed = z.array(permissiblePurpose).min(1).safeParse(pairs);
  if (!parsed.success || pairs.some(({ meaning }) => meaning === '')) {
    throw new ConfigError('LOANDESK_PERMISSIBLE_PURPOSES must look like 31=Extension of credit;99=Account review.');
  }
  return parsed.data;
}
