import { addressFor } from '../bank/people.ts';
import type { Person } from '../bank/people.ts';

/** The partner's customers, in the order of their ids. */
export class Directory {
  readonly #people: Person[];
  readonly #byId: Map<string, Person>;

  constructor(people: readonly Person[]) {
    this.#people = [...people];
    this.#byId = new Map(people.map((person) => [String(person.customerId), person]));
  }

  all(): readonly Person[] {
    return this.#people;
  }

  find(customerId: string): Person | undefined {
    return this.#byId.get(customerId);
  }

  hasUsername(username: string): boolean {
    return this.#people.some((person) => person.username.toLowerCase() === username.toLowerCase());
  }

  /** Adds a testing customer, without accounts: the simulator has no Connect. */
  add(customer: { username: string; firstName: string; lastName: string }): Person {
    const last = this.#people.at(-1);
    const person: Person = {
      ...customer,
      ordinal: (last?.ordinal ?? 0) + 1,
      customerId: (last?.customerId ?? 0) + 11,
      type: 'testing',
      createdDaysBefore: 0,
      address: addressFor(customer.username),
      about: '',
      business: null,
      faults: [],
      defect: null,
      scannedPages: 0,
      plan: () => ({ accounts: [], rules: [] }),
    };
    this.#people.push(person);
    this.#byId.set(String(person.customerId), person);
    return person;
  }
}
