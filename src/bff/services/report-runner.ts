import { randomUUID } from 'node:crypto';
import type { Updateable } from 'kysely';
import type { AuditEvent } from '#contracts/audit.ts';
import type { Instant } from '#contracts/primitives.ts';
import type { Failure } from '#contracts/report-requests.ts';
import { problemText } from '#domain/problem-text.ts';
import type { Logger } from '../logger.ts';
import type { Provider } from '../providers/provider.ts';
import { ProviderFailure } from '../providers/provider-failure.ts';
import type { ProviderRegistry } from '../providers/registry.ts';
import type { ReportRequestRow, ReportRequests } from '../store/report-requests.ts';
import type { ReportRequestsTable } from '../store/tables.ts';
import type { AuditLog } from './audit-log.ts';
import type { Documents } from './documents.ts';
import { generateOrderOf, retrieveOrderOf } from './provider-orders.ts';
import type { ReportFacts, Reports } from './reports.ts';

/** Orders that one process works on at a time. */
const mostAtOnce = 8;
/** A claim that is not renewed for this long is a dead process's; it is renewed three times as often. */
const claimMs = 45_000;
const lookEveryMs = 3_000;
/** How long a stop waits for orders under way before it leaves them to `outcome_unknown`. */
const graceMs = 8_000;

const unknownOutcome: Pick<Failure, 'sentence' | 'nextStep'> = {
  sentence:
    'The order was sent, but the line broke before the provider answered: it may or may not have made the report.',
  nextStep: 'Order again if you need the report, or leave it. Nothing is ordered again by itself.',
};

/** Of an answer that is not fetched again by itself, because that would be billed again. */
const keptUnread: Pick<Failure, 'sentence' | 'nextStep'> = {
  sentence:
    'The provider answered, but not with what it promises to send. It is kept as it came, and nothing of it is shown, because half a report is worse than none.',
  nextStep:
    'Give the request id to the person who runs Loandesk: support can read what is kept. Trying again reads it again and costs nothing; it becomes the report as soon as Loandesk can read it.',
};

/** Reading a report at the provider is billed under the FCRA, each time that it succeeds. */
const isBilledToFetch = (row: ReportRequestRow) => row.is_fcra === 1;

/**
 * Carries orders out: requested -> generating -> retrieving -> ready. Each step is written down before it is taken,
 * and a row is held by compare-and-set, so that a process that dies leaves a row from which the next one can tell
 * what may have happened. Generating is never repeated: a row found in `generating` without a living holder becomes
 * `outcome_unknown`.
 */
export class ReportRunner {
  readonly #name = randomUUID();
  readonly #providers: ProviderRegistry;
  readonly #requests: ReportRequests;
  readonly #reports: Reports;
  readonly #documents: Documents;
  readonly #audit: AuditLog;
  readonly #clock: () => Date;
  readonly #logger: Logger;
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #lookAgain = false;
  #isStopping = false;

