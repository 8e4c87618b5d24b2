import { z } from 'zod';
import type { IsoDate } from '#contracts/primitives.ts';
import { addDays } from '#domain/dates.ts';
import { firstDayOf, lastDayOf } from '#domain/months.ts';
import { AnswerTooLarge } from '../http/upstream.ts';
import { parseAnswer } from '../http/wire-schemas.ts';
import type { RetrieveOrder } from '../provider.ts';
import { ProviderFailure } from '../provider-failure.ts';
import { generatedDay, includedAccounts } from './affordability-report.ts';
import { connectorsOf } from './banks.ts';
import type { BasiqClient, Call } from './client.ts';
import type { Connectors } from './connectors.ts';
import { dayOf } from './daily.ts';
import { pathOfLink } from './links.ts';
import { readPages } from './paging.ts';
import { pathId } from './path-id.ts';
import { composeRecord } from './record.ts';
import {
  accountsAnswer,
  affordabilityAnswer,
  connectionsAnswer,
  transactionsAnswer,
  type WireAffordability,
  type WireTransaction,
} from './wire.ts';

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
  const snapshot = parseAnswer(affordabilityAnswer, affordability);
  const { links } = snapshot;
  const linked = async (link: string | null) =>
    link === null ? null : whole(await client.json(read(pathOfLink(link, baseUrl))));
  const pages = (path: string, query: Call['query']) =>
    pagesOf({ client, baseUrl }, { ...read(path), query: { limit: pageSize, ...query } });
  const included = includedAccounts(snapshot, order.accountIds);
  const listed = pages(`${snapshotPath}/transactions`, {});
  const listedLater = listed.then((list) =>
    list === null
      ? null
      : pages(`${user}/transactions`, {
          filter: `transaction.postDate.gteq('${laterFrom(snapshot, included, list)}')`,
        }),
  );
  const [income, expenses, accounts, connections, consents, transactions, laterTransactions] = await Promise.all([
    linked(links.income),
    linked(links.expenses),
    client.json(read(`${user}/accounts`)),
    client.json(read(`${user}/connections`)),
    readConsents(client, read(`${user}/consents`, 'consents')),
    listed,
    listedLater,
  ]);
  const names = await connectors.raw(
    connectorsOf(parseAnswer(accountsAnswer, accounts).data, parseAnswer(connectionsAnswer, connections).data),
  );
  const isKept = transactions !== null && laterTransactions !== null;
  const bytesOf = (list: readonly Page[]) => list.map(({ bytes }) => bytes);
  return composeRecord({
    affordability,
    income,
    expenses,
    accounts,
    connections,
    consents,
    connectors: names,
    transactions: isKept ? bytesOf(transactions) : null,
    laterTransactions: isKept ? bytesOf(laterTransactions) : [],
  });
}

/**
 * The first day of which the snapshot may lack transactions. Its list stops where the data did that the provider had
 * when it was made: at the end of the window, at that day, or before it, account by account, where a bank had not been
 * asked for days. Balances are those at fetching, so whatever came in between is needed to walk back over. A day early,
 * since a filter on days does not say whose days they are; what comes twice is counted once.
 */
function laterFrom(snapshot: WireAffordability, accountIds: readonly string[], list: readonly Page[]): IsoDate {
  const posted = list.flatMap(({ parsed }) => parsed.data).filter(({ status }) => status !== 'pending');
  const byAccount = Map.groupBy(posted, ({ account }) => account);
  const stops = accountIds.map((id) => newestDay(byAccount.get(id) ?? []) ?? firstDayOf(snapshot.fromMonth));
  const end = lastDayOf(snapshot.toMonth);
  const [first = end] = [end, generatedDay(snapshot) ?? end, ...stops].sort();
  return addDays(first, -1);
}

const newestDay = (posted: readonly WireTransaction[]) =>
  posted
    .flatMap((one) => dayOf(one) ?? [])
    .sort()
    .at(-1);

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

interface Page {
  readonly bytes: Buffer;
  readonly parsed: { readonly data: readonly WireTransaction[] };
}

/** null: the list is larger than is taken. The report stands without it. */
async function pagesOf({ client, baseUrl }: Omit<Sources, 'connectors'>, first: Call): Promise<Page[] | null> {
  const pages: Page[] = [];
  try {
    for await (const page of readPages(client, baseUrl, first, transactionsAnswer)) pages.push(page);
    return pages;
  } catch (error) {
    if (error instanceof ProviderFailure && error.cause instanceof AnswerTooLarge) return null;
    throw error;
  }
}
