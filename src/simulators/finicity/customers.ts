import { bankInstant } from '../bank/calendar.ts';
import type { Bank } from '../bank/bank.ts';
import type { Person } from '../bank/people.ts';
import { seededRandom, wholeBetween } from '../kernel/rng.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';
import type { Directory } from './directory.ts';
import { errorMessage } from './errors.ts';
import { pageOf, readPage } from './paging.ts';

/** GET /aggregation/v1/customers */
export function listCustomers(directory: Directory, bank: Bank, query: URLSearchParams): Answer {
  const page = readPage(query);
  if ('status' in page) return page;
  const type = query.get('type') ?? '';
  if (type !== '' && type !== 'active' && type !== 'testing') {
    return errorMessage(400, 14016, 'Invalid customer type');
  }
  const username = query.get('username') ?? '';
  const search = (query.get('search') ?? '').trim().toLowerCase();
  const matches = directory
    .all()
    .filter(
      (person) =>
        (type === '' || person.type === type) &&
        (username === '' || person.username === username) &&
        (search === '' || isFoundBy(person, search)),
    );
  const { records, ...counts } = pageOf(matches, page);
  return jsonAnswer(200, { ...counts, customers: records.map((person) => wireCustomer(person, bank)) });
}

export function wireCustomer(person: Person, bank: Bank): Record<string, string> {
  const created = String(createdSecond(person, bank));
  return {
    id: String(person.customerId),
    username: person.username,
    firstName: person.firstName,
    lastName: person.lastName,
    type: person.type,
    createdDate: created,
    lastModifiedDate: created,
  };
}

/** POST /aggregation/v2/customers/testing. Fact: the codes, and 201. */
export function addTestingCustomer(directory: Directory, bank: Bank, body: string): Answer {
  const fields = readFields(body);
  const { username, firstName = '', lastName = '' } = fields;
  if (typeof username !== 'string' || !/^[\w!@.#$%&*+-]{6,255}$/.test(username)) {
    return errorMessage(400, 110_039, 'Username must be 6 to 255 letters, digits or ! @ . # $ % & * _ - +');
  }
  const names = [firstName, lastName].map(String);
  if (names.some((name) => /[<>=]/.test(name))) return errorMessage(400, 45_003, 'Invalid characters in name');
  if (directory.hasUsername(username)) return errorMessage(409, 110_002, 'Username already exists');
  const person = directory.add({ username, firstName: names[0] ?? '', lastName: names[1] ?? '' });
  return jsonAnswer(201, {
    id: String(person.customerId),
    username: person.username,
    createdDate: createdSecond(person, bank),
  });
}

/** GET /decisioning/v1/customers/{customerId}/consumer. Invented: every customer has one. */
export function wireConsumer(person: Person, bank: Bank): Record<string, unknown> {
  const random = seededRandom(`consumer|${person.customerId}`);
  const id = Array.from({ length: 32 }, () => wholeBetween(random, 0, 15).toString(16)).join('');
  return {
    id,
    firstName: person.firstName,
    lastName: person.lastName,
    customerId: person.customerId,
    address: person.address.street,
    city: person.address.city,
    state: person.address.state,
    zip: person.address.zip,
    phone: `1-801-555-01${String(person.customerId % 100).padStart(2, '0')}`,
    ssn: String(wholeBetween(random, 1000, 9999)),
    birthday: {
      year: wholeBetween(random, 1951, 2001),
      month: wholeBetween(random, 1, 12),
      dayOfMonth: wholeBetween(random, 1, 28),
    },
    email: `${person.username.replaceAll(/[^a-z0-9.-]/g, '')}@mail.example`,
    createdDate: createdSecond(person, bank),
  };
}

/** Epoch seconds. */
export function createdSecond(person: Person, bank: Bank): number {
  const second = 9 * 3600 + (person.customerId % 28_800);
  const created = bankInstant(bank.referenceDay - person.createdDaysBefore, second);
  // A customer added this morning was not created this afternoon.
  return Math.floor(Math.min(created, bank.nowMs()) / 1000);
}

/** Fact: text in the username or in any mix of first and last name. */
function isFoundBy(person: Person, search: string): boolean {
  const { firstName, lastName, username } = person;
  return `${username}\n${firstName} ${lastName}\n${lastName} ${firstName}`.toLowerCase().includes(search);
}

function readFields(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
