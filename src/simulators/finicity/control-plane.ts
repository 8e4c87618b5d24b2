import type { Bank } from '../bank/bank.ts';
import { bankStamp } from '../bank/calendar.ts';
import type { Clock } from '../kernel/clock.ts';
import type { FaultBook } from '../kernel/faults.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import type { Journal } from '../kernel/journal.ts';
import { parseFault } from '../kernel/parse-fault.ts';
import type { Directory } from './directory.ts';
import type { PartnerGate } from './partner-gate.ts';
import type { ReportStore } from './report-store.ts';

export interface Controlled {
  readonly clock: Clock;
  readonly bank: Bank;
  readonly directory: Directory;
  readonly gate: PartnerGate;
  readonly journal: Journal;
  readonly store: ReportStore;
  readonly scripted: FaultBook;
  readonly named: FaultBook;
}

const DONE: Answer = { status: 204 };

/** Everything under /_sim/. Invented: the provider has nothing of the kind. */
export function control(call: Call, simulator: Controlled): Answer {
  const { clock, journal, scripted, named } = simulator;
  switch (`${call.method} ${call.path}`) {
    case 'GET /_sim/people':
      return jsonAnswer(200, { people: peopleOf(simulator.directory) });
    case 'GET /_sim/journal':
      return jsonAnswer(200, { calls: journal.entries() });
    case 'DELETE /_sim/journal':
      journal.clear();
      return DONE;
    case 'GET /_sim/clock':
      return jsonAnswer(200, { now: new Date(clock.nowMs()).toISOString(), bankTime: bankStamp(clock.nowMs()) });
    case 'PUT /_sim/clock':
      return attempt(() => {
        const { now } = bodyOf(call) as { now?: unknown };
        if (typeof now !== 'string') throw new TypeError('now must be an ISO instant or "real"');
        clock.set(now);
        return DONE;
      });
    case 'GET /_sim/faults':
      return jsonAnswer(200, { scripted: scripted.list(), named: named.list() });
    case 'POST /_sim/faults':
      return attempt(() => {
        scripted.add(parseFault(bodyOf(call)));
        return { status: 201 };
      });
    case 'DELETE /_sim/faults':
      scripted.reset();
      named.reset();
      return DONE;
    case 'POST /_sim/expire-tokens':
      simulator.gate.expireTokens();
      return DONE;
    case 'POST /_sim/unlock-partner':
      simulator.gate.unlock();
      return DONE;
    case 'GET /_sim/reports':
      return jsonAnswer(200, {
        reports: simulator.store.all().map((record) => ({
          id: record.id,
          customerId: String(record.customerId),
          kind: record.kind,
          fcra: record.isFcra,
          lengthOfReport: record.lengthOfReport,
          referenceNumber: record.referenceNumber,
          createdDate: bankStamp(record.createdAt),
        })),
      });
    default:
      return jsonAnswer(404, { error: 'No such control' });
  }
}

export interface NamedPerson {
  readonly name: string;
  readonly customerId: string;
  readonly username: string;
  readonly about: string;
}

/** The people with a hard case. */
export function peopleOf(directory: Directory): NamedPerson[] {
  return directory
    .all()
    .filter((person) => person.about !== '')
    .map((person) => ({
      name: `${person.firstName} ${person.lastName}`,
      customerId: String(person.customerId),
      username: person.username,
      about: person.about,
    }));
}

function attempt(act: () => Answer): Answer {
  try {
    return act();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) {
      return jsonAnswer(400, { error: error.message });
    }
    throw error;
  }
}

function bodyOf(call: Call): object {
  const value: unknown = JSON.parse(call.body);
  if (typeof value !== 'object' || value === null) throw new TypeError('The body must be an object');
  return value;
}
