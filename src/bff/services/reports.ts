import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { z } from 'zod';
import {
  accountId,
  type CustomerId,
  type Instant,
  type IsoDate,
  type Provider as ProviderName,
  type ReportId,
} from '#contracts/primitives.ts';
import { reportView, type ReportView } from '#contracts/report.ts';
import type { PermissiblePurpose } from '#contracts/session.ts';
import { checkAffordability } from '#domain/affordability-checks.ts';
import { checkBalanceReport, coveredRange } from '#domain/balance-checks.ts';
import { Problem } from '../problem.ts';
import type { ProviderRegistry } from '../providers/registry.ts';
import type { Vault } from '../security/vault.ts';
import type { KeptReports, KeptSummary } from '../store/kept-reports.ts';
import type { ReportRequestRow, ReportRequests } from '../store/report-requests.ts';
import type { KeptReportsTable, ReportRequestsTable } from '../store/tables.ts';
import { OpenViews, type ViewBytes } from './open-views.ts';
import { generateOrderOf } from './provider-orders.ts';
import { documentStateOf, windowOf } from './report-request-view.ts';
import { leftOutContext } from './report-requests.ts';

/** What is recorded of a look at a report. */
export interface ReportSubject {
  readonly customerId: string;
  readonly reportId: string;
  readonly purpose: string | null;
}

interface BuiltView {
  readonly view: ReportView;
  readonly bytes: Buffer;
}

/** What a list of reports says of one. */
export type ReportFacts = Pick<ReportRequestsTable, 'report_from' | 'report_to' | 'findings' | 'agreements'>;

// Sealed bytes hold to these names; views had no table of their own when they were chosen.
const rawContext = (id: string) => `kept_reports:${id}:raw`;
const viewContext = (id: string) => `kept_reports:${id}:view`;
const leftOutAccounts = z.array(z.strictObject({ id: accountId, label: z.string() }));

/**
 * Kept reports. The provider's bytes are the record, kept before anything is read in them; what officers see is derived
 * from them once, checked against the contract, and kept sealed beside them, so that reading a report parses nothing.
 * Of a record from which nothing could be derived, nothing is shown.
 */
export class Reports {
  readonly #providers: ProviderRegistry;
  readonly #requests: ReportRequests;
  readonly #kept: KeptReports;
  readonly #vault: Vault;
  readonly #purposes: readonly PermissiblePurpose[];
  readonly #clock: () => Date;
  readonly #open: OpenViews;

  constructor(
    providers: ProviderRegistry,
    requests: ReportRequests,
    kept: KeptReports,
    vault: Vault,
    purposes: readonly PermissiblePurpose[],
    clock: () => Date,
  ) {
    this.#providers = providers;
    this.#requests = requests;
    this.#kept = kept;
    this.#vault = vault;
    this.#purposes = purposes;
    this.#clock = clock;
    this.#open = new OpenViews(clock);
  }

