import { Clock } from '../kernel/clock.ts';
import { FaultBook } from '../kernel/faults.ts';
import type { FaultSubject } from '../kernel/faults.ts';
import { listen } from '../kernel/http.ts';
import type { Answer, Call, Outcome } from '../kernel/http.ts';
import { Journal } from '../kernel/journal.ts';
import type { JournalEntry } from '../kernel/journal.ts';
import { pause } from '../kernel/pause.ts';
import { acceptKind } from './accept.ts';
import { control, namedPerson } from './control-plane.ts';
import type { NamedPerson } from './control-plane.ts';
import { Directory } from './directory.ts';
import { errorAnswer, noRoute } from './errors.ts';
import { namedPeople } from './lives/named-people.ts';
import { ordinaryPeople } from './lives/ordinary-people.ts';
import { playFault } from './play-fault.ts';
import { Provider } from './provider.ts';
import { providerRoutes } from './provider-routes.ts';
import type { Handled, Route } from './provider-routes.ts';
import { TokenGate } from './token-gate.ts';
import type { Credentials } from './token-gate.ts';

export interface BasiqSimulatorOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Only loopback: the simulator has no TLS. */
  readonly host?: '127.0.0.1';
  /** An ISO instant with a zone, at which the clock stands still, or `real` (the default). */
  readonly now?: string;
  /** 1, the default, is as slow as the real thing; 0 does not wait. */
  readonly delayScale?: number;
  /** How many users in all, the named people among them, who are always there. Default 100. */
  readonly users?: number;
  readonly seed?: string;
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
  const journal = new Journal();
  const scripted = new FaultBook();
  const namedFaults = new FaultBook(named.flatMap((person) => person.faults));
  const routes = providerRoutes(provider, gate);

  async function answerProvider(call: Call, entry: JournalEntry): Promise<Outcome> {
    const found = routes.find(call.method, call.path);
    const userId = found?.params['userId'] ?? null;
    const accept = acceptKind(call);
    const subject: FaultSubject = {
      method: call.method,
      path: call.path,
      target: call.target,
      customerId: userId,
      accept,
    };
    entry.customerId = userId;
    const handle = async (): Promise<Answer> => {
      const handled = await letIn(found, call);
      entry.madeReportId = handled.madeReportId ?? null;
      return handled.answer;
    };
    // A scripted fault strikes whoever calls; a named person's only a caller who was let in.
    const isLetIn = found !== undefined && !found.value.isOpen && !('refusal' in gate.grantOf(call.headers));
    const action = scripted.take(subject) ?? (isLetIn ? namedFaults.take(subject) : undefined);
    if (action === undefined) return { kind: 'answer', answer: await handle() };
    entry.fault = action.kind;
    return await playFault(action, { call, delayScale, closing: closing.signal, handle });
  }

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
      const controlled = { provider, gate, journal, scripted, named: namedFaults, people };
      return { kind: 'answer', answer: control(call, controlled) };
    }
    const { method, target: path } = call;
    const time = new Date(clock.nowMs()).toISOString();
    const entry = journal.begin({ method, path, accept: acceptKind(call), time });
    const outcome = await answerProvider(call, entry);
    if (outcome.kind === 'reset') entry.outcome = call.gone.aborted ? 'client-gone' : 'reset';
    else {
      entry.outcome = call.gone.aborted ? 'client-gone' : 'answered';
      entry.status = call.gone.aborted ? null : outcome.answer.status;
    }
    return outcome;
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
