import { createHash, randomBytes } from 'node:crypto';
import { rolePermissions, type Permission, type Role } from '#contracts/permissions.ts';
import type { Instant } from '#contracts/primitives.ts';
import type { Officer, Session } from '#contracts/session.ts';
import { Problem } from '../problem.ts';
import { FailureLimiter } from '../security/failure-limiter.ts';
import { verifyPassword } from '../security/passwords.ts';
import { foldName, type Officers } from '../store/officers.ts';
import type { Sessions } from '../store/sessions.ts';

/** Who asks, as the rest of the program sees them. */
export interface Visitor {
  readonly officer: Officer;
  readonly permissions: readonly Permission[];
  readonly sessionIdHash: string;
  readonly idleExpiresAt: Date;
  readonly absoluteExpiresAt: Date;
}

export interface SignInSettings {
  readonly sessionIdleMinutes: number;
  readonly sessionMinutes: number;
}

const minute = 60_000;
/** Wrong passwords for one name, and for one address, in a quarter of an hour. */
const failuresPerName = 5;
const failuresPerAddress = 50;
const failureWindowMs = 15 * minute;
/** The row is written at most this often, so that a burst of requests is not a burst of writes. */
const touchEveryMs = 30_000;

const hashId = (id: string) => createHash('sha256').update(id).digest('hex');

/** Local accounts and server-side sessions: the cookie is an opaque id, everything else stays here. */
export class SignIn {
  readonly #officers: Officers;
  readonly #sessions: Sessions;
  readonly #settings: SignInSettings;
  readonly #clock: () => Date;
  readonly #byName = new FailureLimiter(failuresPerName, failureWindowMs);
  readonly #byAddress = new FailureLimiter(failuresPerAddress, failureWindowMs);

  constructor(officers: Officers, sessions: Sessions, settings: SignInSettings, clock: () => Date) {
    this.#officers = officers;
    this.#sessions = sessions;
    this.#settings = settings;
    this.#clock = clock;
  }

  /**
   * Checks name and password; an unknown name costs the same time and gives the same answer as a wrong password.
   * @throws Problem `sign-in-refused`, or `sign-in-limited` after too many wrong ones
   */
  async check(name: string, password: string, address: string): Promise<Officer> {
    const now = this.#clock().getTime();
    const key = foldName(name);
    const wait = Math.max(this.#byName.waitSeconds(key, now), this.#byAddress.waitSeconds(address, now));
    if (wait > 0) {
      throw new Problem('sign-in-limited', {
        retryAfterSeconds: wait,
        sentence: `There were too many tries to sign in. The next one is possible in ${wait < 90 ? `${wait} seconds` : `${Math.ceil(wait / 60)} minutes`}.`,
      });
    }
    // Counted before the slow check, so that many tries at once do not all slip under the limit.
    this.#byName.fail(key, now);
    this.#byAddress.fail(address, now);
    const row = await this.#officers.byName(name);
    if (!(await verifyPassword(password, row?.password_hash ?? null)) || row === undefined)
      throw new Problem('sign-in-refused');
    this.#byName.clear(key);
    this.#byAddress.clear(address);
    return { id: row.id, name: row.name, displayName: row.display_name, role: row.role as Role };
  }

  /** A new session with a new id. @returns the cookie's value, which is kept nowhere, and the visitor */
  async start(officer: Officer): Promise<{ cookie: string; visitor: Visitor }> {
    const now = this.#clock();
    const cookie = randomBytes(32).toString('base64url');
    const row = {
      id_hash: hashId(cookie),
      officer_id: officer.id,
      created_at: now.toISOString(),
      last_seen_at: now.toISOString(),
      absolute_expires_at: new Date(now.getTime() + this.#settings.sessionMinutes * minute).toISOString(),
    };
    await this.#sessions.removeExpired(now.toISOString(), this.#idleBefore(now).toISOString());
    await this.#sessions.insert(row);
    return { cookie, visitor: this.#visitor(row, officer) };
  }

  /**
   * The visitor of a cookie; null when there is no such session, `expired` when it ran out.
   * @param isBackground a poll: it does not move the idle expiry
   */
  async resume(cookie: string, isBackground: boolean): Promise<Visitor | null> {
    const row = await this.#sessions.find(hashId(cookie));
    if (row === undefined) return null;
    const now = this.#clock();
    if (now.toISOString() > row.absolute_expires_at || row.last_seen_at < this.#idleBefore(now).toISOString()) {
      await this.#sessions.remove(row.id_hash);
      return null;
    }
    if (!isBackground && now.getTime() - Date.parse(row.last_seen_at) > touchEveryMs) {
      await this.#sessions.touch(row.id_hash, now.toISOString());
      row.last_seen_at = now.toISOString();
    }
    return this.#visitor(row, {
      id: row.officer_id,
      name: row.name,
      displayName: row.display_name,
      role: row.role as Role,
    });
  }

  async extend(visitor: Visitor): Promise<Visitor> {
    const now = this.#clock();
    await this.#sessions.touch(visitor.sessionIdHash, now.toISOString());
    return { ...visitor, idleExpiresAt: new Date(now.getTime() + this.#settings.sessionIdleMinutes * minute) };
  }

  async end(visitor: Visitor): Promise<void> {
    await this.#sessions.remove(visitor.sessionIdHash);
  }

  view(visitor: Visitor, rest: Pick<Session, 'providers' | 'permissiblePurposes'>): Session {
    return {
      officer: visitor.officer,
      permissions: [...visitor.permissions],
      now: this.#clock().toISOString() as Instant,
      idleExpiresAt: visitor.idleExpiresAt.toISOString() as Instant,
      absoluteExpiresAt: visitor.absoluteExpiresAt.toISOString() as Instant,
      ...rest,
    };
  }

  #idleBefore(now: Date): Date {
    return new Date(now.getTime() - this.#settings.sessionIdleMinutes * minute);
  }

  #visitor(row: { id_hash: string; last_seen_at: string; absolute_expires_at: string }, officer: Officer): Visitor {
    return {
      officer,
      permissions: rolePermissions[officer.role],
      sessionIdHash: row.id_hash,
      idleExpiresAt: new Date(Date.parse(row.last_seen_at) + this.#settings.sessionIdleMinutes * minute),
      absoluteExpiresAt: new Date(row.absolute_expires_at),
    };
  }
}
