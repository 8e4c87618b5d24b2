import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openVault, parseKeys, Vault } from './vault.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

const key = () => randomBytes(32);
const plain = Buffer.from('4,812.07 on 3 Nov 2026');

describe('the vault', () => {
  test('opens what it sealed, and nothing of it shows', () => {
    const vault = new Vault(new Map([['k1', key()]]));
    const sealed = vault.seal(plain, 'reports:1');
    expect(sealed.includes('812')).toBe(false);
    expect(vault.open(sealed, 'reports:1').equals(plain)).toBe(true);
    expect(vault.seal(plain, 'reports:1').equals(sealed)).toBe(false);
  });

  test.each([0, 3, 10, 20, 40])('refuses bytes of which number %i was changed', (at) => {
    const vault = new Vault(new Map([['k1', key()]]));
    const sealed = vault.seal(plain, 'reports:1');
    sealed[at] = (sealed[at] ?? 0) ^ 1;
    expect(() => vault.open(sealed, 'reports:1')).toThrow(/format|key|authenticate|state/i);
  });

  test('refuses bytes that were moved to another row', () => {
    const vault = new Vault(new Map([['k1', key()]]));
    expect(() => vault.open(vault.seal(plain, 'reports:1'), 'reports:2')).toThrow(/authenticate/);
  });

  test('after a rotation seals with the new key and opens with both', () => {
    const old = key();
    const sealed = new Vault(new Map([['k1', old]])).seal(plain, 'c');
    const rotated = new Vault(
      new Map([
        ['k2', key()],
        ['k1', old],
      ]),
    );
    expect(rotated.open(sealed, 'c').equals(plain)).toBe(true);
    expect(rotated.seal(plain, 'c').subarray(2, 4).toString()).toBe('k2');
    expect(() => new Vault(new Map([['k2', key()]])).open(sealed, 'c')).toThrow(/no encryption key with the id k1/);
  });

  test('makes its key file once, for its owner only', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'loandesk-vault-'));
    const sealed = openVault(null, folder).seal(plain, 'c');
    const file = path.join(folder, 'encryption-keys');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(parseKeys(readFileSync(file, 'utf8'), 'file').get('k1')).toHaveLength(32);
    expect(openVault(null, folder).open(sealed, 'c').equals(plain)).toBe(true);
  });

  test.each(['k1', 'k1:short', 'k 1:AAAA', ''])('refuses the setting %j', (text) => {
    expect(() => openVault(text, '/nowhere')).toThrow(/LOANDESK_ENCRYPTION_KEYS/);
  });
});

describe('passwords', () => {
  test('are checked against their own hash only', async () => {
    const hash = await hashPassword('correct horse');
    expect(hash).toMatch(/^\$argon2id\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword('correct horse', hash)).toBe(true);
    expect(await verifyPassword('correct horsf', hash)).toBe(false);
    expect(await hashPassword('correct horse')).not.toBe(hash);
  });

  test('nobody gets in without an account, or with a locked one', async () => {
    expect(await verifyPassword('', null)).toBe(false);
    expect(await verifyPassword('locked', 'locked')).toBe(false);
  });
});
