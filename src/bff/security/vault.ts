import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from '../config.ts';

const nonceBytes = 12;
const tagBytes = 16;
const format = 1;

/**
 * Seals bytes at rest with AES-256-GCM. Layout: format (1 byte), length of the key id (1), key id, nonce (12),
 * tag (16), ciphertext. The context (table, id, part) is authenticated too, so that sealed bytes cannot be moved
 * from one row to another.
 */
export class Vault {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #current: string;

  /** @param keys by id; the first one seals, all of them open */
  constructor(keys: ReadonlyMap<string, Buffer>) {
    const [first] = keys.keys();
    if (first === undefined) throw new ConfigError('LOANDESK_ENCRYPTION_KEYS holds no key.');
    this.#keys = keys;
    this.#current = first;
  }

  seal(plain: Uint8Array, context: string): Buffer {
    const key = this.#key(this.#current);
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    cipher.setAAD(Buffer.from(context));
    const body = cipher.update(plain);
    cipher.final();
    const id = Buffer.from(this.#current);
    return Buffer.concat([Buffer.from([format, id.length]), id, nonce, cipher.getAuthTag(), body]);
  }

  /** @throws Error when the bytes were changed, moved, or sealed with a key that is not here */
  open(sealed: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes[0] !== format) throw new Error('sealed bytes of an unknown format');
    const nonceAt = 2 + (bytes[1] ?? 0);
    const key = this.#key(bytes.subarray(2, nonceAt).toString());
    const tagAt = nonceAt + nonceBytes;
    const bodyAt = tagAt + tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(nonceAt, tagAt), { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(tagAt, bodyAt));
    const plain = decipher.update(bytes.subarray(bodyAt));
    decipher.final();
    return plain;
  }

  #key(id: string): Buffer {
    const key = this.#keys.get(id);
    if (key === undefined) throw new Error(`no encryption key with the id ${id}`);
    return key;
  }
}

/** `id:base64 of 32 bytes`, several separated by commas or line ends. */
export function parseKeys(text: string, setting: string): Map<string, Buffer> {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(/[,\n]/).map((part) => part.trim())) {
    if (entry === '') continue;
    const match = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(entry);
    if (match?.[1] === undefined || match[2] === undefined) {
      throw new ConfigError(`${setting} must hold keys as id:base64 of 32 bytes, separated by commas.`);
    }
    keys.set(match[1], Buffer.from(match[2], 'base64'));
  }
  return keys;
}

/** The vault of the setting, or of the key file in the data folder, which is made on the first start. */
export function openVault(setting: string | null, dataDir: string): Vault {
  if (setting !== null) return new Vault(parseKeys(setting, 'LOANDESK_ENCRYPTION_KEYS'));
  const file = path.join(dataDir, 'encryption-keys');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, `k1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return new Vault(parseKeys(readFileSync(file, 'utf8'), file));
}
