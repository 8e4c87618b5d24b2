import type { ProviderTier } from '#contracts/session.ts';
import { dayIn, startOfDayIn } from '../bank-day.ts';
import type { Provider, ProviderAccounts, ProviderCustomer, RetrieveOrder } from '../provider.ts';
import { parseAnswer } from '../http/wire-schemas.ts';
import { ProviderFailure } from '../provider-failure.ts';
import { toAccount } from './accounts.ts';
import { balanceTransformVersion, toBalanceReport } from './balance-report.ts';
import { createFinicityClient, type Call, type FinicitySettings } from './client.ts';
import {
  accountsAnswer,
  balanceReportAnswer,
  customersAnswer,
  generateAnswer,
  institutionAnswer,
  type WireCustomer,
} from './wire.ts';

/** The provider's midnight is that of a fixed -07:00, whose zone name has the sign of POSIX. */
const timeZone = 'Etc/GMT+7';
/** Records a page; the provider takes 1,000 at the most. */
const pageSize = 500;
/** The vendor's own callers wait this long for the two slow operations, in milliseconds. */
const refreshTimeoutMs = 120_000;
const generateTimeoutMs = 240_000;
const retrieveTimeoutMs = 60_000;

/** Ids come from the provider itself, but they enter a path: digits and plain letters only. */
function pathId(id: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) throw new ProviderFailure('provider-customer-unknown');
  return id;
}

export function createFinicityProvider(settings: FinicitySettings, tier: ProviderTier, clock: () => Date): Provider {
  const client = createFinicityClient(settings, clock);
  const institutionNames = new Map<string, Promise<string | null>>();

  /** Names of banks change so rarely that one look a process is enough; a failed look is tried again next time. */
  async function institutionName(id: string): Promise<string | null> {
    const known = institutionNames.get(id);
    if (known !== undefined) return await known;
    const asked = client
      .json({ operation: 'list', method: 'GET', path: `/institution/v2/institutions/${pathId(id)}`, repeat: 'reads' })
      .then((bytes) => parseAnswer(institutionAnswer, bytes).institution.name)
      .catch((error: unknown) => {
        institutionNames.delete(id);
        if (error instanceof ProviderFailure) return null;
        throw error;
      });
    institutionNames.set(id, asked);
    return await asked;
  }

  async function accountsBy(call: Call, now: Date): Promise<ProviderAccounts> {
    const answer = parseAnswer(accountsAnswer, await client.json(call));
    const accounts = await Promise.all(
      answer.accounts.map(async (wire) =>
        toAccount(wire, wire.institutionId === null ? null : await institutionName(wire.institutionId), now),
      ),
    );
    return { accounts, access: null };
  }

  /** FCRA reports are read at their own path with the purpose; neither kind can be read at the other's path. */
  function retrieval(order: RetrieveOrder, accept: 'application/json' | 'application/pdf', signal: AbortSignal): Call {
    return {
      operation: 'retrieve',
      method: 'GET',
      path: `/analytics/data/v1/${pathId(order.providerReportId)}${order.isFcra ? '/fcra' : ''}`,
      ...(order.purpose === null ? {} : { query: { purpose: order.purpose } }),
      accept,
      repeat: order.isFcra ? 'refusals' : 'reads',
      timeoutMs: retrieveTimeoutMs,
      signal,
    };
  }

  return {
    name: 'finicity',
    tier,
    kind: 'balance',
    listing: { kind: 'complete' },
    quota: null,
    today: (now) => dayIn(timeZone, now),
    startOfDay: (day) => startOfDayIn(timeZone, day),

    async *listCustomers(signal) {
      // `start` is the 1-based index of a record, not of a page.
      for (let start = 1; !signal.aborted;) {
        const bytes = await client.json({
          operation: 'list',
          method: 'GET',
          path: '/aggregation/v1/customers',
          query: { start, limit: pageSize },
          repeat: 'reads',
          signal,
        });
        const page = parseAnswer(customersAnswer, bytes);
        yield page.customers.map(toCustomer);
        if (page.moreAvailable !== true || page.customers.length === 0) return;
        start += page.customers.length;
      }
    },

    listAccounts: (id, now) =>
      accountsBy(
        { operation: 'list', method: 'GET', path: `/aggregation/v1/customers/${pathId(id)}/accounts`, repeat: 'reads' },
        now,
      ),

    refreshing: {
      kind: 'at_once',
      refresh: (id, now) =>
        accountsBy(
          {
            operation: 'list',
            method: 'POST',
            path: `/aggregation/v1/customers/${pathId(id)}/accounts`,
            body: {},
            repeat: 'never',
            timeoutMs: refreshTimeoutMs,
          },
          now,
        ),
    },

    async generateReport(order, signal) {
      if (order.window.unit !== 'days') throw new ProviderFailure('provider-refused-request');
      const accountIds = order.accountIds.map(Number);
      if (!accountIds.every(Number.isSafeInteger)) throw new ProviderFailure('provider-refused-request');
      const bytes = await client.json({
        operation: 'generate',
        method: 'POST',
        path: `/analytics/balance/v1/customer/${pathId(order.providerCustomerId)}${order.isFcra ? '/fcra' : ''}`,
        ...(order.reference === null ? {} : { query: { 'reference-number': order.reference } }),
        body: { accountIds, lengthOfReport: order.window.days },
        repeat: 'never',
        timeoutMs: generateTimeoutMs,
        signal,
      });
      return { providerReportId: parseAnswer(generateAnswer, bytes).reportId };
    },

    retrieveReport: (order, signal) => client.json(retrieval(order, 'application/json', signal)),
    retrieveDocument: (order, signal) => client.stream(retrieval(order, 'application/pdf', signal)),
    transformVersion: balanceTransformVersion,
    normalise: (raw, { providerCustomerId }) =>
      toBalanceReport(parseAnswer(balanceReportAnswer, raw), providerCustomerId),
    // The analytics answers hold balances, no transactions.
    transactionsTable: () => null,
    close: () => client.close(),
  };
}

function toCustomer(wire: WireCustomer): ProviderCustomer {
  const name = [wire.firstName, wire.lastName].filter((part) => part !== null && part.trim() !== '').join(' ');
  return {
    providerCustomerId: wire.id,
    name: name === '' ? (wire.username ?? wire.id) : name,
    username: wire.username ?? '',
    customerType: wire.type ?? '',
    createdAt: wire.createdDate === null ? null : new Date(wire.createdDate * 1000).toISOString(),
  };
}
