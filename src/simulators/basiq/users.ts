import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import { badFilter, errorAnswer, noRoute, notValid } from './errors.ts';
import { parseFilter } from './filters.ts';
import type { UserFields } from './directory.ts';
import type { Person } from './lives/person.ts';
import { sydneyMidnight, utcText } from './lives/sydney.ts';
import type { Provider } from './provider.ts';

const BUSINESS_FIELDS = [
  'businessName',
  'businessIdNo',
  'businessIdNoType',
  'businessAddress',
  'verificationStatus',
  'verificationDate',
] as const;

/** GET /users/{id} */
export function wireUser(person: Person, provider: Provider): object {
  const { directory, link } = provider;
  const self = link(`/users/${person.userId}`);
  const stated = directory.statedOf(person.userId);
  const item = (type: string, path: string) => (id: string) => ({ type, id, links: { self: `${self}/${path}/${id}` } });
  const connections = provider.connectionsOf(person).map(({ id }) => id);
  const accounts = provider.book.accountsOf(person).map(({ id }) => id);
  return {
    type: 'user',
    id: person.userId,
    email: person.email,
    mobile: person.mobile,
    name: `${person.firstName} ${person.lastName}`.trim(),
    firstName: person.firstName,
    middleName: person.middleName ?? '',
    lastName: person.lastName,
    ...Object.fromEntries(BUSINESS_FIELDS.filter((name) => name in stated).map((name) => [name, stated[name]])),
    connections: { type: 'list', count: connections.length, data: connections.map(item('connection', 'connections')) },
    accounts: { type: 'list', count: accounts.length, data: accounts.map(item('account', 'accounts')) },
    links: {
      self,
      accounts: `${self}/accounts`,
      connections: `${self}/connections`,
      transactions: `${self}/transactions`,
      auth_link: null,
    },
  };
}

/** GET /users: in no specification, so that it is there only behind a switch. No paging is known; `limit` just cuts. */
export function listUsers(call: Call, provider: Provider): Answer {
  if (!provider.listsUsers) return noRoute();
  const test = parseFilter<Person>(call.query.get('filter'), {
    email: (person) => person.email,
    'user.email': (person) => person.email,
    mobile: (person) => person.mobile,
  });
  if (test === null) return badFilter();
  const limit = Number(call.query.get('limit') ?? '500');
  if (!Number.isInteger(limit) || limit < 1) return notValid('Limit value is not valid', 'limit');
  const found = provider.directory.all().filter(test);
  return jsonAnswer(200, {
    type: 'list',
    size: found.length,
    data: found.slice(0, limit).map((person) => ({
      type: 'user',
      id: person.userId,
      ...(person.firstName === '' ? {} : { firstName: person.firstName }),
      ...(person.lastName === '' ? {} : { lastName: person.lastName }),
      email: person.email,
      mobile: person.mobile,
      createdTime: createdTime(person, provider),
      links: { self: provider.link(`/users/${person.userId}`) },
    })),
    links: { self: provider.link(call.target) },
  });
}

function createdTime(person: Person, { directory, book }: Provider): string {
  const day = book.referenceDay - person.createdDaysBefore;
  return utcText(directory.createdAt(person.userId) ?? sydneyMidnight(day) + 34_260_000);
}

/** POST /users */
export function createUser(call: Call, provider: Provider): Answer {
  const fields = fieldsOf(call.body);
  if (fields === null) return notValid('Posted user is not in valid format.');
  if (isMissing(fields['email']) && isMissing(fields['mobile'])) {
    return errorAnswer(400, {
      code: 'parameter-not-supplied',
      title: 'Required parameter not supplied',
      detail: "One of 'email' or 'mobile' is required.",
      source: {},
    });
  }
  const refusal = refuse(fields);
  if (refusal !== null) return refusal;
  const person = provider.directory.add(fields, provider.nowMs());
  const { userId, email, mobile } = person;
  const links = { self: provider.link(`/users/${userId}`) };
  return jsonAnswer(201, { ...fields, type: 'user', id: userId, email, mobile, links });
}

/** POST /users/{id}: what is not stated stays. */
export function updateUser(person: Person, call: Call, provider: Provider): Answer {
  const fields = fieldsOf(call.body);
  if (fields === null) return notValid('Posted user is not in valid format.');
  return refuse(fields) ?? jsonAnswer(200, wireUser(provider.directory.update(person, fields), provider));
}

function refuse(fields: UserFields): Answer | null {
  const { email, mobile } = fields;
  if (!isMissing(email) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(textOf(email))) {
    return notValid('Provided email is in bad format.', 'email');
  }
  if (!isMissing(mobile) && !/^\+\d{8,15}$/.test(textOf(mobile))) {
    return notValid('Provided mobile is in bad format.', 'mobile');
  }
  return null;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fieldsOf(body: string): UserFields | null {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return value as UserFields;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
