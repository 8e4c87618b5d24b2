import type { FaultBook } from '../kernel/faults.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import type { Journal } from '../kernel/journal.ts';
import { parseFault } from '../kernel/parse-fault.ts';
import { dayText } from '../bank/calendar.ts';
import type { Person } from './lives/person.ts';
import { monthText } from './lives/months.ts';
import type { Provider } from './provider.ts';
import type { TokenGate } from './token-gate.ts';

export interface Controlled {
  readonly provider: Provider;
  readonly gate: TokenGate;
  readonly journal: Journal;
  readonly scripted: FaultBook;
  readonly named: FaultBook;
  readonly people: readonly NamedPerson[];
}

const DONE: Answer = { status: 204 };

/** Everything under /_sim/. Invented: the provider has nothing of the kind. */
export function control(call: Call, simulator: Controlled): Answer {
  const { provider, journal, scripted, named } = simulator;
  const { clock, quota } = provider;
  switch (`${call.method} ${call.path}`) {
    case 'GET /_sim/people':
      return jsonAnswer(200, { people: simulator.people });
    case 'GET /_sim/journal':
      return jsonAnswer(200, { calls: journal.entries() });
    case 'DELETE /_sim/journal':
      journal.clear();
      return DONE;
    case 'GET /_sim/clock':
      return jsonAnswer(200, { now: new Date(clock.nowMs()).toISOString(), sydneyDay: dayText(provider.today()) });
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
      provider.lapsedConsents.clear();
      return DONE;
    case 'POST /_sim/expire-tokens':
      simulator.gate.expireTokens();
      return DONE;
    case 'GET /_sim/quota':
      return jsonAnswer(200, quota.state(provider.today()));
    case 'POST /_sim/quota':
      return attempt(() => {
        const { used } = bodyOf(call) as { used?: unknown };
        if (typeof used !== 'number' || !Number.isInteger(used) || used < 0) {
          throw new TypeError('used must be a whole number');
        }
        quota.set(provider.today(), used);
        return DONE;
      });
    case 'GET /_sim/snapshots':
      return jsonAnswer(200, { snapshots: provider.snapshots.all().map(wireSnapshotRecord) });
    default:
      return jsonAnswer(404, { error: 'No such control' });
  }
}

function wireSnapshotRecord(snapshot: ReturnType<Provider['snapshots']['all']>[number]): object {
  const { kind, ids, userId, window, createdAt, accounts } = snapshot;
  return {
    id: ids[kind],
    kind,
    userId,
    fromMonth: monthText(window.fromMonth),
    toMonth: monthText(window.toMonth),
    accounts: accounts.map(({ id }) => id),
    created: new Date(createdAt).toISOString(),
  };
}

export interface NamedPerson {
  readonly name: string;
  readonly userId: string;
  readonly key: string;
  readonly about: string;
  readonly email: string;
}

export function namedPerson({ firstName, lastName, userId, key, about, email }: Person): NamedPerson {
  return { name: `${firstName} ${lastName}`, userId, key, about, email };
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
