import { signedInCaller } from '../kernel/simulator-caller.ts';
import type { SimulatorCaller } from '../kernel/simulator-caller.ts';
import { startFinicitySimulator } from './server.ts';
import type { FinicitySimulator, FinicitySimulatorOptions } from './server.ts';

/** For the tests of this folder: a started simulator and a caller who is signed in. */
export interface SimulatorClient extends SimulatorCaller {
  readonly simulator: FinicitySimulator;
  idOf(username: string): string;
  /** Generates a report and returns its id; fails unless the answer is 200. */
  generate(customerId: string, options?: { kind?: string; fcra?: boolean; body?: unknown }): Promise<string>;
}

export const NOON = '2026-03-18T12:00:00-07:00';

export async function startClient(options: FinicitySimulatorOptions = {}): Promise<SimulatorClient> {
  const simulator = await startFinicitySimulator({ now: NOON, delayScale: 0, customers: 80, ...options });
  const { partnerId, partnerSecret, appKey } = simulator.credentials;
  const keyed = { 'finicity-app-key': appKey };
  let token = '';
  const caller = await signedInCaller(simulator.baseUrl, {
    signIn: async (bare) => {
      const body = { partnerId, partnerSecret };
      const reply = await bare('POST', '/aggregation/v2/partners/authentication', { headers: keyed, body });
      token = String(reply.json.token);
    },
    headers: () => ({ ...keyed, 'finicity-app-token': token }),
  });
  return {
    ...caller,
    simulator,
    idOf: (username) => {
      const person = simulator.people.find((candidate) => candidate.username === username);
      if (person === undefined) throw new Error(`Nobody is called ${username}`);
      return person.customerId;
    },
    generate: async (customerId, { kind = 'balance', fcra = false, body = {} } = {}) => {
      const path = `/analytics/${kind}/v1/customer/${customerId}${fcra ? '/fcra' : ''}?reference-number=ref-1`;
      const reply = await caller.call('POST', path, { body });
      if (reply.status !== 200) throw new Error(`generate answered ${reply.status} ${reply.text}`);
      return String(reply.json.reportId);
    },
  };
}
