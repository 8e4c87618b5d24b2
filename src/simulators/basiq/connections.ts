import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import type { Connection } from './book.ts';
import { badFilter, notFound } from './errors.ts';
import { parseFilter } from './filters.ts';
import { sydneyMidnight, utcText } from './lives/sydney.ts';
import type { Person } from './lives/person.ts';
import type { Provider } from './provider.ts';

/** GET /users/{id}/connections */
export function listConnections(person: Person, call: Call, provider: Provider): Answer {
  const test = parseFilter<Connection>(call.query.get('filter'), {
    id: ({ id }) => id,
    'connection.id': ({ id }) => id,
    status: ({ status }) => status,
    'connection.status': ({ status }) => status,
    'institution.id': ({ institutionId }) => institutionId,
  });
  if (test === null) return badFilter();
  const found = provider.connectionsOf(person).filter(test);
  return jsonAnswer(200, {
    type: 'list',
    size: found.length,
    data: found.map((connection) => wireConnection(person, connection, provider)),
    links: { self: provider.link(call.target) },
  });
}

/** GET /users/{id}/connections/{cid}: with the person's own data and the accounts in short. */
export function oneConnection(person: Person, connection: Connection, provider: Provider): Answer {
  const wire = wireConnection(person, connection, provider);
  const user = provider.link(`/users/${person.userId}`);
  const accounts = provider.book.accountsOf(person).filter((account) => account.connection.id === connection.id);
  return jsonAnswer(200, {
    ...wire,
    profile: {
      fullName: `${person.firstName} ${person.lastName}`,
      firstName: person.firstName,
      lastName: person.lastName,
      middleName: person.middleName ?? '',
      phoneNumbers: [person.mobile],
      emailAddresses: [person.email],
      physicalAddresses: [],
    },
    accounts: {
      type: 'list',
      data: accounts.map(({ id, plan }) => ({
        type: 'account',
        id,
        name: plan.product,
        class: { type: plan.type, product: plan.product },
        currency: plan.currency,
        links: { self: `${user}/accounts/${id}` },
      })),
    },
    links: { ...wire.links, user },
  });
}

function wireConnection(person: Person, connection: Connection, { link, book, refreshes }: Provider) {
  const { id, status, institutionId, historyDays } = connection;
  const method = connection.method ?? connection.institution.method;
  const user = link(`/users/${person.userId}`);
  const institution = link(`/institutions/${institutionId}`);
  const createdDay = book.referenceDay - Math.min(person.createdDaysBefore, historyDays);
  const expiryDay = book.referenceDay + person.consent.endsInDays;
  return {
    type: 'connection',
    id,
    status,
    method,
    createdDate: utcText(sydneyMidnight(createdDay) + 37_000_000),
    expiryDate: method === 'web' ? '' : utcText(sydneyMidnight(expiryDay)),
    lastUsed: utcText(refreshes.updatedAt(person, connection)),
    mfaEnabled: connection.refresh === 'mfa',
    institution: { type: 'institution', id: institutionId, links: { self: institution } },
    links: {
      self: `${user}/connections/${id}`,
      accounts: `${user}/accounts?filter=connection.id.eq('${id}')`,
      transactions: `${user}/transactions?filter=connection.id.eq('${id}')`,
      institution,
    },
  };
}

/** POST /users/{id}/connections/refresh */
export function refreshAll(person: Person, provider: Provider): Answer {
  const jobs = provider.connectionsOf(person).map((connection) => provider.refreshes.start(person, connection).job);
  return jsonAnswer(202, {
    type: 'list',
    data: jobs.map(({ id }) => wireStarted(id, provider)),
  });
}

/** POST /users/{id}/connections/{cid}/refresh. Fact: 200 with the job that is already running. */
export function refreshOne(person: Person, connection: Connection, provider: Provider): Answer {
  const { job, isNew } = provider.refreshes.start(person, connection);
  return jsonAnswer(isNew ? 202 : 200, wireStarted(job.id, provider));
}

function wireStarted(id: string, { link }: Provider): object {
  return { type: 'job', id, links: { self: link(`/jobs/${id}`) } };
}

/** DELETE /users/{id}/connections/{cid}. Fact: accounts and transactions stay. */
export function deleteConnection(connection: Connection, provider: Provider): Answer {
  provider.deletedConnections.add(connection.id);
  return { status: 204 };
}

export function findConnection(
  person: Person,
  id: string,
  provider: Provider,
  then: (connection: Connection) => Answer,
): Answer {
  const connection = provider.connectionsOf(person).find((candidate) => candidate.id === id);
  return connection === undefined ? notFound() : then(connection);
}
