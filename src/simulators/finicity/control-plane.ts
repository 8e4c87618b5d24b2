import type { Bank } from '../bank/bank.ts';
import { bankStamp } from '../bank/calendar.ts';
import type { Clock } from '../kernel/clock.ts';
import { commonControl, DONE, noSuchControl } from '../kernel/control.ts';
import type { FaultBook } from '../kernel/faults.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import type { Journal } from '../kernel/journal.ts';
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

/** Everything under /_sim/. Invented: the provider has nothing of the kind. */
export function control(call: Call, simulator: Controlled): Answer {
  const { clock, gate, journal, scripted, named } = simulator;
  const common = commonControl(call, {
    clock,
    journal,
    scripted,
    named,
    people: () => peopleOf(simulator.directory),
    clockFacts: () => ({ bankTime: bankStamp(clock.nowMs()) }),
    expireTokens: () => gate.expireTokens(),
    windUp: () => undefined,
  });
  if (common !== null) return common;
  switch (`${call.method} ${call.path}`) {
    case 'POST /_sim/unlock-partner':
      gate.unlock();
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
      return noSuchControl();
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
