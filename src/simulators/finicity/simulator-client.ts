import { startFinicitySimulator } from './server.ts';
import type { FinicitySimulator, FinicitySimulatorOptions } from './server.ts';

/** For the tests of this folder: a started simulator and a caller who is signed in. */
export interface SimulatorClient {
  readonly simulator: FinicitySimulator;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** Without headers of its own. */
  bare(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** Sets the simulator's clock and signs in anew, since the old token may be too old by then. */
  setClock(now: string): Promise<void>;
  idOf(username: string): string;
  /** Generates a report and returns its id; fails unless the answer is 200. */
  generate(customerId: string, options?: { kind?: string; fcra?: boolean; body?: unknown }): Promise<string>;
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

export const NOON = '2026-03-18T12:00:00-07:00';

export async function startClient(options: FinicitySimulatorOptions = {}): Promise<SimulatorClient> {
  const simulator = await startFinicitySimulator({ now: NOON, delayScale: 0, customers: 80, ...options });
  const bare = async (
    method: string,
    path: string,
    { headers = {}, body, signal }: CallOptions = {},
  ): Promise<Reply> => {
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
  const { partnerId, partnerSecret, appKey } = simulator.credentials;
  const keyed = { 'finicity-app-key': appKey };
  let token = '';
  const signIn = async (): Promise<void> => {
    const body = { partnerId, partnerSecret };
    const reply = await bare('POST', '/aggregation/v2/partners/authentication', { headers: keyed, body });
    token = String(reply.json.token);
  };
  await signIn();
  const call = async (method: string, path: string, { headers, ...rest }: CallOptions = {}) =>
    await bare(method, path, { ...rest, headers: { ...keyed, 'finicity-app-token': token, ...headers } });
  return {
    simulator,
    bare,
    call,
    setClock: async (now) => {
      await bare('PUT', '/_sim/clock', { body: { now } });
      await signIn();
    },
    idOf: (username) => {
      const person = simulator.people.find((candidate) => candidate.username === username);
      if (person === undefined) throw new Error(`Nobody is called ${username}`);
      return person.customerId;
    },
    generate: async (customerId, { kind = 'balance', fcra = false, body = {} } = {}) => {
      const path = `/analytics/${kind}/v1/customer/${customerId}${fcra ? '/fcra' : ''}?reference-number=ref-1`;
      const reply = await call('POST', path, { body });
      if (reply.status !== 200) throw new Error(`generate answered ${reply.status} ${reply.text}`);
      return String(reply.json.reportId);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
