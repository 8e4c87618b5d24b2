import { attempt, bodyOf, commonControl, DONE, noSuchControl } from '../kernel/control.ts';
import type { FaultBook } from '../kernel/faults.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import type { Journal } from '../kernel/journal.ts';
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

/** Everything under /_sim/. Invented: the provider has nothing of the kind. */
export function control(call: Call, simulator: Controlled): Answer {
  const { provider, gate, journal, scripted, named, people } = simulator;
  const { clock, quota } = provider;
  const common = commonControl(call, {
    clock,
    journal,
    scripted,
    named,
    people: () => people,
    clockFacts: () => ({ sydneyDay: dayText(provider.today()) }),
    expireTokens: () => gate.expireTokens(),
    windUp: () => provider.lapsedConsents.clear(),
  });
  if (common !== null) return common;
  switch (`${call.method} ${call.path}`) {
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
      return noSuchControl();
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
