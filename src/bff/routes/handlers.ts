import type { ReportId } from '#contracts/primitives.ts';
import type { Config } from '../config.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../composition.ts';
import { simulatedAccounts } from '../services/simulated-accounts.ts';
import type { KeptDocument } from '../services/documents.ts';
import type { ExportFile } from '../services/exports/exports.ts';
import { contentDisposition, parseByteRange, type ByteRange } from './byte-range.ts';
import { PreparedJson, type BytesReply, type Handlers, type RequestContext } from './handler.ts';

type Settings = Pick<Config, 'simulatedAccounts' | 'permissiblePurposes'>;

/** Binds the route table to the services. No logic: parsing, access and audit are the binder's, rules the services'. */
export function createHandlers(services: Services, settings: Settings): Handlers {
  const { signIn, directory, accounts, terms, orders, reports, documents, documentViews, auditLog, providers } =
    services;
  const { exports: exporting, savedViews } = services;
  const session = {
    providers: providers.all.map(({ name, tier }) => ({ provider: name, tier })),
    permissiblePurposes: [...settings.permissiblePurposes],
  };
  /** One act on several reports is a record on each: who looks for what was done with one customer's data finds it. */
  const recordOnEach = async (ids: readonly ReportId[], note: string | null, context: RequestContext) => {
    const subjects = await Promise.all(ids.map((id) => reports.subject(id)));
    await Promise.all(subjects.map((subject) => context.record({ ...subject, note })));
  };
  return {
    liveness: async () => ({ status: 'live' }),
    readiness: async () => {
      await services.checkReady();
      return { status: 'ready' };
    },
    signInOptions: async () => ({ simulatedAccounts: settings.simulatedAccounts ? [...simulatedAccounts] : [] }),
    signIn: async ({ body }, context) => {
      const officer = await checkPassword(services, body, context);
      await context.record({ actor: officer.name });
      const { cookie, visitor } = await signIn.start(officer);
      context.setSessionCookie(cookie);
      return signIn.view(visitor, session);
    },
    readSession: async (_input, context) => signIn.view(context.visitor(), session),
    extendSession: async (_input, context) => signIn.view(await signIn.extend(context.visitor()), session),
    signOut: async (_input, context) => {
      await context.record({});
      await signIn.end(context.visitor());
      context.setSessionCookie(null);
    },
    listCustomers: async ({ query }, context) => {
      const page = await directory.search(query);
      await context.record({ note: `${page.items.length} of ${page.total}` });
      return page;
    },
    syncDirectory: async (_input, context) => {
      await context.record({});
      directory.start();
      return { directories: await directory.states() };
    },
    readCustomer: async ({ params }, context) => {
      const customer = await directory.read(params.customerId);
      await context.record({ customerId: customer.id });
      return customer;
    },
    listAccounts: async ({ params }, context) => {
      const list = await accounts.list(params.customerId, context.requestId);
      await context.record({ customerId: params.customerId, note: `${list.accounts.length} accounts` });
      return list;
    },
    refreshAccounts: async ({ params }, context) => {
      await context.record({ customerId: params.customerId });
      return await accounts.refresh(params.customerId);
    },
    addCustomer: ({ body }, context) => directory.add(body, (customerId, note) => context.record({ customerId, note })),
    readOrderTerms: async ({ params }) => {
      await directory.read(params.customerId);
      return await terms.read(params.customerId);
    },
    startRefresh: async ({ params }, context) => {
      await context.record({ customerId: params.customerId });
      return { jobs: await accounts.startRefresh(params.customerId, context.requestId) };
    },
    listRefreshJobs: async ({ params }) => ({ jobs: await accounts.refreshJobs(params.customerId) }),
    orderReport: ({ body }, context) =>
      orders.order(body, context.idempotencyKey, context.visitor(), context.requestId, context.record),
    listReportRequests: async ({ query }, context) => {
      const visitor = context.visitor();
      const page = await orders.list(
        {
          ...(query.customerId === undefined ? {} : { customerId: query.customerId }),
          ...(query.orderedBy === 'me' ? { officerId: visitor.officer.id } : {}),
          ...(query.state === undefined ? {} : { state: query.state }),
          ...(query.q === undefined ? {} : { query: query.q }),
        },
        visitor,
        query.offset ?? 0,
        query.limit,
      );
      await context.record({ customerId: query.customerId ?? null, note: `${page.items.length} of ${page.total}` });
      return page;
    },
    readReportRequest: ({ params }, context) => orders.read(params.reportId, context.visitor()),
    retryReportRequest: ({ params }, context) => orders.retry(params.reportId, context.visitor(), context.record),
    decideReportRequest: ({ params, body }, context) =>
      orders.decide(params.reportId, body.decision, context.visitor(), context.requestId, context.record),
    readReport: async ({ params }, context) => {
      const { view, subject } = await reports.view(params.reportId);
      await context.record(subject);
      return new PreparedJson(view);
    },
    readReportSource: async ({ params }, context) => {
      const subject = await reports.subject(params.reportId);
      const body = await reports.rawBytes(params.reportId);
      await context.record(subject);
      return { status: 200, headers: {}, body };
    },
    readReportDocument: async ({ params, query }, context) => {
      const { sessionIdHash } = context.visitor();
      const subject = await reports.subject(params.reportId);
      const document = await documents.open(params.reportId);
      const range = parseByteRange(context.range, document.bytes);
      if (range !== null && query.download !== '1' && documentViews.continues(sessionIdHash, params.reportId)) {
        context.isRecordedBefore();
      } else {
        await context.record({ ...subject, note: query.download === '1' ? 'download' : null });
        documentViews.recorded(sessionIdHash, params.reportId);
      }
      return documentReply(document, range, query.download === '1' ? 'attachment' : 'inline');
    },
    exportTable: async ({ params }, context) => {
      const subject = await reports.subject(params.reportId);
      const file = await exporting.table(params.reportId, params.table);
      await context.record({ ...subject, note: `csv ${params.table}` });
      return fileReply(file);
    },
    exportWorkbook: async ({ params }, context) => {
      const subject = await reports.subject(params.reportId);
      const file = await exporting.workbook(params.reportId);
      await context.record({ ...subject, note: 'xlsx' });
      return fileReply(file);
    },
    exportFilePack: async ({ params }, context) => {
      const subject = await reports.subject(params.reportId);
      const file = await exporting.filePack(params.reportId);
      await context.record({ ...subject, note: 'file pack' });
      return fileReply(file);
    },
    recordChartExport: async ({ params, body }, context) => {
      await context.record({ ...(await reports.subject(params.reportId)), note: `chart ${body.format}` });
    },
    recordPrint: async ({ body: { reportIds } }, context) => {
      await recordOnEach(reportIds, reportIds.length === 1 ? null : `${reportIds.length} side by side`, context);
    },
    exportComparison: async ({ query }, context) => {
      const file = await exporting.comparison(query.ids, query.base, 'csv');
      await recordOnEach(query.ids, `csv of ${query.ids.length} side by side`, context);
      return fileReply(file);
    },
    exportComparisonWorkbook: async ({ query }, context) => {
      const file = await exporting.comparison(query.ids, query.base, 'xlsx');
      await recordOnEach(query.ids, `xlsx of ${query.ids.length} side by side`, context);
      return fileReply(file);
    },
    listSavedViews: async (_input, context) => ({ items: await savedViews.list(context.visitor().officer.id) }),
    saveView: async ({ body }, context) => await savedViews.save(context.visitor().officer.id, body),
    removeSavedView: async ({ params }, context) => {
      await savedViews.remove(context.visitor().officer.id, params.viewId);
    },
    listAuditRecords: async ({ query }, context) => {
      const { limit = 100, ...rest } = query;
      const filter = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      await context.record({});
      return await auditLog.page(filter, limit);
    },
  };
}

