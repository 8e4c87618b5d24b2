import { sql } from 'kysely';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import { Problem } from './problem.ts';
import { createBasiqProvider } from './providers/basiq/provider.ts';
import { createFinicityProvider } from './providers/finicity/provider.ts';
import { createRegistry, type ProviderRegistry } from './providers/registry.ts';
import { openVault } from './security/vault.ts';
import { Accounts } from './services/accounts.ts';
import { AuditLog } from './services/audit-log.ts';
import { Directory } from './services/directory.ts';
import { DocumentViews } from './services/document-views.ts';
import { Documents } from './services/documents.ts';
import { Exports } from './services/exports/exports.ts';
import { Terms } from './services/order-terms.ts';
import { ReportOrders } from './services/report-requests.ts';
import { ReportRunner } from './services/report-runner.ts';
import { Reports } from './services/reports.ts';
import { SavedViewList } from './services/saved-view-list.ts';
import { SignIn } from './services/sign-in.ts';
import { applySimulatedAccounts } from './services/simulated-accounts.ts';
import { AuditRecords } from './store/audit-records.ts';
import { Customers } from './store/customers.ts';
import { openStore } from './store/database.ts';
import { KeptReports } from './store/kept-reports.ts';
import { Officers } from './store/officers.ts';
import { ReportRequests } from './store/report-requests.ts';
import { SavedViews } from './store/saved-views.ts';
import { Sessions } from './store/sessions.ts';

export interface Services {
  readonly signIn: SignIn;
  readonly directory: Directory;
  readonly accounts: Accounts;
  readonly terms: Terms;
  readonly orders: ReportOrders;
  readonly reports: Reports;
  readonly documents: Documents;
  readonly documentViews: DocumentViews;
  readonly exports: Exports;
  readonly savedViews: SavedViewList;
  readonly auditLog: AuditLog;
  readonly providers: ProviderRegistry;
  /** @throws Problem `too-busy` while stopping, or when the store does not answer */
  checkReady(): Promise<void>;
  /** Starts what runs by itself: orders that wait, and a directory that is old. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Puts the program together: the one place that knows which part needs which. */
export async function compose(config: Config, logger: Logger, clock: () => Date = () => new Date()): Promise<Services> {
  const vault = openVault(config.encryptionKeys, config.dataDir);
  const store = await openStore(config.store);
  const officers = new Officers(store);
  await applySimulatedAccounts(officers, config.simulatedAccounts, clock());
  const customers = new Customers(store);
  const requests = new ReportRequests(store);
  const kept = new KeptReports(store);
  const providers = createRegistry([
    ...(config.finicity === null ? [] : [createFinicityProvider(config.finicity, config.finicity.tier, clock)]),
    ...(config.basiq === null ? [] : [createBasiqProvider(config.basiq, config.basiq.tier, clock)]),
  ]);
  const auditLog = new AuditLog(new AuditRecords(store), clock);
  const accounts = new Accounts(providers, customers, vault, clock, logger);
  const reports = new Reports(providers, requests, kept, vault, config.permissiblePurposes, clock);
  const documents = new Documents(kept, requests, vault);
  const directory = new Directory(providers, customers, requests, clock, logger);
  const runner = new ReportRunner(providers, requests, reports, documents, auditLog, clock, logger);
  const terms = new Terms(providers, requests, clock);
  const orders = new ReportOrders(requests, accounts, terms, vault, config, clock, () => runner.wake());
  let isStopping = false;
  return {
    signIn: new SignIn(officers, new Sessions(store), config, clock),
    directory,
    accounts,
    terms,
    orders,
    reports,
    documents,
    documentViews: new DocumentViews(clock),
    exports: new Exports(providers, reports, documents, clock),
    savedViews: new SavedViewList(new SavedViews(store), vault, clock),
    auditLog,
    providers,
    async checkReady() {
      if (isStopping) throw new Problem('too-busy');
      try {
        await sql`select 1`.execute(store.db);
      } catch (cause) {
        throw new Problem('too-busy', { cause });
      }
    },
    async start() {
      await runner.start(store.dialect === 'sqlite');
      await directory.renew();
    },
    async stop() {
      isStopping = true;
      await Promise.all([runner.stop(), directory.stop()]);
      await Promise.all(providers.all.map((provider) => provider.close()));
      await store.close();
    },
  };
}
