import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

// OWASP "Password Storage Cheat Sheet" for argon2id: 19 MiB, 2 passes, 1 lane.
const memoryKiB = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

function derive(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFC'), nonce, tagLength, ...cost }, (error, tag) => {
      if (error === null) resolve(Buffer.from(tag));
      else reject(error);
    });
  });
}

/** `$argon2id$m=19456,t=2,p=1$<nonce>$<tag>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive(password, nonce, { memory: memoryKiB, passes, parallelism });
  return `$argon2id$m=${memoryKiB},t=${passes},p=${parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

const encoded = /^\$argon2id\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;
/** Of no password: checked when there is no account, so that both answers take the same time. */
const nobody = `$argon2id$m=${memoryKiB},t=${passes},p=${parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Does the whole work for an unknown or locked account too, and then says no. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const known = encoded.exec(hash ?? '');
  const [, memory, time, lanes, nonce = '', tag = ''] = known ?? encoded.exec(nobody) ?? [];
  const derived = await derive(password, Buffer.from(nonce, 'base64url'), {
    memory: Number(memory),
    passes: Number(time),
    parallelism: Number(lanes),
  });
  const expected = Buffer.from(tag, 'base64url');
  return expected.length === derived.length && timingSafeEqual(expected, derived) && known !== null;
}
