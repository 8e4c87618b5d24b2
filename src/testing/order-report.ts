import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CustomerAccounts } from '#contracts/customers.ts';
import { idempotencyHeader } from '#contracts/routes.ts';
import { settledStates, type ReportRequest } from '#contracts/report-requests.ts';
import type { Answer, Browser } from './browser.ts';

/** What a test may say of an order; the rest is an ordinary plain 90-day report of every account that can be in one. */
export interface OrderWishes {
  readonly accountIds?: readonly string[];
  readonly lengthDays?: number;
  readonly reference?: string | null;
  readonly isFcra?: boolean;
  readonly purpose?: string | null;
  readonly orderAnyway?: boolean;
  readonly key?: string;
}

export async function accountsOf(person: Browser, providerCustomerId: string): Promise<CustomerAccounts> {
  const answer = await person.call('GET', `/api/customers/finicity-${providerCustomerId}/accounts`);
  if (answer.status !== 200) throw new Error(`no accounts: ${answer.text}`);
  return answer.json<CustomerAccounts>();
}

export async function placeOrder(
  person: Browser,
  providerCustomerId: string,
  wishes: OrderWishes = {},
): Promise<Answer> {
  const { key = randomUUID(), accountIds, ...rest } = wishes;
  const chosen =
    accountIds ??
    (await accountsOf(person, providerCustomerId)).accounts
      .filter((one) => one.usable.inBalanceReport)
      .map((one) => one.id);
  return await person.call('POST', '/api/report-requests', {
    headers: { [idempotencyHeader]: key },
    body: {
      customerId: `finicity-${providerCustomerId}`,
      kind: 'balance',
      lengthDays: 90,
      reference: null,
      isFcra: false,
      purpose: rest.isFcra === true ? '31' : null,
      orderAnyway: false,
      ...rest,
      accountIds: chosen,
    },
  });
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

export async function orderAndFollow(
  person: Browser,
  providerCustomerId: string,
  wishes: OrderWishes = {},
): Promise<ReportRequest> {
  const answer = await placeOrder(person, providerCustomerId, wishes);
  if (answer.status !== 202) throw new Error(`the order was refused: ${answer.text}`);
  return await follow(person, answer.json<{ id: string }>().id);
}
