import type { Handled } from '../kernel/answer-call.ts';
import { jsonAnswer, RouteTable } from '../kernel/http.ts';
import type { Answer, Call, Params } from '../kernel/http.ts';
import { acceptedType } from './accept.ts';
import type { MediaType } from './accept.ts';
import { listAccounts, wireAccount } from './accounts.ts';
import {
  deleteConnection,
  findConnection,
  listConnections,
  oneConnection,
  refreshAll,
  refreshOne,
} from './connections.ts';
import { listConsents, revokeConsent } from './consents.ts';
import { isUuid } from './derived-uuid.ts';
import { errorAnswer, noRoute, notFound } from './errors.ts';
import { listConnectors, listInstitutions, oneConnector, oneInstitution } from './institutions.ts';
import { listJobs, oneJob } from './jobs.ts';
import type { Person } from './lives/person.ts';
import type { Provider } from './provider.ts';
import { createSnapshot } from './snapshot-create.ts';
import { listSnapshots, retrieveLines, retrieveSnapshot } from './snapshot-retrieve.ts';
import type { Grant, TokenGate } from './token-gate.ts';
import { listTransactions, oneTransaction } from './transactions.ts';
import { createUser, listUsers, updateUser, wireUser } from './users.ts';

export interface Route {
  /** Sign-in is the one call that needs no token. */
  readonly isOpen: boolean;
  handle(call: Call, params: Params, grant: Grant | null): Promise<Handled> | Handled;
}

type Reply = Answer | Promise<Answer>;

export function providerRoutes(provider: Provider, gate: TokenGate): RouteTable<Route> {
  const table = new RouteTable<Route>();
  table.add('POST', '/token', {
    isOpen: true,
    handle: (call) => ({ answer: gate.signIn(call.headers, call.body) }),
  });
  addUsers(table, provider);
  addBanks(table, provider);
  addSnapshots(table, provider);
  add(table, 'GET', '/institutions', () => listInstitutions(provider));
  add(table, 'GET', '/institutions/:id', (_call, params) => oneInstitution(params['id'] ?? '', provider));
  add(table, 'GET', '/connectors', () => listConnectors(provider), true);
  add(
    table,
    'GET',
    '/connectors/:id/:method',
    (_call, params) => oneConnector(params['id'] ?? '', params['method'] ?? '', provider),
    true,
  );
  add(table, 'GET', '/jobs/:jobId', (_call, params) => oneJob(params['jobId'] ?? '', provider));
  return table;
}

/** A path that answers with JSON. `isNew`: only tokens of version 3 see it. */
function add(
  table: RouteTable<Route>,
  method: string,
  path: string,
  reply: (call: Call, params: Params) => Reply,
  isNew = false,
): void {
  table.add(method, path, {
    isOpen: false,
    handle: async (call, params, grant) => {
      if (isNew && grant?.version !== '3.0') return { answer: noRoute() };
      return { answer: acceptedType(call, ['application/json']) === null ? UNSUPPORTED() : await reply(call, params) };
    },
  });
}

const UNSUPPORTED = (): Answer =>
  errorAnswer(400, {
    code: 'unsupported-accept',
    title: 'Unsupported accept header',
    detail: 'Accept is not supported',
  });

/** A path of one user. */
function ofUser(
  table: RouteTable<Route>,
  provider: Provider,
  method: string,
  path: string,
  reply: (person: Person, call: Call, params: Params) => Reply,
  isNew = false,
): void {
  const handle = (call: Call, params: Params): Reply => {
    const person = findUser(params, provider);
    return 'status' in person ? person : reply(person, call, params);
  };
  add(table, method, `/users/:userId${path}`, handle, isNew);
}

function findUser(params: Params, { directory }: Provider): Person | Answer {
  const userId = params['userId'] ?? '';
  if (!isUuid(userId)) {
    const title = 'Parameter value is not valid';
    return errorAnswer(400, { code: 'path-parameter-not-valid', title, detail: 'User ID value is not valid' });
  }
  return directory.find(userId) ?? notFound('Requested user does not exist.');
}

