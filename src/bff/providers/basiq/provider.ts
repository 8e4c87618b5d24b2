import type { RefreshJob } from '#contracts/customers.ts';
import type { ProviderTier } from '#contracts/session.ts';
import { dayIn, startOfDayIn } from '../bank-day.ts';
import { parseAnswer } from '../http/wire-schemas.ts';
import type { Provider, ProviderAccounts, ProviderCustomer } from '../provider.ts';
import { ProviderFailure } from '../provider-failure.ts';
import { toAccess } from './access.ts';
import { toAccount } from './accounts.ts';
import { affordabilityTransformVersion, toAffordabilityReport } from './affordability-report.ts';
import { connectorsOf } from './banks.ts';
import { createBasiqClient, type BasiqSettings, type Call } from './client.ts';
import { createConnectors } from './connectors.ts';
import { timeZone } from './daily.ts';
import { toRefreshJob } from './jobs.ts';
import { readPages } from './paging.ts';
import { pathId } from './path-id.ts';
import { readRecord } from './record.ts';
import { readConsents, retrieveRecord } from './retrieve.ts';
import { transactionsTable } from './transactions-table.ts';
import {
  accountsAnswer,
  connectionsAnswer,
  consentsAnswer,
  jobsAnswer,
  madeAnswer,
  userAnswer,
  userJobsAnswer,
  usersAnswer,
  type WireUser,
} from './wire.ts';

/** Making a summary answers at once, with everything in it; a busy user has been seen to take a minute. */
const generateTimeoutMs = 180_000;
const retrieveTimeoutMs = 60_000;
const jobsShown = 20;

