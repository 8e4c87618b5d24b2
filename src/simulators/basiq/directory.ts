import { randomUUID } from 'node:crypto';
import type { Person } from './lives/person.ts';
import { personWithNothing } from './lives/person.ts';

/** What a caller may state of a user and what comes back as it was stated. */
export type UserFields = Readonly<Record<string, unknown>>;

/** The partner's users: those that were there from the start and those that a caller made. */
export class Directory {
  readonly #people: Map<string, Person>;
  readonly #stated = new Map<string, UserFields>();
  readonly #createdAt = new Map<string, number>();

  constructor(people: readonly Person[]) {
    this.#people = new Map(people.map((person) => [person.userId, person]));
  }

  all(): readonly Person[] {
    return [...this.#people.values()];
  }

  find(userId: string): Person | undefined {
    return this.#people.get(userId);
  }

  /** What a caller stated beyond the person's own fields. */
  statedOf(userId: string): UserFields {
    return this.#stated.get(userId) ?? {};
  }

  /** Milliseconds since the epoch; `undefined` for those who were there from the start. */
  createdAt(userId: string): number | undefined {
    return this.#createdAt.get(userId);
  }

  /** Adds a user without connections: in the version 3 of the API only a person can connect a bank. Same e-mail twice is two users (fact). */
  add(fields: UserFields, nowMs: number): Person {
    const person = personWithNothing(randomUUID());
    this.#people.set(person.userId, person);
    this.#createdAt.set(person.userId, nowMs);
    return this.update(person, fields);
  }

  /** Takes over what is stated and leaves the rest. */
  update(person: Person, fields: UserFields): Person {
    const text = (name: string, old: string): string => (typeof fields[name] === 'string' ? fields[name] : old);
    const middleName = fields['middleName'];
    const updated: Person = {
      ...person,
      firstName: text('firstName', person.firstName),
      middleName: typeof middleName === 'string' ? middleName : person.middleName,
      lastName: text('lastName', person.lastName),
      email: text('email', person.email),
      mobile: text('mobile', person.mobile),
    };
    this.#people.set(person.userId, updated);
    this.#stated.set(person.userId, { ...this.statedOf(person.userId), ...fields });
    return updated;
  }

  remove(userId: string): void {
    this.#people.delete(userId);
    this.#stated.delete(userId);
  }
}
