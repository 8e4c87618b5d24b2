import type { Clock } from './clock.ts';
import type { FaultBook } from './faults.ts';
import { acceptKind } from './http.ts';
import type { Answer, Call, Outcome } from './http.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { playFault } from './play-fault.ts';
import type { Stage } from './play-fault.ts';

/** What the calls of one simulator share. */
export interface Simulator extends Stage {
  readonly clock: Clock;
  readonly journal: Journal;
  /** Faults that a caller added, and those of the named people. */
  readonly scripted: FaultBook;
  readonly named: FaultBook;
}

/** What one call is to its provider. */
export interface ProviderCall {
  /** Whom it is about. */
  readonly customerId: string | null;
  /** Whether the gate lets its caller in. */
  readonly isLetIn: () => boolean;
  /** Does what the provider does, the gate's refusal included. */
  readonly handle: () => Promise<Handled>;
}

/** What a handler may tell the journal besides its answer. */
export interface Handled {
  readonly answer: Answer;
  readonly madeReportId?: string;
}

/** Answers a call, or cuts it, as the provider or a fault has it, and writes the journal. */
export async function answerCall(call: Call, provider: ProviderCall, simulator: Simulator): Promise<Outcome> {
  const entry = simulator.journal.begin({
    method: call.method,
    path: call.target,
    accept: acceptKind(call),
    time: new Date(simulator.clock.nowMs()).toISOString(),
  });
  entry.customerId = provider.customerId;
  const outcome = await outcomeOf(call, provider, simulator, entry);
  if (outcome.kind === 'reset') entry.outcome = call.gone.aborted ? 'client-gone' : 'reset';
  else {
    entry.outcome = call.gone.aborted ? 'client-gone' : 'answered';
    entry.status = call.gone.aborted ? null : outcome.answer.status;
  }
  return outcome;
}

async function outcomeOf(
  call: Call,
  provider: ProviderCall,
  simulator: Simulator,
  entry: JournalEntry,
): Promise<Outcome> {
  const { method, path, target } = call;
  const subject = { method, path, target, customerId: provider.customerId, accept: acceptKind(call) };
  const handle = async (): Promise<Answer> => {
    const { answer, madeReportId } = await provider.handle();
    entry.madeReportId = madeReportId ?? null;
    return answer;
  };
  // A scripted fault strikes whoever calls; a named person's only a caller who was let in.
  const action = simulator.scripted.take(subject) ?? (provider.isLetIn() ? simulator.named.take(subject) : undefined);
  if (action === undefined) return { kind: 'answer', answer: await handle() };
  entry.fault = action.kind;
  return await playFault(action, call, simulator, handle);
}
