import { signedInCaller } from '../kernel/simulator-caller.ts';
import type { Caller, Reply, SimulatorCaller } from '../kernel/simulator-caller.ts';
import { startBasiqSimulator } from './server.ts';
import type { BasiqSimulator, BasiqSimulatorOptions } from './server.ts';

/** For the tests of this folder: a started simulator and a caller who is signed in. */
export interface SimulatorClient extends SimulatorCaller {
  readonly simulator: BasiqSimulator;
  signIn(version?: string, form?: string): Promise<Reply>;
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

/** One in the afternoon in Sydney, in summer time. */
export const NOON = '2026-03-18T02:00:00Z';

export async function startClient(options: BasiqSimulatorOptions = {}): Promise<SimulatorClient> {
  const simulator = await startBasiqSimulator({ now: NOON, delayScale: 0, users: 0, ...options });
  let token = '';
  const signIn = async (bare: Caller, version = '3.0', form = 'scope=SERVER_ACCESS') => {
    const { apiKey } = simulator.credentials;
    const headers = { authorization: `Basic ${apiKey}`, 'basiq-version': version };
    const reply = await bare('POST', '/token', { headers, body: form });
    token = String(reply.json.access_token);
    return reply;
  };
  const caller = await signedInCaller(simulator.baseUrl, {
    signIn,
    headers: () => ({ authorization: `Bearer ${token}` }),
  });
  const { bare, call } = caller;
  const idOf = (key: string): string => {
    const person = simulator.people.find((candidate) => candidate.key === key);
    if (person === undefined) throw new Error(`Nobody has the case ${key}`);
    return person.userId;
  };
  const of = (key: string, rest = ''): string => `/users/${idOf(key)}${rest}`;
  const pathOf = (link: string): string => link.slice(simulator.baseUrl.length);
  return {
    ...caller,
    simulator,
    signIn: async (version, form) => await signIn(bare, version, form),
    idOf,
    of,
    pathOf,
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
