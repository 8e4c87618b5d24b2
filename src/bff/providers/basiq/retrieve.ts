import { z } from 'zod';
import { addDays } from '#domain/dates.ts';
import { lastDayOf } from '#domain/months.ts';
import { AnswerTooLarge } from '../http/upstream.ts';
import { parseAnswer } from '../http/wire-schemas.ts';
import type { RetrieveOrder } from '../provider.ts';
import { ProviderFailure } from '../provider-failure.ts';
import { connectorsOf } from './banks.ts';
import type { BasiqClient, Call } from './client.ts';
import type { Connectors } from './connectors.ts';
import { pathOfLink } from './links.ts';
import { readPages } from './paging.ts';
import { pathId } from './path-id.ts';
import { composeRecord } from './record.ts';
import { accountsAnswer, affordabilityAnswer, connectionsAnswer, transactionsAnswer } from './wire.ts';

const retrieveTimeoutMs = 60_000;
const pageSize = 500;

interface Sources {
  readonly client: BasiqClient;
  readonly baseUrl: URL;
  readonly connectors: Connectors;
}

/**
 * Fetches everything that one report is made of, each once, and puts it under one record. The snapshot never changes;
 * accounts, connections and consents are as they are now, which is what its balances are too.
 */
export async function retrieveRecord(
  { client, baseUrl, connectors }: Sources,
  order: RetrieveOrder,
  signal: AbortSignal,
): Promise<Buffer> {
  const user = `/users/${pathId(order.providerCustomerId)}`;
  const read = (path: string, operation: Call['operation'] = 'retrieve'): Call => ({
    operation,
    method: 'GET',
    path,
    repeat: 'reads',
    timeoutMs: retrieveTimeoutMs,
    signal,
  });
  const snapshotPath = `${user}/affordability/${pathId(order.providerReportId)}`;
  const affordability = await client.json(read(snapshotPath));
  const { links, toMonth } = parseAnswer(affordabilityAnswer, affordability);
  const linked = async (link: string | null) =>
    link === null ? null : whole(await client.json(read(pathOfLink(link, baseUrl))));
  const [income, expenses, accounts, connections, consents, transactions, laterTransactions] = await Promise.all([
    linked(links.income),
    linked(links.expenses),
    client.json(read(`${user}/accounts`)),
    client.json(read(`${user}/connections`)),
    readConsents(client, read(`${user}/consents`, 'consents')),
    pagesOf({ client, baseUrl }, { ...read(`${snapshotPath}/transactions`), query: { limit: pageSize } }),
    // A day early, since a filter on days does not say whose days they are; what comes twice is counted once.
    pagesOf(
      { client, baseUrl },
      {
        ...read(`${user}/transactions`),
        query: { limit: pageSize, filter: `transaction.postDate.gteq('${addDays(lastDayOf(toMonth), -1)}')` },
      },
    ),
  ]);
  const names = await connectors.raw(
    connectorsOf(parseAnswer(accountsAnswer, accounts).data, parseAnswer(connectionsAnswer, connections).data),
  );
  const isKept = transactions !== null && laterTransactions !== null;
  return composeRecord({
    affordability,
    income,
    expenses,
    accounts,
    connections,
    consents,
    connectors: names,
    transactions: isKept ? transactions : null,
    laterTransactions: isKept ? laterTransactions : [],
  });
}

/** Only what is JSON goes into the record; what is in it is read when the record is. */
function whole(bytes: Buffer): Buffer {
  parseAnswer(z.unknown(), bytes);
  return bytes;
}

/** Users of the older version have no consents, and the path is not there. */
export async function readConsents(client: BasiqClient, call: Call): Promise<Buffer | null> {
  try {
    return whole(await client.json(call));
  } catch (error) {
    if (error instanceof ProviderFailure && error.status === 404) return null;
    throw error;
  }
}

/** null: the list is larger than is taken. The report stands without it. */
async function pagesOf({ client, baseUrl }: Omit<Sources, 'connectors'>, first: Call): Promise<Buffer[] | null> {
  const pages: Buffer[] = [];
  try {
    for await (const { bytes } of readPages(client, baseUrl, first, transactionsAnswer)) pages.push(bytes);
    return pages;
  } catch (error) {
    if (error instanceof ProviderFailure && error.cause instanceof AnswerTooLarge) return null;
    throw error;
  }
}
