import type { Readable } from 'node:stream';
import { createPolicies, type Repeat } from '../http/policies.ts';
import { createTokenCache } from '../http/token-cache.ts';
import { createUpstream, headerOf, readBody, retryAfterSeconds, type UpstreamResponse } from '../http/upstream.ts';
import { ProviderFailure } from '../provider-failure.ts';
import { failureOf, type Operation } from './errors.ts';
import { parseAnswer, tokenAnswer } from './wire.ts';

export interface FinicitySettings {
  readonly baseUrl: URL;
  readonly partnerId: string;
  readonly partnerSecret: string;
  readonly appKey: string;
}

export interface Call {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly accept?: 'application/json' | 'application/pdf';
  readonly repeat: Repeat;
  /** Milliseconds to wait for the first byte. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface FinicityClient {
  /** The body of a 2xx answer, as it came. */
  json(call: Call): Promise<Buffer>;
  /** The body of a 2xx answer as a stream. */
  stream(call: Call): Promise<Readable>;
  close(): Promise<void>;
}

const connections = 16;
/** Tokens live for 2 h; the provider's advice is to renew one that is older than 90 minutes. */
const tokenMaxAgeMs = 90 * 60_000;
const readTimeoutMs = 20_000;
const authenticationTimeoutMs = 15_000;
const maxJsonBytes = 64 * 1024 * 1024;
const maxErrorBytes = 64 * 1024;

/**
 * Talks to Finicity. One token, fetched by one caller while the others wait; a refused token is renewed once and the
 * call replayed once, which is safe for a POST too, since a refused call was not carried out.
 *
 * Five failed authentications lock the partner until support unlocks it, so refused credentials are never tried
 * again while the process runs: they come from its configuration and cannot get better by themselves.
 */
export function createFinicityClient(
  settings: FinicitySettings,
  clock: () => Date,
  random: () => number = Math.random,
): FinicityClient {
  const upstream = createUpstream(settings.baseUrl, connections);
  const policies = createPolicies(random);
  let refused: ProviderFailure | null = null;
  const tokens = createTokenCache(tokenMaxAgeMs, () => clock().getTime(), authenticate);

  async function authenticate(): Promise<string> {
    if (refused !== null) throw refused;
    const response = await upstream.send({
      method: 'POST',
      path: '/aggregation/v2/partners/authentication',
      headers: {
        'finicity-app-key': settings.appKey,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify({ partnerId: settings.partnerId, partnerSecret: settings.partnerSecret }),
      headersTimeoutMs: authenticationTimeoutMs,
    });
    if (response.status !== 200) {
      const failure = await toFailure('authenticate', response);
      if (response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 408) {
        refused = new ProviderFailure('provider-credentials-refused', {
          status: failure.status,
          providerCode: failure.providerCode,
        });
        throw refused;
      }
      throw new ProviderFailure(failure.code, { status: failure.status, retryAfterSeconds: failure.retryAfterSeconds });
    }
    return parseAnswer(tokenAnswer, await readBody(response, maxErrorBytes)).token;
  }

  async function toFailure(operation: Operation, response: UpstreamResponse): Promise<ProviderFailure> {
    const body = await readBody(response, maxErrorBytes).catch(() => Buffer.alloc(0));
    return failureOf(operation, {
      status: response.status,
      body: body.toString('utf8'),
      retryAfterSeconds: retryAfterSeconds(response, clock()),
    });
  }

  async function sendOnce(call: Call, token: string): Promise<UpstreamResponse> {
    return await upstream.send({
      method: call.method,
      path: call.path,
      headers: {
        'finicity-app-key': settings.appKey,
        'finicity-app-token': token,
        accept: call.accept ?? 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      headersTimeoutMs: call.timeoutMs ?? readTimeoutMs,
      ...(call.query === undefined ? {} : { query: call.query }),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    });
  }

  /** Fetching a token makes nothing at the provider: its failure never leaves an outcome open. */
  async function token(): Promise<string> {
    try {
      return await tokens.get();
    } catch (error) {
      if (error instanceof ProviderFailure && error.mayHaveActed) {
        throw new ProviderFailure(error.code, { status: error.status, cause: error });
      }
      throw error;
    }
  }

  async function send(call: Call): Promise<UpstreamResponse> {
    let used = await token();
    let response = await sendOnce(call, used);
    if (response.status === 401) {
      await response.body
        .resume()
        .toArray()
        .catch(() => []);
      tokens.drop(used);
      used = await token();
      response = await sendOnce(call, used);
    }
    if (response.status < 200 || response.status > 299) throw await toFailure(call.operation, response);
    return response;
  }

  return {
    json: (call) =>
      policies.run(call.repeat, async () => {
        const response = await send(call);
        return await readBody(response, maxJsonBytes);
      }),
    stream: (call) =>
      policies.run(call.repeat, async () => {
        const response = await send(call);
        const type = headerOf(response, 'content-type') ?? '';
        if (!type.toLowerCase().startsWith(call.accept ?? 'application/json')) {
          response.body.destroy();
          throw new ProviderFailure('provider-document-unreadable', { status: response.status, mayHaveActed: true });
        }
        return response.body;
      }),
    close: () => upstream.close(),
  };
}
