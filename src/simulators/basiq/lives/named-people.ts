import { derivedUuid } from '../derived-uuid.ts';
import type { LifePlan } from './life-plan.ts';
import { NAMED_CASES } from './named-cases.ts';
import { usual } from './named-plans.ts';
import { emailFor, personWithNothing, USUAL_CONSENT } from './person.ts';
import type { ConsentPlan, OwnFault, Person, Quirks } from './person.ts';

/** One hard case. What is left out is as with an ordinary person. */
export interface NamedCase {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  /** What an officer finds here. */
  readonly about: string;
  readonly plan?: (holder: string, seed: string) => LifePlan;
  /** Cases with the same household live the same life. */
  readonly household?: string;
  readonly hiddenAccounts?: readonly string[];
  readonly consent?: ConsentPlan;
  readonly quirks?: Quirks;
  readonly faults?: readonly OwnFault[];
  readonly createdDaysBefore?: number;
}

/** The named people. Their ids come from their keys alone: no count, no day and no seed moves them. */
export function namedPeople(seed: string): Person[] {
  return NAMED_CASES.map((named, i) => {
    const userId = derivedUuid(`named user ${named.key}`);
    const holder = `${named.firstName} ${named.lastName}`;
    const lifeSeed = `${seed}|named|${named.household ?? named.key}`;
    const plan = named.plan ?? usual();
    return {
      ...personWithNothing(userId),
      key: named.key,
      firstName: named.firstName,
      lastName: named.lastName,
      email: emailFor(named.firstName, named.lastName),
      mobile: `+6140000${String(1000 + i)}`,
      about: named.about,
      createdDaysBefore: named.createdDaysBefore ?? 60 + ((i * 37) % 300),
      consent: named.consent ?? USUAL_CONSENT,
      quirks: named.quirks ?? {},
      faults: (named.faults ?? []).map((fault) => ({ ...fault, match: { ...fault.match, customerId: userId } })),
      lifeSeed,
      hiddenAccounts: named.hiddenAccounts ?? [],
      plan: () => plan(holder, lifeSeed),
    };
  });
}
