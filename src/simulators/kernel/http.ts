import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that has been read to its end. */
export interface Call {
  readonly method: string;
  /** Path without query, still percent-encoded. */
  readonly path: string;
  /** Path with query, as it was sent. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Raised when the caller hangs up or the simulator closes. */
  readonly gone: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What becomes of a call: an answer, or a connection that is cut. */
export type Outcome = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'reset' };

export type Params = Readonly<Record<string, string>>;

export interface Listening {
  readonly baseUrl: string;
  close(): Promise<void>;
}

const LARGEST_BODY_BYTES = 1_000_000;

export function jsonAnswer(status: number, value: unknown): Answer {
  return { status, contentType: 'application/json', body: JSON.stringify(value) };
}

/** What the caller asks to get, for faults and the journal: anything but a PDF counts as JSON. */
export function acceptKind(call: Call): 'json' | 'pdf' {
  return (call.headers.accept ?? '').includes('application/pdf') ? 'pdf' : 'json';
}

interface Pattern<T> {
  readonly method: string;
  readonly segments: readonly string[];
  readonly value: T;
}

/** Finds what belongs to a method and a path; `:name` in a pattern matches one segment. */
export class RouteTable<T> {
  readonly #patterns: Pattern<T>[] = [];

  add(method: string, pattern: string, value: T): this {
    this.#patterns.push({ method, segments: pattern.split('/'), value });
    return this;
  }

  find(method: string, path: string): { value: T; params: Params } | undefined {
    const segments = path.split('/');
    for (const pattern of this.#patterns) {
      if (pattern.method !== method || pattern.segments.length !== segments.length) continue;
      const params: Record<string, string> = {};
      const matches = pattern.segments.every((expected, i) => {
        const actual = segments[i] ?? '';
        if (!expected.startsWith(':')) return expected === actual;
        params[expected.slice(1)] = decodeSegment(actual);
        return actual !== '';
      });
      if (matches) return { value: pattern.value, params };
    }
    return undefined;
  }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}

/** Listens on loopback only: the simulator holds no secret worth protecting and has no TLS. */
export async function listen(port: number, handle: (call: Call) => Promise<Outcome>): Promise<Listening> {
  const stopping = new AbortController();
  const server = createServer((request, response) => {
    const callerGone = new AbortController();
    response.on('close', () => {
      callerGone.abort();
    });
    const gone = AbortSignal.any([callerGone.signal, stopping.signal]);
    respond(request, response, gone, handle).catch((error: unknown) => {
      // A defect of the simulator itself, told apart from the faults that it plays.
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(`simulator defect: ${String(error)}`);
    });
  });
  // The slowest case answers after ten minutes.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    close: async () => {
      stopping.abort();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  gone: AbortSignal,
  handle: (call: Call) => Promise<Outcome>,
): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY_BYTES) {
      response.writeHead(413).end();
      return;
    }
    chunks.push(chunk);
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const outcome = await handle({
    method: request.method ?? 'GET',
    path: url.pathname,
    target: url.pathname + url.search,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
    gone,
  });
  if (response.destroyed) return;
  if (outcome.kind === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const { status, contentType, headers, body } = outcome.answer;
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  response.writeHead(status, {
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
    ...(status === 204 ? {} : { 'content-length': String(bytes?.length ?? 0) }),
    ...headers,
  });
  response.end(bytes);
}
