import type { Readable } from 'node:stream';
import { ProviderFailure } from '../provider-failure.ts';
import { createPolicies, type Repeat } from './policies.ts';
import { createTokenCache } from './token-cache.ts';
import {
  createUpstream,
  headerOf,
  readBody,
  retryAfterSeconds,
  type Upstream,
  type UpstreamResponse,
} from './upstream.ts';

/** One call of an operation; what the operation is decides what a refusal means. */
export interface ProviderCall<Operation> {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly accept?: 'application/json' | 'application/pdf';
  readonly repeat: Repeat;
  /** Milliseconds to wait for the first byte. */
  readonly timeoutMs?: number;
  /** Bytes of a JSON answer at the most. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface RefusedAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfterSeconds: number | null;
}

/** What is a provider's own about talking to it. */
export interface ProviderProtocol<Operation> {
  readonly baseUrl: URL;
  readonly connections: number;
  /** Age after which a token is renewed before use, in milliseconds. */
  readonly tokenMaxAgeMs: number;
  /** Asks for a token; throws `ProviderFailure` when it is refused. */
  fetchToken(upstream: Upstream): Promise<string>;
  headers(token: string): Readonly<Record<string, string>>;
  failureOf(operation: Operation, answer: RefusedAnswer): ProviderFailure;
  /** Whether this refusal means that the token is not good (any more), so that nothing was carried out. */
  isTokenRefused(failure: ProviderFailure): boolean;
}

export interface ProviderClient<Operation> {
  /** The body of a 2xx answer, as it came; empty with 204. */
  json(call: ProviderCall<Operation>): Promise<Buffer>;
  /** The body of a 2xx answer as a stream. */
  stream(call: ProviderCall<Operation>): Promise<Readable>;
  close(): Promise<void>;
}

const readTimeoutMs = 20_000;
const usualMaxBytes = 64 * 1024 * 1024;
export const maxErrorBytes = 64 * 1024;

/** The refusal as a failure, read within bounds. */
export async function toFailure<Operation>(
  protocol: Pick<ProviderProtocol<Operation>, 'failureOf'>,
  operation: Operation,
  response: UpstreamResponse,
  now: Date,
): Promise<ProviderFailure> {
  const body = await readBody(response, maxErrorBytes).catch(() => Buffer.alloc(0));
  return protocol.failureOf(operation, {
    status: response.status,
    body: body.toString('utf8'),
    retryAfterSeconds: retryAfterSeconds(response, now),
  });
}

/**
 * Talks to one provider. One token, fetched by one caller while the others wait; a refused token is renewed once and
 * the call replayed once, which is safe for a POST too, since a call with a refused token was not carried out.
 */
export function createProviderClient<Operation>(
  protocol: ProviderProtocol<Operation>,
  clock: () => Date,
  random: () => number = Math.random,
): ProviderClient<Operation> {
  const upstream = createUpstream(protocol.baseUrl, protocol.connections);
  const policies = createPolicies(random);
  const tokens = createTokenCache(
    protocol.tokenMaxAgeMs,
    () => clock().getTime(),
    () => protocol.fetchToken(upstream),
  );

  async function sendOnce(call: ProviderCall<Operation>, token: string): Promise<UpstreamResponse> {
    return await upstream.send({
      method: call.method,
      path: call.path,
      headers: {
        ...protocol.headers(token),
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

  const isGood = ({ status }: UpstreamResponse) => status >= 200 && status <= 299;

  async function send(call: ProviderCall<Operation>): Promise<UpstreamResponse> {
    const used = await token();
    const first = await sendOnce(call, used);
    if (isGood(first)) return first;
    const refusal = await toFailure(protocol, call.operation, first, clock());
    if (!protocol.isTokenRefused(refusal)) throw refusal;
    tokens.drop(used);
    const second = await sendOnce(call, await token());
    if (isGood(second)) return second;
    throw await toFailure(protocol, call.operation, second, clock());
  }

  return {
    json: (call) =>
      policies.run(call.repeat, async () => await readBody(await send(call), call.maxBytes ?? usualMaxBytes)),
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
