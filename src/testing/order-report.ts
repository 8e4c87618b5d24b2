import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CustomerAccounts } from '#contracts/customers.ts';
import { idempotencyHeader } from '#contracts/routes.ts';
import { settledStates, type OrderTerms, type ReportRequest } from '#contracts/report-requests.ts';
import { addMonths, monthOf } from '#domain/months.ts';
import type { Answer, Browser } from './browser.ts';

/**
 * What a test may say of an order; the rest is an ordinary plain 90-day report (Finicity) or a summary of the last 13
 * months (Basiq) of every account that can be in one.
 */
export interface OrderWishes {
  readonly accountIds?: readonly string[];
  readonly lengthDays?: number;
  readonly fromMonth?: string;
  readonly toMonth?: string;
  readonly reference?: string | null;
  readonly isFcra?: boolean;
  readonly purpose?: string | null;
  readonly orderAnyway?: boolean;
  readonly key?: string;
}

/** Our id of a customer; a bare id is Finicity's. */
const customerIdOf = (customer: string) => (customer.startsWith('basiq-') ? customer : `finicity-${customer}`);

/** @param customer our id, or a bare one of Finicity's */
export async function accountsOf(person: Browser, customer: string): Promise<CustomerAccounts> {
  const answer = await person.call('GET', `/api/customers/${customerIdOf(customer)}/accounts`);
  if (answer.status !== 200) throw new Error(`no accounts: ${answer.text}`);
  return answer.json<CustomerAccounts>();
}

/** @param customer our id, or a bare one of Finicity's */
export async function placeOrder(person: Browser, customer: string, wishes: OrderWishes = {}): Promise<Answer> {
  const { key = randomUUID(), accountIds, ...rest } = wishes;
  const chosen =
    accountIds ??
    (await accountsOf(person, customer)).accounts.filter((one) => one.usable.inReport).map((one) => one.id);
  const customerId = customerIdOf(customer);
  const ofKind = customerId.startsWith('basiq-')
    ? { kind: 'affordability', ...(await usualMonths(person, customerId)) }
    : { kind: 'balance', lengthDays: 90, isFcra: false, purpose: rest.isFcra === true ? '31' : null };
  return await person.call('POST', '/api/report-requests', {
    headers: { [idempotencyHeader]: key },
    body: { customerId, ...ofKind, reference: null, orderAnyway: false, ...rest, accountIds: chosen },
  });
}

async function usualMonths(person: Browser, customerId: string): Promise<{ fromMonth: string; toMonth: string }> {
  const terms = (await person.call('GET', `/api/customers/${customerId}/order-terms`)).json<OrderTerms>();
  const toMonth = monthOf(terms.today);
  return { fromMonth: addMonths(toMonth, -12), toMonth };
}

/** Follows a request until `isDone`, asking as the page does. Fails after ten seconds. */
export async function follow(
  person: Browser,
  id: string,
  isDone: (request: ReportRequest) => boolean = ({ state, document }) =>
    settledStates.has(state) && (state !== 'ready' || document.state === 'ready' || document.state === 'failed'),
): Promise<ReportRequest> {
  let last = '';
  for (const until = Date.now() + 10_000; Date.now() < until; await sleep(15)) {
    const answer = await person.call('GET', `/api/report-requests/${id}`);
    const request = answer.json<ReportRequest>();
    if (answer.status === 200 && isDone(request)) return request;
    last = answer.text;
  }
  throw new Error(`the order did not come so far: ${last}`);
}

/** @param customer our id, or a bare one of Finicity's */
export async function orderAndFollow(
  person: Browser,
  customer: string,
  wishes: OrderWishes = {},
): Promise<ReportRequest> {
  const answer = await placeOrder(person, customer, wishes);
  if (answer.status !== 202) throw new Error(`the order was refused: ${answer.text}`);
  return await follow(person, answer.json<{ id: string }>().id);
}
