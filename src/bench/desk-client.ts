import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { request, type Dispatcher } from 'undici';
import { addMonths, monthOf } from '#domain/months.ts';
import { csrfHeader, idempotencyHeader, routes } from '#contracts/routes.ts';
import { simulatedAccounts } from '#bff/services/simulated-accounts.ts';

/** Seconds that an ordered report may take: the simulator waits for nothing. */
const readyWithinSeconds = 90;

/** Somebody signed in at a BFF. */
export class DeskClient {
  readonly origin: string;
  /** `name=value` of the session's cookie. */
  readonly cookie: string;

  private constructor(origin: string, cookie: string) {
    this.origin = origin;
    this.cookie = cookie;
  }

  static async signIn(origin: string, role: 'officer' | 'lead' | 'auditor' = 'officer'): Promise<DeskClient> {
    const account = simulatedAccounts.find((one) => one.role === role);
    if (account === undefined) throw new Error(`there is no simulated ${role}`);
    const { statusCode, headers, body } = await request(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [csrfHeader]: '1' },
      body: JSON.stringify({ name: account.name, password: account.password }),
    });
    await body.dump();
    const [cookie] = [headers['set-cookie']].flat();
    if (statusCode !== 200 || cookie === undefined) throw new Error(`sign-in answered ${statusCode}`);
    return new DeskClient(origin, cookie.split(';')[0] ?? '');
  }

  get headers(): Record<string, string> {
    return { cookie: this.cookie, accept: 'application/json' };
  }

  /** @throws Error for any status that is not a success */
  async get(path: string): Promise<unknown> {
    return await json(path, await request(`${this.origin}${path}`, { headers: this.headers }));
  }

  /** The id of the one customer that a search finds. */
  async findCustomer(name: string): Promise<string> {
    const page = routes.listCustomers.response.schema.parse(
      await this.get(`/api/customers?q=${encodeURIComponent(name)}`),
    );
    const [customer] = page.items;
    if (customer === undefined) throw new Error(`${name} is not in the directory`);
    return customer.id;
  }

  /** Waits until the list of customers was read from the provider. */
  async waitForDirectory(): Promise<void> {
    await until('the directory is read', async () => {
      const page = routes.listCustomers.response.schema.parse(await this.get('/api/customers?limit=1'));
      return page.directories.every(({ state }) => state === 'ready' || state === 'not_offered') ? true : null;
    });
  }

  /** Orders a balance report on every account that it can take and waits until it and its PDF are kept. @returns its id */
  async keepReport(customerName: string, lengthDays: 180 | 365 | 730): Promise<string> {
    return await this.#keep(customerName, { kind: 'balance', lengthDays, isFcra: false, purpose: null });
  }

  /** The same for an affordability summary of the last 13 calendar months. */
  async keepSummary(customerName: string): Promise<string> {
    const customerId = await this.findCustomer(customerName);
    const terms = routes.readOrderTerms.response.schema.parse(
      await this.get(`/api/customers/${customerId}/order-terms`),
    );
    const toMonth = monthOf(terms.today);
    return await this.#keep(customerName, { kind: 'affordability', fromMonth: addMonths(toMonth, -12), toMonth });
  }

  async #keep(customerName: string, ofKind: Readonly<Record<string, unknown>>): Promise<string> {
    const customerId = await this.findCustomer(customerName);
    const { accounts } = routes.listAccounts.response.schema.parse(
      await this.get(`/api/customers/${customerId}/accounts`),
    );
    const accountIds = accounts.filter(({ usable }) => usable.inReport).map(({ id }) => id);
    const answer = await request(`${this.origin}/api/report-requests`, {
      method: 'POST',
      headers: {
        ...this.headers,
        'content-type': 'application/json',
        [csrfHeader]: '1',
        [idempotencyHeader]: randomUUID(),
      },
      body: JSON.stringify({ customerId, accountIds, reference: null, orderAnyway: true, ...ofKind }),
    });
    const { id } = routes.orderReport.response.schema.parse(await json('order', answer));
    await until('the report and its PDF are kept', async () => {
      const now = routes.readReportRequest.response.schema.parse(await this.get(`/api/report-requests/${id}`));
      if (now.failure !== null || now.document.failure !== null) {
        throw new Error(`the report of ${customerName} failed: ${(now.failure ?? now.document.failure)?.code}`);
      }
      return now.state === 'ready' && now.document.state === 'ready' ? true : null;
    });
    return id;
  }
}

async function json(what: string, { statusCode, body }: Dispatcher.ResponseData): Promise<unknown> {
  const text = await body.text();
  if (statusCode >= 300) throw new Error(`${what} answered ${statusCode}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as unknown;
}

async function until(what: string, ask: () => Promise<true | null>): Promise<void> {
  for (const end = performance.now() + readyWithinSeconds * 1000; performance.now() < end; await pause(100)) {
    if ((await ask()) === true) return;
  }
  throw new Error(`waited ${readyWithinSeconds} seconds in vain until ${what}`);
}
