import type { Bank } from '../bank/bank.ts';
import type { Person } from '../bank/people.ts';
import type { Handled } from '../kernel/answer-call.ts';
import { jsonAnswer, RouteTable } from '../kernel/http.ts';
import type { Answer, Call, Params } from '../kernel/http.ts';
import { wireAccount } from './accounts.ts';
import { generateReport } from './analytics-generate.ts';
import { retrieveReport } from './analytics-retrieve.ts';
import { addTestingCustomer, listCustomers, wireConsumer, wireCustomer } from './customers.ts';
import type { Directory } from './directory.ts';
import { errorMessage } from './errors.ts';
import { listInstitutions, oneInstitution } from './institutions.ts';
import type { PartnerGate } from './partner-gate.ts';
import type { ReportKind, ReportStore } from './report-store.ts';
import { listTransactions } from './transactions.ts';

export interface Provider {
  readonly bank: Bank;
  readonly directory: Directory;
  readonly gate: PartnerGate;
  readonly store: ReportStore;
  nowMs(): number;
  /** Waits as long as the provider takes: milliseconds before the delay scale. */
  readonly work: (ms: number) => Promise<void>;
}

export interface Route {
  /** Sign-in is the one call that needs no token. */
  readonly isOpen: boolean;
  handle(call: Call, params: Params): Promise<Handled> | Handled;
}

export function providerRoutes(provider: Provider): RouteTable<Route> {
  const { bank, directory, gate, store } = provider;
  const table = new RouteTable<Route>();
  const add = (method: string, path: string, handle: (call: Call, params: Params) => Answer): void => {
    table.add(method, path, { isOpen: false, handle: (call, params) => ({ answer: handle(call, params) }) });
  };
  const ofCustomer = (method: string, path: string, answer: (person: Person, call: Call, params: Params) => Answer) => {
    add(method, path, (call, params) => {
      const person = directory.find(params['customerId'] ?? '');
      return person === undefined ? errorMessage(404, 14001, 'Customer not found.') : answer(person, call, params);
    });
  };
  const accountsAnswer = (person: Person): Answer =>
    jsonAnswer(200, { accounts: bank.accountsOf(person).map((account) => wireAccount(account, bank)) });

  table.add('POST', '/aggregation/v2/partners/authentication', {
    isOpen: true,
    handle: (call) => ({ answer: gate.signIn(call.headers, call.body) }),
  });
  add('GET', '/aggregation/v1/customers', (call) => listCustomers(directory, bank, call.query));
  add('POST', '/aggregation/v2/customers/testing', (call) => addTestingCustomer(directory, bank, call.body));
  ofCustomer('GET', '/aggregation/v1/customers/:customerId', (person) => jsonAnswer(200, wireCustomer(person, bank)));
  ofCustomer('GET', '/aggregation/v1/customers/:customerId/accounts', accountsAnswer);
  ofCustomer('POST', '/aggregation/v1/customers/:customerId/accounts', (person) => {
    bank.refresh(person);
    return accountsAnswer(person);
  });
  ofCustomer('GET', '/aggregation/v3/customers/:customerId/transactions', (person, call) =>
    listTransactions(bank.accountsOf(person), bank, call.query),
  );
  ofCustomer(
    'GET',
    '/aggregation/v4/customers/:customerId/accounts/:accountId/transactions',
    (person, call, params) => {
      const id = params['accountId'] ?? '';
      const accounts = bank.accountsOf(person).filter((account) => String(account.id) === id);
      const why = `customer does not have given account (customerId = ${person.customerId}, accountId = [${id}])`;
      return accounts.length === 0 ? errorMessage(404, 38003, why) : listTransactions(accounts, bank, call.query);
    },
  );
  ofCustomer('GET', '/decisioning/v1/customers/:customerId/consumer', (person) =>
    jsonAnswer(200, wireConsumer(person, bank)),
  );
  add('GET', '/institution/v2/institutions', (call) => listInstitutions(call.query, provider.nowMs()));
  add('GET', '/institution/v2/institutions/:institutionId', (_call, params) =>
    oneInstitution(params['institutionId'] ?? ''),
  );
  addAnalytics(table, provider, 'balance');
  addAnalytics(table, provider, 'cashflow');
  for (const isFcra of [false, true]) {
    table.add('GET', `/analytics/data/v1/:reportId${isFcra ? '/fcra' : ''}`, {
      isOpen: false,
      handle: async (call, params) => {
        const record = store.find(params['reportId'] ?? '');
        const person = record === undefined ? undefined : directory.find(String(record.customerId));
        return { answer: await retrieveReport({ record, person, isFcra, work: provider.work }, call, bank, store) };
      },
    });
  }
  return table;
}

function addAnalytics(table: RouteTable<Route>, provider: Provider, kind: ReportKind): void {
  const { bank, directory, store } = provider;
  for (const isFcra of [false, true]) {
    table.add('POST', `/analytics/${kind}/v1/customer/:customerId${isFcra ? '/fcra' : ''}`, {
      isOpen: false,
      handle: async (call, params) => {
        const person = directory.find(params['customerId'] ?? '');
        const order = { person, kind, isFcra, nowMs: provider.nowMs(), work: provider.work };
        const { answer, made } = await generateReport(order, call, bank, store);
        return made === null ? { answer } : { answer, madeReportId: made.id };
      },
    });
  }
}