  constructor(
    providers: ProviderRegistry,
    requests: ReportRequests,
    reports: Reports,
    documents: Documents,
    audit: AuditLog,
    clock: () => Date,
    logger: Logger,
  ) {
    this.#providers = providers;
    this.#requests = requests;
    this.#reports = reports;
    this.#documents = documents;
    this.#audit = audit;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** @param isAlone no other process works on this database, so that every claim found now is a dead one's */
  async start(isAlone: boolean): Promise<void> {
    if (isAlone) await this.#requests.expireAllClaims();
    this.#timer = setInterval(() => this.wake(), lookEveryMs);
    this.wake();
  }

  /** Looks for waiting rows now instead of at the next tick. */
  wake(): void {
    if (this.#isStopping) return;
    this.#lookAgain = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#isStopping = true;
    this.#lookAgain = false;
    const ended = Promise.allSettled([this.#looking ?? Promise.resolve(), ...this.#underWay.values()]);
    const grace = new Promise((resolve) => setTimeout(resolve, graceMs).unref());
    await Promise.race([ended, grace]);
    this.#stopping.abort();
    await ended;
  }

  async #look(): Promise<void> {
    try {
      while (this.#lookAgain && !this.#isStopping) {
        this.#lookAgain = false;
        const rows = await this.#requests.waiting(this.#clock().toISOString(), mostAtOnce);
        for (const row of rows) {
          if (this.#underWay.size >= mostAtOnce || this.#underWay.has(row.id)) continue;
          if (!(await this.#requests.claim(row, this.#name, this.#claimUntil()))) continue;
          this.#underWay.set(row.id, this.#hold(row));
        }
      }
    } catch (error) {
      this.#logger.error({ err: error }, 'orders could not be looked for');
    }
  }

  #claimUntil(): string {
    return new Date(this.#clock().getTime() + claimMs).toISOString();
  }

  async #hold(row: ReportRequestRow): Promise<void> {
    const heartbeat = setInterval(() => {
      this.#requests.extendClaim(row.id, this.#name, this.#claimUntil()).catch((error: unknown) => {
        this.#logger.error({ err: error, reportId: row.id }, 'a claim could not be renewed');
      });
    }, claimMs / 3);
    try {
      await this.#run(row);
    } catch (error) {
      this.#logger.error({ err: error, reportId: row.id }, 'an order broke off');
      if (!this.#stopping.signal.aborted) await this.#settleBroken(row.id);
    } finally {
      clearInterval(heartbeat);
      this.#underWay.delete(row.id);
      this.wake();
    }
  }

  /** Something of ours broke: the row is settled where it stands instead of being tried again for ever. */
  async #settleBroken(id: string): Promise<void> {
    try {
      const row = await this.#requests.find(id);
      if (row === undefined || row.claimed_by !== this.#name) return;
      if (row.state === 'ready') await this.#documentFailed(row, 'internal');
      else if (row.state === 'retrieving') {
        await this.#settle(row, { state: 'failed', failure: this.#failure(row, 'retrieve', 'internal') });
      } else if (row.state === 'generating') {
        const failure = this.#failure(row, 'generate', 'internal', unknownOutcome);
        await this.#settle(row, { state: 'outcome_unknown', failure });
      } else await this.#settle(row, { state: 'failed', failure: this.#failure(row, 'generate', 'internal') });
    } catch (error) {
      this.#logger.error({ err: error, reportId: id }, 'a broken order could not be settled');
    }
  }

  async #run(row: ReportRequestRow): Promise<void> {
    const holderDied = row.claimed_by !== null;
    switch (row.state) {
      case 'requested': {
        const providerReportId = await this.#generate(row);
        if (providerReportId !== null) await this.#retrieve({ ...row, provider_report_id: providerReportId });
        return;
      }
      case 'generating':
        await this.#settle(row, {
          state: 'outcome_unknown',
          failure: this.#failure(row, 'generate', 'provider-unavailable', unknownOutcome),
        });
        return;
      case 'retrieving':
        if (holderDied && isBilledToFetch(row)) {
          // It may have succeeded: the officer decides.
          await this.#settle(row, { state: 'failed', failure: this.#failure(row, 'retrieve', 'provider-unavailable') });
          return;
        }
        await this.#retrieve(row);
        return;
      case 'ready':
        if (holderDied && isBilledToFetch(row)) await this.#documentFailed(row, 'provider-unavailable');
        else await this.#retrieveDocument(row);
        return;
      default:
        throw new Error(`nothing to do for a row in state ${row.state}`);
    }
  }

  /** Orders at the provider. @returns its report id; null when the row was settled */
  async #generate(row: ReportRequestRow): Promise<string | null> {
    const sentAt = this.#now();
    await this.#update(row, { state: 'generating', state_since: sentAt, sent_at: sentAt });
    let made: { providerReportId: string };
    try {
      made = await this.#providerOf(row).generateReport(generateOrderOf(row), this.#stopping.signal);
    } catch (error) {
      // Stopped in mid-order: the row stays in `generating` with our claim, and the next start finds it so.
      if (this.#stopping.signal.aborted || !(error instanceof ProviderFailure)) throw error;
      this.#logFailure(row, 'generate', error);
      await this.#record(
        row,
        'provider.report-generated',
        'failed',
        error.mayHaveActed ? 'outcome unknown' : error.code,
      );
      await this.#settle(
        row,
        error.code === 'provider-has-no-transactions'
          ? { state: 'no_data', failure: this.#failure(row, 'generate', error.code) }
          : error.mayHaveActed
            ? { state: 'outcome_unknown', failure: this.#failure(row, 'generate', error.code, unknownOutcome) }
            : { state: 'failed', failure: this.#failure(row, 'generate', error.code) },
      );
      return null;
    }
    await this.#update(row, {
      state: 'retrieving',
      state_since: this.#now(),
      provider_report_id: made.providerReportId,
    });
    await this.#record(row, 'provider.report-generated', 'done');
    return made.providerReportId;
  }

