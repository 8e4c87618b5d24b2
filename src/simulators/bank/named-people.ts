import { NAMED_CASES } from './named-cases.ts';
import { typicalPlan } from './named-plans.ts';
import { addressFor, FIRST_NAMED_ID } from './people.ts';
import type { Person } from './people.ts';

/** The named people, in the order of their ids. */
export function namedPeople(seed: string): Person[] {
  return NAMED_CASES.map((named, i) => {
    const customerId = FIRST_NAMED_ID + 7 * i;
    const own = `${seed}|named|${named.username}`;
    const plan = named.plan ?? ((planSeed: string) => typicalPlan(planSeed));
    return {
      ordinal: i,
      customerId,
      username: named.username,
      firstName: named.firstName,
      lastName: named.lastName,
      type: 'active',
      createdDaysBefore: 60 + ((i * 37) % 500),
      address: addressFor(own),
      about: named.about,
      business: null,
      faults: (named.faults ?? []).map((fault) => ({
        ...fault,
        match: { ...fault.match, customerId: String(customerId) },
      })),
      defect: named.defect ?? null,
      scannedPages: named.scannedPages ?? 0,
      plan: () => plan(`${own}|plan`),
    };
  });
}
