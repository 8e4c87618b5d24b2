import type { Readable } from 'node:stream';
import { Pool, type Dispatcher } from 'undici';
import { ProviderFailure } from '../provider-failure.ts';

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until the status line and headers must be there. */
  readonly headersTimeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface UpstreamResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
}

export interface Upstream {
  send(request: UpstreamRequest): Promise<UpstreamResponse>;
  close(): Promise<void>;
}

/** Between two chunks of a body the provider may take this long, in milliseconds. */
const bodyTimeoutMs = 60_000;
const connectTimeoutMs = 5_000;

/** Errors that happen before a byte of the request has left: the provider cannot have acted. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What a thrown connection error means. An abort by the caller stays an unknown outcome. */
export function connectionFailure(error: unknown): ProviderFailure {
  const code = errorCode(error);
  const timedOut = code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT';
  return new ProviderFailure(timedOut ? 'provider-timeout' : 'provider-unavailable', {
    mayHaveActed: !beforeSending.has(code),
    cause: error,
  });
}

/**
 * One provider's host. Follows no redirect, verifies certificates (undici's default), and has an explicit number for
 * every time-out and for the size of the pool. The path is joined to the configured origin only.
 */
export function createUpstream(baseUrl: URL, connections: number): Upstream {
  const pool = new Pool(baseUrl.origin, {
    connections,
    pipelining: 1,
    connect: { timeout: connectTimeoutMs },
    bodyTimeout: bodyTimeoutMs,
    keepAliveTimeout: 10_000,
  });
  const prefix = baseUrl.pathname.replace(/\/$/, '');
  return {
    async send(request) {
      const options: Dispatcher.RequestOptions = {
        method: request.method,
        path: prefix + request.path,
        headers: { ...request.headers },
        headersTimeout: request.headersTimeoutMs,
        bodyTimeout: bodyTimeoutMs,
        ...(request.query === undefined ? {} : { query: { ...request.query } }),
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(request.signal === undefined ? {} : { signal: request.signal }),
      };
      try {
        const response = await pool.request(options);
        return { status: response.statusCode, headers: response.headers, body: response.body };
      } catch (error) {
        throw connectionFailure(error);
      }
    },
    close: () => pool.close(),
  };
}

/** An answer has more bytes than we take. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/**
 * The whole body, refused beyond `maxBytes`. A body that ends early fails as `provider-unavailable`, because the
 * provider had acted by then.
 */
export async function readBody(response: UpstreamResponse, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new ProviderFailure('provider-answer-unreadable', {
          status: response.status,
          mayHaveActed: true,
          cause: new AnswerTooLarge(`the answer has more than ${maxBytes} bytes`),
        });
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ProviderFailure) throw error;
    throw connectionFailure(error);
  }
  return Buffer.concat(chunks);
}

/** One header's value; the first where a header came twice. */
export function headerOf(response: UpstreamResponse, name: string): string | null {
  const value = response.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** Seconds of a `Retry-After` header, given as seconds or as an HTTP date; null when absent or senseless. */
export function retryAfterSeconds(response: UpstreamResponse, now: Date): number | null {
  const value = headerOf(response, 'retry-after');
  if (value === null) return null;
  if (/^\d{1,6}$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
