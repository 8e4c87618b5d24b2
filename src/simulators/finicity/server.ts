import { Bank } from '../bank/bank.ts';
import { namedPeople } from '../bank/named-people.ts';
import { ordinaryPeople } from '../bank/people.ts';
import { Clock } from '../kernel/clock.ts';
import { FaultBook } from '../kernel/faults.ts';
import type { FaultAction, FaultSubject } from '../kernel/faults.ts';
import { jsonAnswer, listen } from '../kernel/http.ts';
import type { Answer, Call, Outcome } from '../kernel/http.ts';
import { Journal } from '../kernel/journal.ts';
import type { JournalEntry } from '../kernel/journal.ts';
import { pause } from '../kernel/pause.ts';
import { acceptOf } from './analytics-retrieve.ts';
import { control, peopleOf } from './control-plane.ts';
import type { NamedPerson } from './control-plane.ts';
import { Directory } from './directory.ts';
import { errorMessage } from './errors.ts';
import { PartnerGate } from './partner-gate.ts';
import type { Credentials } from './partner-gate.ts';
import { providerRoutes } from './provider-routes.ts';
import type { Handled } from './provider-routes.ts';
import { ReportStore } from './report-store.ts';
import { rewriteJson } from './rewrites.ts';

export interface FinicitySimulatorOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Only loopback: the simulator has no TLS. */
  readonly host?: '127.0.0.1';
  /** An ISO instant with a zone, at which the clock stands still, or `real` (the default). */
  readonly now?: string;
  /** 1, the default, is as slow as the real thing; 0 does not wait. */
  readonly delayScale?: number;
  /** How many customers in all, the named people among them, who are always there. Default 200. */
  readonly customers?: number;
  readonly seed?: string;
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
  };
  const routes = providerRoutes({
    ...parts,
    nowMs: () => clock.nowMs(),
    work: async (ms) => {
      await pause(ms * delayScale, closing.signal);
    },
  });

  async function answerProvider(call: Call, entry: JournalEntry): Promise<Outcome> {
    const found = routes.find(call.method, call.path);
    const subject = subjectOf(call, found?.params['customerId'] ?? customerOfReport(found?.params['reportId']));
    entry.customerId = subject.customerId;
    const handle = async (): Promise<Handled> => {
      if (found === undefined) return { answer: errorMessage(404, 14001, 'Resource not found.') };
      const refusal = found.value.isOpen ? null : parts.gate.refuse(call.headers, call.path);
      return refusal === null ? await found.value.handle(call, found.params) : { answer: refusal };
    };
    // A scripted fault strikes whoever calls; a named person's only a caller who was let in.
    const isLetIn = (): boolean =>
      found !== undefined && (found.value.isOpen || parts.gate.refuse(call.headers, call.path) === null);
    const action = parts.scripted.take(subject) ?? (isLetIn() ? parts.named.take(subject) : undefined);
    if (action === undefined) return answered(entry, await handle());
    entry.fault = action.kind;
    return await play(action, call, entry, handle);
  }

  async function play(
    action: FaultAction,
    call: Call,
    entry: JournalEntry,
    handle: () => Promise<Handled>,
  ): Promise<Outcome> {
    switch (action.kind) {
      case 'status':
        return { kind: 'answer', answer: statusAnswer(action) };
      case 'reset':
        if (action.after === 'after-handling') answered(entry, await handle());
        return { kind: 'reset' };
      case 'delay':
        // The work goes on when the caller has lost patience: that is what makes a time-out dangerous.
        await pause(action.ms * (action.scaled === true ? delayScale : 1), closing.signal);
        return closing.signal.aborted ? { kind: 'reset' } : answered(entry, await handle());
      case 'hang':
        await pause(2 ** 31 - 1, call.gone);
        return { kind: 'reset' };
      case 'truncate': {
        const { answer } = answeredBy(entry, await handle());
        const bytes = Buffer.from(answer.body ?? '');
        const length = action.bytes ?? Math.floor(bytes.length / 2);
        return { kind: 'answer', answer: { ...answer, body: bytes.subarray(0, length) } };
      }
      case 'rewrite':
        break;
    }
    const { answer } = answeredBy(entry, await handle());
    const isJson = answer.status === 200 && answer.contentType === 'application/json';
    return {
      kind: 'answer',
      answer: isJson ? { ...answer, body: rewriteJson(String(answer.body), action.how) } : answer,
    };
  }

  function customerOfReport(reportId: string | undefined): string | null {
    const record = reportId === undefined ? undefined : parts.store.find(reportId);
    return record === undefined ? null : String(record.customerId);
  }

  async function handle(call: Call): Promise<Outcome> {
    if (call.path.startsWith('/_sim/')) return { kind: 'answer', answer: control(call, parts) };
    const { method, target: path } = call;
    const time = new Date(clock.nowMs()).toISOString();
    const entry = parts.journal.begin({ method, path, accept: acceptOf(call), time });
    const outcome = await answerProvider(call, entry);
    if (outcome.kind === 'reset') entry.outcome = call.gone.aborted ? 'client-gone' : 'reset';
    else {
      entry.outcome = call.gone.aborted ? 'client-gone' : 'answered';
      entry.status = call.gone.aborted ? null : outcome.answer.status;
    }
    return outcome;
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

function subjectOf(call: Call, customerId: string | null): FaultSubject {
  return { method: call.method, path: call.path, target: call.target, customerId, accept: acceptOf(call) };
}

function answeredBy(entry: JournalEntry, handled: Handled): Handled {
  entry.madeReportId = handled.madeReportId ?? null;
  return handled;
}

function answered(entry: JournalEntry, handled: Handled): Outcome {
  return { kind: 'answer', answer: answeredBy(entry, handled).answer };
}

function statusAnswer(action: Extract<FaultAction, { kind: 'status' }>): Answer {
  const { status, headers = {}, body, contentType } = action;
  if (body === undefined) return { status, headers };
  if (typeof body === 'string') return { status, headers, contentType: contentType ?? 'text/plain', body };
  return { ...jsonAnswer(status, body), headers };
}