export function createBasiqProvider(settings: BasiqSettings, tier: ProviderTier, clock: () => Date): Provider {
  const client = createBasiqClient(settings, clock);
  const connectors = createConnectors(client);
  const { baseUrl } = settings;

  const read = (path: string, operation: Call['operation'] = 'list'): Call => ({
    operation,
    method: 'GET',
    path,
    repeat: 'reads',
  });

  async function listUsers(filter: string | null, signal?: AbortSignal): Promise<WireUser[]> {
    const call: Call = {
      ...read('/users', 'list-users'),
      ...(filter === null ? {} : { query: { filter } }),
      ...(signal === undefined ? {} : { signal }),
    };
    const found: WireUser[] = [];
    for await (const { parsed } of readPages(client, baseUrl, call, usersAnswer)) found.push(...parsed.data);
    return found;
  }

  async function readAccounts(id: string, now: Date): Promise<ProviderAccounts> {
    const user = `/users/${pathId(id)}`;
    const [accounts, connections, consents] = await Promise.all([
      client.json(read(`${user}/accounts`)).then((bytes) => parseAnswer(accountsAnswer, bytes).data),
      client.json(read(`${user}/connections`)).then((bytes) => parseAnswer(connectionsAnswer, bytes).data),
      readConsents(client, read(`${user}/consents`, 'consents')).then((bytes) =>
        bytes === null ? null : parseAnswer(consentsAnswer, bytes).data,
      ),
    ]);
    const nameOfBank = await connectors.names(connectorsOf(accounts, connections));
    const access = toAccess(consents, connections, nameOfBank, now);
    return { accounts: accounts.map((wire) => toAccount(wire, nameOfBank(wire.institution), access, now)), access };
  }

  /** Names of the banks that a user's connections are to. */
  async function banksOf(id: string) {
    const bytes = await client.json(read(`/users/${pathId(id)}/connections`));
    return await connectors.names(connectorsOf([], parseAnswer(connectionsAnswer, bytes).data));
  }

  async function listJobs(id: string): Promise<RefreshJob[]> {
    const [bytes, nameOfBank] = await Promise.all([client.json(read(`/users/${pathId(id)}/jobs`)), banksOf(id)]);
    return parseAnswer(userJobsAnswer, bytes)
      .data.filter(({ jobType }) => jobType !== 'report')
      .map((job) => toRefreshJob(job, nameOfBank))
      .sort((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? 1 : -1))
      .slice(0, jobsShown);
  }

  return {
    name: 'basiq',
    tier,
    kind: 'affordability',
    quota: { limit: settings.dailyQuota },
    today: (now) => dayIn(timeZone, now),
    startOfDay: (day) => startOfDayIn(timeZone, day),

    listing: {
      kind: 'optional',
      async findById(id) {
        try {
          return toCustomer(parseAnswer(userAnswer, await client.json(read(`/users/${pathId(id)}`, 'user'))));
        } catch (error) {
          // An id that no user has is 404; one that could be nobody's is 400.
          const isNobody = error instanceof ProviderFailure && (error.status === 404 || error.status === 400);
          if (isNobody) return null;
          throw error;
        }
      },
      async findByEmail(email) {
        // How a quote is written in a filter is not documented: then everybody is listed. What came is filtered here
        // too, since whether the filter does anything is not known either.
        const spellings = email.includes("'") ? [null] : [...new Set([email, email.toLowerCase()])];
        for (const spelling of spellings) {
          const users = await listUsers(spelling === null ? null : `email.eq('${spelling}')`);
          const found = users.filter((one) => one.email?.toLowerCase() === email.toLowerCase());
          if (found.length > 0) return found.map(toCustomer);
        }
        return [];
      },
    },

    async *listCustomers(signal) {
      for await (const { parsed } of readPages(
        client,
        baseUrl,
        { ...read('/users', 'list-users'), signal },
        usersAnswer,
      )) {
        if (signal.aborted) return;
        yield parsed.data.map(toCustomer);
      }
    },

    listAccounts: readAccounts,

    refreshing: {
      kind: 'jobs',
      async start(id) {
        const bytes = await client.json({
          operation: 'list',
          method: 'POST',
          path: `/users/${pathId(id)}/connections/refresh`,
          repeat: 'never',
        });
        const started = new Set(parseAnswer(jobsAnswer, bytes).data.map((job) => job.id));
        // The list of jobs names their banks, which a job by itself does not.
        return (await listJobs(id)).filter((job) => started.has(job.id));
      },
      list: listJobs,
    },

    async generateReport(order, signal) {
      if (order.window.unit !== 'months') throw new ProviderFailure('provider-refused-request');
      const bytes = await client.json({
        operation: 'generate',
        method: 'POST',
        path: `/users/${pathId(order.providerCustomerId)}/affordability`,
        body: { fromMonth: order.window.from, toMonth: order.window.to, accounts: order.accountIds },
        repeat: 'never',
        timeoutMs: generateTimeoutMs,
        signal,
      });
      // 204: no transactions of these accounts in these months. There is no body to parse.
      if (bytes.length === 0) throw new ProviderFailure('provider-has-no-transactions', { status: 204 });
      return { providerReportId: parseAnswer(madeAnswer, bytes).id };
    },

    retrieveReport: (order, signal) => retrieveRecord({ client, baseUrl, connectors }, order, signal),

    retrieveDocument: (order, signal) =>
      client.stream({
        operation: 'retrieve',
        method: 'GET',
        path: `/users/${pathId(order.providerCustomerId)}/affordability/${pathId(order.providerReportId)}`,
        accept: 'application/pdf',
        repeat: 'reads',
        timeoutMs: retrieveTimeoutMs,
        signal,
      }),

    transformVersion: affordabilityTransformVersion,
    normalise: (raw, order) => toAffordabilityReport(readRecord(raw), order.providerCustomerId, order.accountIds),
    transactionsTable: (raw) => transactionsTable(readRecord(raw)),
    close: () => client.close(),
  };
}

function toCustomer(wire: WireUser): ProviderCustomer {
  const names = [wire.firstName, wire.lastName].flatMap((part) => (part === null || part.trim() === '' ? [] : [part]));
  const candidates = [names.join(' '), wire.name, wire.businessName, wire.email, wire.mobile, wire.id];
  return {
    providerCustomerId: wire.id,
    name: candidates.find((one) => one !== null && one.trim() !== '') ?? wire.id,
    username: wire.email ?? '',
    customerType: '',
    createdAt: wire.createdTime,
  };
}