function addUsers(table: RouteTable<Route>, provider: Provider): void {
  add(table, 'GET', '/users', (call) => listUsers(call, provider));
  add(table, 'POST', '/users', (call) => createUser(call, provider));
  ofUser(table, provider, 'GET', '', (person) => jsonAnswer(200, wireUser(person, provider)));
  ofUser(table, provider, 'POST', '', (person, call) => updateUser(person, call, provider));
  ofUser(table, provider, 'DELETE', '', (person) => {
    provider.directory.remove(person.userId);
    return { status: 204 };
  });
  ofUser(table, provider, 'GET', '/consents', (person) => listConsents(person, provider), true);
  ofUser(
    table,
    provider,
    'DELETE',
    '/consents/:consentId',
    (person, _call, params) => revokeConsent(person, params['consentId'] ?? '', provider),
    true,
  );
  ofUser(table, provider, 'GET', '/jobs', (person) => listJobs(person, provider));
}

function addBanks(table: RouteTable<Route>, provider: Provider): void {
  ofUser(table, provider, 'GET', '/connections', (person, call) => listConnections(person, call, provider));
  ofUser(table, provider, 'POST', '/connections/refresh', (person) => refreshAll(person, provider));
  const one = '/connections/:connectionId';
  const find = (person: Person, params: Params, then: Parameters<typeof findConnection>[3]): Answer =>
    findConnection(person, params['connectionId'] ?? '', provider, then);
  ofUser(table, provider, 'GET', one, (person, _call, params) =>
    find(person, params, (connection) => oneConnection(person, connection, provider)),
  );
  ofUser(table, provider, 'DELETE', one, (person, _call, params) =>
    find(person, params, (connection) => deleteConnection(connection, provider)),
  );
  ofUser(table, provider, 'POST', `${one}/refresh`, (person, _call, params) =>
    find(person, params, (connection) => refreshOne(person, connection, provider)),
  );
  ofUser(table, provider, 'GET', '/accounts', (person, call) => listAccounts(person, call, provider));
  ofUser(table, provider, 'GET', '/accounts/:accountId', (person, _call, params) => {
    const account = provider.book.accountsOf(person).find(({ id }) => id === params['accountId']);
    return account === undefined ? notFound() : jsonAnswer(200, wireAccount(person, account, provider));
  });
  ofUser(table, provider, 'GET', '/transactions', (person, call) => listTransactions(person, call, provider));
  ofUser(table, provider, 'GET', '/transactions/:transactionId', (person, _call, params) =>
    oneTransaction(person, params['transactionId'] ?? '', provider),
  );
}

/** Affordability, income and expenses: paths whose answers come in several kinds. */
function addSnapshots(table: RouteTable<Route>, provider: Provider): void {
  const kinds = {
    affordability: ['application/json', 'application/pdf'],
    income: ['application/json'],
    expenses: ['application/json', 'text/csv'],
  } as const satisfies Record<string, readonly MediaType[]>;
  const typed = (
    method: string,
    path: string,
    offered: readonly MediaType[],
    reply: (order: { person: Person; call: Call; type: MediaType; id: string }) => Promise<Handled>,
  ): void => {
    table.add(method, `/users/:userId${path}`, {
      isOpen: false,
      handle: async (call, params) => {
        const type = acceptedType(call, offered);
        if (type === null) return { answer: UNSUPPORTED() };
        const person = findUser(params, provider);
        if ('status' in person) return { answer: person };
        return await reply({ person, call, type, id: params['snapshotId'] ?? '' });
      },
    });
  };
  for (const kind of ['affordability', 'income', 'expenses'] as const) {
    // Only a retrieval comes as CSV.
    const creatable = kinds[kind].filter((type) => type !== 'text/csv');
    typed('POST', `/${kind}`, creatable, async (order) => await createSnapshot(kind, order, provider));
    typed('GET', `/${kind}/:snapshotId`, kinds[kind], async (order) => ({
      answer: await retrieveSnapshot(kind, order, provider),
    }));
  }
  typed('GET', '/affordability/:snapshotId/transactions', ['application/json', 'application/csv'], async (order) => ({
    answer: await retrieveLines(order, provider),
  }));
  ofUser(table, provider, 'GET', '/affordability', (person) => listSnapshots(person, provider));
}