  async #retrieve(row: ReportRequestRow): Promise<void> {
    try {
      const facts = (await this.#readKept(row)) ?? (await this.#fetch(row));
      await this.#update(row, { ...facts, document_state: 'fetching' });
    } catch (error) {
      if (this.#stopping.signal.aborted || !(error instanceof ProviderFailure)) throw error;
      this.#logFailure(row, 'retrieve', error);
      const isKept =
        error.code === 'provider-answer-unreadable' && isBilledToFetch(row) && (await this.#reports.hasAnswer(row.id));
      const failure = this.#failure(row, 'retrieve', error.code, isKept ? keptUnread : problemText[error.code]);
      await this.#settle(row, { state: 'failed', failure });
      return;
    }
    await this.#retrieveDocument({ ...row, document_state: 'fetching' });
  }

  /**
   * Reads the answer that an earlier try kept: a newer transform may be able to.
   * @returns null when there is none, and when it still cannot be read and to fetch it again is free
   */
  async #readKept(row: ReportRequestRow): Promise<ReportFacts | null> {
    if (!(await this.#reports.hasAnswer(row.id))) return null;
    try {
      return await this.#reports.makeView(row);
    } catch (error) {
      if (isBilledToFetch(row) || !(error instanceof ProviderFailure)) throw error;
      this.#logFailure(row, 'retrieve', error);
      return null;
    }
  }

  /** Fetches the answer and keeps it before anything is read in it: it may have been paid for. */
  async #fetch(row: ReportRequestRow): Promise<ReportFacts> {
    const raw = await this.#providerOf(row).retrieveReport(retrieveOrderOf(row), this.#stopping.signal);
    await this.#record(row, 'provider.report-retrieved', 'done');
    await this.#reports.keepAnswer(row.id, raw);
    return await this.#reports.makeView(row);
  }

  /** The PDF may fail alone: the report is ready all the same. */
  async #retrieveDocument(row: ReportRequestRow): Promise<void> {
    try {
      if (row.document_state !== 'fetching') await this.#update(row, { document_state: 'fetching' });
      const stream = await this.#providerOf(row).retrieveDocument(retrieveOrderOf(row), this.#stopping.signal);
      const bytes = await this.#documents.keep(row.id, stream);
      await this.#record(row, 'provider.document-retrieved', 'done');
      await this.#ready(row, { document_state: 'ready', document_bytes: bytes, document_failure: null });
    } catch (error) {
      if (this.#stopping.signal.aborted || !(error instanceof ProviderFailure)) throw error;
      this.#logFailure(row, 'document', error);
      await this.#documentFailed(row, error.code);
    }
  }

  async #documentFailed(row: ReportRequestRow, code: Failure['code']): Promise<void> {
    const what = this.#failure(row, 'document', code);
    await this.#ready(row, { document_state: 'failed', document_bytes: null, document_failure: JSON.stringify(what) });
  }

  /** The view shows the state of the PDF, so it is made anew before anybody is told that the report is ready. */
  async #ready(row: ReportRequestRow, document: Updateable<ReportRequestsTable>): Promise<void> {
    const at = this.#now();
    await this.#update(row, document);
    await this.#reports.renewView(row.id);
    await this.#update(row, {
      ...(row.state === 'ready' ? {} : { state: 'ready', state_since: at, ready_at: at }),
      failure: null,
      claimed_by: null,
      claim_expires_at: null,
    });
  }

  async #settle(row: ReportRequestRow, to: { state: string; failure: Failure }): Promise<void> {
    await this.#update(row, {
      state: to.state,
      state_since: this.#now(),
      failure: JSON.stringify(to.failure),
      claimed_by: null,
      claim_expires_at: null,
    });
  }

  async #update(row: ReportRequestRow, changes: Updateable<ReportRequestsTable>): Promise<void> {
    if (!(await this.#requests.updateClaimed(row.id, this.#name, changes))) {
      throw new Error('the claim on an order was lost to another process');
    }
  }

  #failure(
    row: ReportRequestRow,
    step: 'generate' | 'retrieve' | 'document',
    code: Failure['code'],
    words: Pick<Failure, 'sentence' | 'nextStep'> = problemText[code],
  ): Failure {
    const isBillable = row.is_fcra === 1 && row.customer_type !== 'testing';
    const isUnknown = words === unknownOutcome;
    return {
      code,
      sentence: words.sentence,
      nextStep: words.nextStep,
      billing: !isBillable
        ? 'not_billed'
        : step === 'generate'
          ? isUnknown
            ? 'may_be_billed'
            : 'not_billed'
          : 'billed',
      canRetry: step !== 'generate',
      at: this.#now() as Instant,
      requestId: row.id,
    };
  }

  async #record(
    row: ReportRequestRow,
    event: AuditEvent,
    outcome: 'done' | 'failed',
    note: string | null = null,
  ): Promise<void> {
    await this.#audit.append({
      actor: null,
      event,
      outcome,
      customerId: row.customer_id,
      reportId: row.id,
      purpose: row.purpose,
      note,
    });
  }

  #logFailure(row: ReportRequestRow, step: string, error: ProviderFailure): void {
    const { code, status, providerCode, mayHaveActed } = error;
    const cause = error.cause instanceof Error && isAboutAnswer(code) ? error.cause.message : undefined;
    this.#logger.warn(
      { reportId: row.id, step, code, providerStatus: status, providerCode, mayHaveActed, cause },
      'the provider failed',
    );
  }

  #providerOf(row: ReportRequestRow): Provider {
    return this.#providers.named(row.provider);
  }

  #now(): string {
    return this.#clock().toISOString();
  }
}

/** Failures whose cause is worth a line in the log: it names a field or a host, never what stood in it. */
const isAboutAnswer = (code: Failure['code']) =>
  code === 'provider-answer-unreadable' || code === 'provider-link-refused';
