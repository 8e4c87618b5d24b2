import { Bank } from '../bank/bank.ts';
import { namedPeople } from '../bank/named-people.ts';
import { ordinaryPeople } from '../bank/people.ts';
import { answerCall } from '../kernel/answer-call.ts';
import type { Handled } from '../kernel/answer-call.ts';
import { Clock } from '../kernel/clock.ts';
import { FaultBook } from '../kernel/faults.ts';
import { listen } from '../kernel/http.ts';
import type { Answer, Call, Outcome } from '../kernel/http.ts';
import { Journal } from '../kernel/journal.ts';
import { pause } from '../kernel/pause.ts';
import type { SimulatorOptions } from '../kernel/simulator-options.ts';
import { control, peopleOf } from './control-plane.ts';
import type { NamedPerson } from './control-plane.ts';
import { Directory } from './directory.ts';
import { errorMessage } from './errors.ts';
import { PartnerGate } from './partner-gate.ts';
import type { Credentials } from './partner-gate.ts';
import { providerRoutes } from './provider-routes.ts';
import type { Route } from './provider-routes.ts';
import { ReportStore } from './report-store.ts';
import { WRONG_SHAPES } from './rewrites.ts';

export interface FinicitySimulatorOptions extends SimulatorOptions {
  /** How many customers in all, the named people among them, who are always there. Default 200. */
  readonly customers?: number;
  readonly credentials?: Partial<Credentials>;
}

export interface FinicitySimulator {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly people: readonly NamedPerson[];
  close(): Promise<void>;
}

/** Starts a Finicity of our own on loopback. */
export async function startFinicitySimulator(options: FinicitySimulatorOptions = {}): Promise<FinicitySimulator> {
  const seed = options.seed ?? 'loandesk';
  const delayScale = options.delayScale ?? 1;
  const clock = new Clock(options.now ?? 'real');
  const credentials = { partnerId: 'partner', partnerSecret: 'secret', appKey: 'app-key', ...options.credentials };
  const named = namedPeople(seed);
  const people = [...named, ...ordinaryPeople(Math.max(0, (options.customers ?? 200) - named.length), seed)];
  const closing = new AbortController();
  const parts = {
    clock,
    bank: new Bank(clock, seed),
    directory: new Directory(people),
    gate: new PartnerGate(credentials, clock),
    store: new ReportStore(),
    journal: new Journal(),
    scripted: new FaultBook(),
    named: new FaultBook(named.flatMap((person) => person.faults)),
    delayScale,
    closing: closing.signal,
    wrongShapes: WRONG_SHAPES,
    dressed: (body: unknown) => body,
  };
  const routes = providerRoutes({
    ...parts,
    nowMs: () => clock.nowMs(),
    work: async (ms) => {
      await pause(ms * delayScale, closing.signal);
    },
  });

  function customerOfReport(reportId: string | undefined): string | null {
    const record = reportId === undefined ? undefined : parts.store.find(reportId);
    return record === undefined ? null : String(record.customerId);
  }

  async function handle(call: Call): Promise<Outcome> {
    if (call.path.startsWith('/_sim/')) return { kind: 'answer', answer: control(call, parts) };
    const found = routes.find(call.method, call.path);
    const refusalOf = (route: Route): Answer | null =>
      route.isOpen ? null : parts.gate.refuse(call.headers, call.path);
    const providerCall = {
      customerId: found?.params['customerId'] ?? customerOfReport(found?.params['reportId']),
      isLetIn: () => found !== undefined && refusalOf(found.value) === null,
      handle: async (): Promise<Handled> => {
        if (found === undefined) return { answer: errorMessage(404, 14001, 'Resource not found.') };
        const refusal = refusalOf(found.value);
        return refusal === null ? await found.value.handle(call, found.params) : { answer: refusal };
      },
    };
    return await answerCall(call, providerCall, parts);
  }

  const listening = await listen(options.port ?? 0, handle);
  return {
    baseUrl: listening.baseUrl,
    credentials,
    people: peopleOf(parts.directory),
    close: async () => {
      closing.abort();
      await listening.close();
    },
  };
}
