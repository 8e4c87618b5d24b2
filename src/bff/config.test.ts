import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const valid = {
  FINICITY_BASE_URL: 'http://127.0.0.1:4010',
  FINICITY_PARTNER_ID: 'partner',
  FINICITY_PARTNER_SECRET: 's3cret-value',
  FINICITY_APP_KEY: 'k3y-value',
};

const validBasiq = { BASIQ_BASE_URL: 'http://127.0.0.1:4011', BASIQ_API_KEY: 'b4siq-value' };

function messageOf(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('a wrong or missing setting', () => {
  test.each([
    [{ ...valid, FINICITY_APP_KEY: undefined }, 'FINICITY_APP_KEY is not set'],
    [{}, 'No provider is set up'],
    [
      { FINICITY_PARTNER_ID: 'partner' },
      'FINICITY_BASE_URL, FINICITY_PARTNER_SECRET, FINICITY_APP_KEY are not set; set them, or unset all FINICITY_ settings',
    ],
    [{ ...valid, BASIQ_BASE_URL: 'https://au-api.basiq.io' }, 'BASIQ_API_KEY is not set; set it, or unset all BASIQ_'],
    [{ ...valid, BASIQ_API_KEY: 'b4siq-value' }, 'BASIQ_BASE_URL is not set'],
    [{ ...validBasiq, BASIQ_BASE_URL: 'http://au-api.basiq.io' }, 'BASIQ_BASE_URL must be https'],
    [{ ...validBasiq, BASIQ_DAILY_QUOTA: '0' }, 'BASIQ_DAILY_QUOTA must be a whole number from 1'],
    [
      { ...valid, ...validBasiq, BASIQ_BASE_URL: 'https://au-api.basiq.io', LOANDESK_SIMULATED_ACCOUNTS: '1' },
      'LOANDESK_SIMULATED_ACCOUNTS is refused while BASIQ_BASE_URL',
    ],
    [{ ...valid, FINICITY_BASE_URL: 'api.finicity.com' }, 'FINICITY_BASE_URL is not a web address'],
    [{ ...valid, FINICITY_BASE_URL: 'http://api.finicity.com' }, 'FINICITY_BASE_URL must be https'],
    [{ ...valid, FINICITY_BASE_URL: 'https://user:pw@api.finicity.com' }, 'FINICITY_BASE_URL must be an address only'],
    [{ ...valid, PORT: '99999' }, 'PORT must be a whole number from 0 to 65535'],
    [{ ...valid, PORT: 'http' }, 'PORT must be'],
    [{ ...valid, HOST: '0.0.0.0' }, 'LOANDESK_PUBLIC_ORIGIN must name'],
    [{ ...valid, LOANDESK_PUBLIC_ORIGIN: 'http://desk.example' }, 'LOANDESK_PUBLIC_ORIGIN must be an https origin'],
    [{ ...valid, DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with'],
    [{ ...valid, LOANDESK_PERMISSIBLE_PURPOSES: '31' }, 'LOANDESK_PERMISSIBLE_PURPOSES must look like'],
    [{ ...valid, LOANDESK_SESSION_IDLE_MINUTES: '1' }, 'LOANDESK_SESSION_IDLE_MINUTES must be'],
    [
      { ...valid, FINICITY_PARTNER_SECRET_FILE: '/nowhere' },
      'FINICITY_PARTNER_SECRET and FINICITY_PARTNER_SECRET_FILE are both set',
    ],
    [
      { ...valid, FINICITY_PARTNER_SECRET: undefined, FINICITY_PARTNER_SECRET_FILE: '/nowhere' },
      'names a file that cannot be read',
    ],
    [
      { ...valid, FINICITY_BASE_URL: 'https://api.finicity.com', LOANDESK_SIMULATED_ACCOUNTS: '1' },
      'LOANDESK_SIMULATED_ACCOUNTS is refused',
    ],
  ])('%# is named in one sentence without a secret', (env, words) => {
    const message = messageOf(env);
    expect(message).toContain(words);
    expect(message).not.toContain('\n');
    for (const secret of ['s3cret-value', 'k3y-value', 'b4siq-value', 'user:pw']) expect(message).not.toContain(secret);
  });
});

test('a secret may come from a file', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'loandesk-config-')), 'secret');
  writeFileSync(file, 'from-file\n');
  const { FINICITY_PARTNER_SECRET: _secret, ...rest } = valid;
  expect(readConfig({ ...rest, FINICITY_PARTNER_SECRET_FILE: file }).finicity?.partnerSecret).toBe('from-file');
});

test('a simulator is one on this machine; anything else is the real thing', () => {
  expect(readConfig(valid).finicity?.tier).toBe('simulated');
  expect(readConfig({ ...valid, FINICITY_BASE_URL: 'https://api.finicity.com' }).finicity?.tier).toBe('production');
  expect(messageOf({ ...valid, FINICITY_BASE_URL: 'http://127.0.0.1.evil.example' })).toContain('must be https');
});

test('a provider without settings is not used', () => {
  expect(readConfig(valid).basiq).toBeNull();
  const { finicity, basiq } = readConfig(validBasiq);
  expect([finicity, basiq?.tier, basiq?.dailyQuota]).toEqual([null, 'simulated', 1000]);
});