function fileReply({ fileName, body, size }: ExportFile): BytesReply {
  return {
    status: 200,
    headers: {
      'content-disposition': contentDisposition('attachment', fileName),
      'content-length': size,
    },
    body,
  };
}

function documentReply(document: KeptDocument, range: ByteRange | null, kind: 'inline' | 'attachment'): BytesReply {
  const { from, to } = range ?? { from: 0, to: document.bytes - 1 };
  return {
    status: range === null ? 200 : 206,
    headers: {
      'content-length': to - from + 1,
      'accept-ranges': 'bytes',
      'content-disposition': contentDisposition(kind, document.fileName),
      ...(range === null ? {} : { 'content-range': `bytes ${from}-${to}/${document.bytes}` }),
    },
    body: document.read(from, to),
  };
}

async function checkPassword(
  { signIn, auditLog }: Services,
  body: { name: string; password: string },
  context: RequestContext,
) {
  try {
    return await signIn.check(body.name, body.password, context.address);
  } catch (error) {
    if (error instanceof Problem) {
      // What was typed as the name may be a password; it is recorded only where an account has that name.
      await auditLog.append({
        actor: null,
        event: 'session.refused',
        outcome: 'refused',
        note: error.code,
        requestId: context.requestId,
      });
      context.isRecordedBefore();
    }
    throw error;
  }
}