  /** What an audit record says of a report. @throws Problem `not-found` for an unknown one and for one not ready yet */
  async subject(id: ReportId): Promise<ReportSubject> {
    return subjectOf(id, await this.#summary(id));
  }

  /** The report as JSON bytes that hold to the contract, and its subject. @throws Problem `not-found` */
  async view(id: ReportId): Promise<{ view: ViewBytes; subject: ReportSubject }> {
    const summary = await this.#summary(id);
    const subject = subjectOf(id, summary);
    const open = this.#open.get(id, summary.view_stamp);
    if (open !== null) return { view: open, subject };
    if (this.#isOutdated(summary)) {
      // A newer transform makes the view anew from the record.
      return { view: await packed((await this.#derive(await this.#row(id))).bytes), subject };
    }
    const sealed = await this.#kept.view(id);
    if (sealed === undefined) throw notReady();
    const view = await packed(this.#vault.open(sealed, viewContext(id)));
    this.#open.put(id, summary.view_stamp, view);
    return { view, subject };
  }

  /** The report as the contract has it. @throws Problem `not-found` */
  async read(id: ReportId): Promise<ReportView> {
    const { view } = await this.view(id);
    return JSON.parse(view.bytes.toString('utf8')) as ReportView;
  }

  /** The provider's answer, byte for byte. @throws Problem `not-found`, also for one that cannot be read yet */
  async rawBytes(id: ReportId): Promise<Buffer> {
    await this.#summary(id);
    return this.#vault.open((await this.#answer(id)).raw_sealed, rawContext(id));
  }

  /** Whether the answer of the provider is kept, readable or not. */
  async hasAnswer(id: string): Promise<boolean> {
    return await this.#kept.hasAnswer(id);
  }

  /** Keeps a provider's answer as it came. Nothing of it is shown before `makeView`. */
  async keepAnswer(id: string, raw: Buffer): Promise<void> {
    await this.#kept.putAnswer({
      report_id: id,
      retrieved_at: this.#clock().toISOString(),
      raw_sealed: this.#vault.seal(raw, rawContext(id)),
    });
  }

  /**
   * Makes what officers see from the kept answer.
   * @throws ProviderFailure when the answer cannot be read; it stays kept, without a view
   */
  async makeView(row: ReportRequestRow): Promise<ReportFacts> {
    const { view } = await this.#derive(row);
    const range = rangeOf(view);
    return {
      report_from: range?.from ?? null,
      report_to: range?.to ?? null,
      findings: view.checks.findings.length,
      agreements: view.checks.agreements,
    };
  }

  /** Makes the view anew after the state of the PDF changed, which it shows. */
  async renewView(id: string): Promise<void> {
    await this.#derive(await this.#row(id));
  }

  /** Whether a newer transform would make another view of the record; not where the provider is not set up any more. */
  #isOutdated(summary: KeptSummary): boolean {
    const provider = this.#providers.find(summary.provider);
    return provider !== undefined && summary.transform_version !== provider.transformVersion;
  }

  #purposeOf({ purpose }: ReportRequestRow): ReportView['purpose'] {
    if (purpose === null) return null;
    const known = this.#purposes.find(({ code }) => code === purpose);
    return known ?? { code: purpose, meaning: 'not in the list of purposes any more' };
  }

  #build(row: ReportRequestRow, raw: Buffer, retrievedAt: string): BuiltView {
    const report = this.#providers.named(row.provider).normalise(raw, generateOrderOf(row));
    const orderedIds = JSON.parse(row.account_ids) as string[];
    const ordered = {
      id: row.id as ReportId,
      provider: row.provider as ProviderName,
      customer: { id: row.customer_id as CustomerId, name: row.customer_name ?? row.customer_id },
      isFcra: row.is_fcra === 1,
      purpose: this.#purposeOf(row),
      reference: row.reference,
      orderedBy: row.officer_display_name,
      orderedAt: row.ordered_at as Instant,
      retrievedAt: retrievedAt as Instant,
      window: windowOf(row),
      accountsLeftOut: leftOutAccounts.parse(
        JSON.parse(this.#vault.open(row.left_out_sealed, leftOutContext(row.id)).toString('utf8')),
      ),
      document: documentStateOf(row),
    };
    const view = reportView.parse(
      (report.kind === 'balance'
        ? { ...ordered, kind: report.kind, report, checks: checkBalanceReport(report, orderedIds) }
        : {
            ...ordered,
            kind: report.kind,
            report,
            checks: checkAffordability(report, orderedIds),
          }) satisfies ReportView,
    );
    return { view, bytes: Buffer.from(JSON.stringify(view)) };
  }

  async #derive(row: ReportRequestRow): Promise<BuiltView> {
    const answer = await this.#answer(row.id);
    const raw = this.#vault.open(answer.raw_sealed, rawContext(row.id));
    const built = this.#build(row, raw, answer.retrieved_at);
    await this.#kept.putView({
      report_id: row.id,
      transform_version: built.view.report.transformVersion,
      view_stamp: randomUUID(),
      view_sealed: this.#vault.seal(built.bytes, viewContext(row.id)),
    });
    return built;
  }

  async #answer(id: string): Promise<KeptReportsTable> {
    const answer = await this.#kept.answer(id);
    if (answer === undefined) throw notReady();
    return answer;
  }

  async #summary(id: string): Promise<KeptSummary> {
    const summary = await this.#kept.summary(id);
    if (summary === undefined) throw notReady();
    return summary;
  }

  async #row(id: string): Promise<ReportRequestRow> {
    const row = await this.#requests.find(id);
    if (row === undefined) throw new Problem('not-found', { sentence: 'There is no such report.' });
    return row;
  }
}

const compress = promisify(gzip);

/** Nothing of the request is repeated in a view, so that nobody can steer what its compressed length tells a listener. */
async function packed(bytes: Buffer): Promise<ViewBytes> {
  return { bytes, gzip: await compress(bytes) };
}

/** First and last day that a report is of. */
function rangeOf({ report }: ReportView): { from: IsoDate; to: IsoDate } | null {
  if (report.kind === 'affordability') {
    const { firstTransaction, lastTransaction } = report;
    return firstTransaction === null || lastTransaction === null
      ? null
      : { from: firstTransaction, to: lastTransaction };
  }
  const figures = report.combined ?? report.accounts.find((one) => one.figures !== null)?.figures ?? null;
  return figures === null ? null : coveredRange(figures);
}

function subjectOf(id: ReportId, summary: KeptSummary): ReportSubject {
  return { customerId: summary.customer_id, reportId: id, purpose: summary.purpose };
}

function notReady(): Problem {
  return new Problem('not-found', { sentence: 'There is no such report, or it is not ready.' });
}
