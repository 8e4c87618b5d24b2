import { answerCall } from '../kernel/answer-call.ts';
import type { Handled } from '../kernel/answer-call.ts';
import { Clock } from '../kernel/clock.ts';
import { FaultBook } from '../kernel/faults.ts';
import { listen } from '../kernel/http.ts';
import type { Call, Outcome } from '../kernel/http.ts';
import { Journal } from '../kernel/journal.ts';
import { pause } from '../kernel/pause.ts';
import type { SimulatorOptions } from '../kernel/simulator-options.ts';
import { control, namedPerson } from './control-plane.ts';
import type { NamedPerson } from './control-plane.ts';
import { Directory } from './directory.ts';
import { errorAnswer, noRoute, withCorrelationId } from './errors.ts';
import { namedPeople } from './lives/named-people.ts';
import { ordinaryPeople } from './lives/ordinary-people.ts';
import { Provider } from './provider.ts';
import { providerRoutes } from './provider-routes.ts';
import type { Route } from './provider-routes.ts';
import { WRONG_SHAPES } from './rewrites.ts';
import { TokenGate } from './token-gate.ts';
import type { Credentials } from './token-gate.ts';

export interface BasiqSimulatorOptions extends SimulatorOptions {
  /** How many users in all, the named people among them, who are always there. Default 100. */
  readonly users?: number;
  readonly credentials?: Partial<Credentials>;
  /** Whether GET /users answers; no specification has it. Default no. */
  readonly listsUsers?: boolean;
  /** Affordability, income and expenses of one day together. Default 1000. */
  readonly dailyQuota?: number;
}

export interface BasiqSimulator {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly people: readonly NamedPerson[];
  close(): Promise<void>;
}

/** Base64 of two UUIDs, the form of the provider's keys. It opens nothing but this simulator. */
const USUAL_KEY = Buffer.from('5b1d9c52-7f0e-4c3a-9d41-3f6c2a8e1b70:c0a8e1d4-2b6f-4e95-8a37-64d1f09b5e23').toString(
  'base64',
);

/** Starts a Basiq of our own on loopback. */
export async function startBasiqSimulator(options: BasiqSimulatorOptions = {}): Promise<BasiqSimulator> {
  const seed = options.seed ?? 'loandesk';
  const delayScale = options.delayScale ?? 1;
  const clock = new Clock(options.now ?? 'real');
  const credentials = { apiKey: USUAL_KEY, ...options.credentials };
  const named = namedPeople(seed);
  const people = named.map(namedPerson);
  const ordinary = ordinaryPeople(Math.max(0, (options.users ?? 100) - named.length), seed);
  const closing = new AbortController();
  const provider = new Provider({
    clock,
    directory: new Directory([...named, ...ordinary]),
    delayScale,
    dailyQuota: options.dailyQuota ?? 1000,
    listsUsers: options.listsUsers ?? false,
    work: async (ms) => {
      await pause(ms * delayScale, closing.signal);
    },
  });
  const gate = new TokenGate(credentials, clock);
  const simulator = {
    clock,
    journal: new Journal(),
    scripted: new FaultBook(),
    named: new FaultBook(named.flatMap((person) => person.faults)),
    delayScale,
    closing: closing.signal,
    wrongShapes: WRONG_SHAPES,
    dressed: withCorrelationId,
  };
  const routes = providerRoutes(provider, gate);

  async function letIn(found: ReturnType<typeof routes.find>, call: Call): Promise<Handled> {
    if (found === undefined) return { answer: noRoute() };
    const route: Route = found.value;
    if (route.isOpen) return await route.handle(call, found.params, null);
    const grant = gate.grantOf(call.headers);
    if ('refusal' in grant) return { answer: grant.refusal };
    if (grant.scope === 'CLIENT_ACCESS') {
      const detail = 'Access to this resource is forbidden';
      return { answer: errorAnswer(403, { code: 'forbidden-access', title: 'Forbidden Access', detail }) };
    }
    return await route.handle(call, found.params, grant);
  }

  async function handle(call: Call): Promise<Outcome> {
    if (call.path.startsWith('/_sim/')) {
      return { kind: 'answer', answer: control(call, { ...simulator, provider, gate, people }) };
    }
    const found = routes.find(call.method, call.path);
    const providerCall = {
      customerId: found?.params['userId'] ?? null,
      isLetIn: () => found !== undefined && !found.value.isOpen && !('refusal' in gate.grantOf(call.headers)),
      handle: async () => await letIn(found, call),
    };
    return await answerCall(call, providerCall, simulator);
  }

  const listening = await listen(options.port ?? 0, handle);
  provider.listenAt(listening.baseUrl);
  return {
    baseUrl: listening.baseUrl,
    credentials,
    people,
    close: async () => {
      closing.abort();
      await listening.close();
    },
  };
}
