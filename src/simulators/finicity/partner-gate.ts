import { randomInt } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';
import type { Clock } from '../kernel/clock.ts';
import { errorMessage, obbErrorMessage } from './errors.ts';

export interface Credentials {
  readonly partnerId: string;
  readonly partnerSecret: string;
  readonly appKey: string;
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** Fact: two hours, several tokens at once, locked after five failures in a row. */
const TOKEN_LIFE_MS = 2 * 3_600_000;
const FAILURES_TO_LOCK = 5;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Who may call: the partner's sign-in and the tokens that it gave out. */
export class PartnerGate {
  readonly #credentials: Credentials;
  readonly #clock: Clock;
  readonly #issuedAt = new Map<string, number>();
  readonly #expired = new Set<string>();
  #failures = 0;

  constructor(credentials: Credentials, clock: Clock) {
    this.#credentials = credentials;
    this.#clock = clock;
  }

  /** POST /aggregation/v2/partners/authentication */
  signIn(headers: IncomingHttpHeaders, body: string): Answer {
    const refusal = this.#refuseAppKey(headers);
    if (refusal !== null) return errorMessage(401, refusal.code, refusal.message);
    // Invented: what a locked partner is told; the documents only say that support must unlock it.
    if (this.#failures >= FAILURES_TO_LOCK) return errorMessage(401, 10021, 'You are not authorized.');
    const { partnerId, partnerSecret } = fieldsOf(body);
    if (partnerId === undefined) return errorMessage(400, 10005, 'Missing parameter (partnerId)');
    if (partnerSecret === undefined) return errorMessage(400, 10005, 'Missing parameter (partnerSecret)');
    if (partnerId !== this.#credentials.partnerId || partnerSecret !== this.#credentials.partnerSecret) {
      this.#failures += 1;
      return errorMessage(401, 10001, 'Invalid credentials');
    }
    this.#failures = 0;
    const token = Array.from({ length: 20 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    this.#issuedAt.set(token, this.#clock.nowMs());
    return jsonAnswer(200, { token });
  }

  /** What is wrong with a call's key or token, in the shape of the path that was called; `null` when nothing is. */
  refuse(headers: IncomingHttpHeaders, path: string): Answer | null {
    const refusal = this.#refuseAppKey(headers) ?? this.#refuseToken(headers);
    if (refusal === null) return null;
    return path.startsWith('/analytics/')
      ? obbErrorMessage(401, refusal.message)
      : errorMessage(401, refusal.code, refusal.message);
  }

  expireTokens(): void {
    for (const token of this.#issuedAt.keys()) this.#expired.add(token);
  }

  /** What the provider's support does after five failures. */
  unlock(): void {
    this.#failures = 0;
  }

  #refuseAppKey(headers: IncomingHttpHeaders): Refusal | null {
    const key = headers['finicity-app-key'];
    if (key === undefined || key === '') return { code: 10026, message: 'Missing parameter (Finicity-App-Key)' };
    if (key !== this.#credentials.appKey) return { code: 10027, message: 'Invalid parameter (Finicity-App-Key)' };
    return null;
  }

  #refuseToken(headers: IncomingHttpHeaders): Refusal | null {
    const token = headers['finicity-app-token'];
    if (typeof token !== 'string' || token === '') {
      return { code: 10024, message: 'Missing parameter (Finicity-App-Token)' };
    }
    const issuedAt = this.#issuedAt.get(token);
    if (issuedAt === undefined) return { code: 10022, message: 'Invalid (Finicity-App-Token)' };
    if (this.#expired.has(token) || this.#clock.nowMs() - issuedAt >= TOKEN_LIFE_MS) {
      return { code: 10023, message: 'Expired (Finicity-App-Token)' };
    }
    return null;
  }
}

function fieldsOf(body: string): { partnerId?: unknown; partnerSecret?: unknown } {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
