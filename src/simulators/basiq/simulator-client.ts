import { startBasiqSimulator } from './server.ts';
import type { BasiqSimulator, BasiqSimulatorOptions } from './server.ts';

/** For the tests of this folder: a started simulator and a caller who is signed in. */
export interface SimulatorClient {
  readonly simulator: BasiqSimulator;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** Without headers of its own. */
  bare(method: string, path: string, options?: CallOptions): Promise<Reply>;
  signIn(version?: string, form?: string): Promise<Reply>;
  /** Sets the simulator's clock and signs in anew, since the old token may be too old by then. */
  setClock(now: string): Promise<void>;
  idOf(key: string): string;
  /** The path of a named person, with something behind it. */
  of(key: string, rest?: string): string;
  /** Makes a snapshot of a named person and returns it; fails unless the answer is 200. */
  make(key: string, body?: unknown): Promise<Reply['json']>;
  /** All pages of a list. */
  all(path: string): Promise<Reply['json'][]>;
  /** The path of a link of the simulator. */
  pathOf(link: string): string;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  // The tests look into answers of every shape, broken ones included.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any;
}

/** One in the afternoon in Sydney, in summer time. */
export const NOON = '2026-03-18T02:00:00Z';

export async function startClient(options: BasiqSimulatorOptions = {}): Promise<SimulatorClient> {
  const simulator = await startBasiqSimulator({ now: NOON, delayScale: 0, users: 0, ...options });
  const bare = async (method: string, path: string, call: CallOptions = {}): Promise<Reply> => {
    const { headers = {}, body, signal } = call;
    // oxlint-disable-next-line no-restricted-globals -- real HTTP against loopback, in tests only
    const response = await fetch(simulator.baseUrl + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    return { status: response.status, headers: response.headers, bytes, text, json: parsed(text) };
  };
  let token = '';
  const signIn = async (version = '3.0', form = 'scope=SERVER_ACCESS'): Promise<Reply> => {
    const { apiKey } = simulator.credentials;
    const headers = { authorization: `Basic ${apiKey}`, 'basiq-version': version };
    const reply = await bare('POST', '/token', { headers, body: form });
    token = String(reply.json.access_token);
    return reply;
  };
  await signIn();
  const call = async (method: string, path: string, { headers, ...rest }: CallOptions = {}): Promise<Reply> =>
    await bare(method, path, { ...rest, headers: { authorization: `Bearer ${token}`, ...headers } });
  const idOf = (key: string): string => {
    const person = simulator.people.find((candidate) => candidate.key === key);
    if (person === undefined) throw new Error(`Nobody has the case ${key}`);
    return person.userId;
  };
  const of = (key: string, rest = ''): string => `/users/${idOf(key)}${rest}`;
  const pathOf = (link: string): string => link.slice(simulator.baseUrl.length);
  return {
    simulator,
    bare,
    call,
    signIn,
    idOf,
    of,
    pathOf,
    setClock: async (now) => {
      await bare('PUT', '/_sim/clock', { body: { now } });
      await signIn();
    },
    make: async (key, body) => {
      const reply = await call('POST', of(key, '/affordability'), body === undefined ? {} : { body });
      if (reply.status !== 200) throw new Error(`${key} answered ${reply.status} ${reply.text}`);
      return reply.json;
    },
    all: async (path) => {
      const records: unknown[] = [];
      for (let next: string | undefined = path; next !== undefined;) {
        const { json } = await call('GET', next);
        records.push(...json.data);
        next = json.links.next === undefined ? undefined : pathOf(json.links.next);
      }
      return records;
    },
  };
}

/** The cents of an amount on the wire. */
export function centsOf(amount: string): number {
  return Math.round(Number(amount) * 100);
}

const SYDNEY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Australia/Sydney' });

/** The day in Sydney that a date on the wire means, told by the machine's own time-zone data. */
export function dayOfPost(postDate: string): string {
  if (postDate.endsWith('T00:00:00Z')) return postDate.slice(0, 10);
  return SYDNEY.format(new Date(postDate));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
