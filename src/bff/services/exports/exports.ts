import type { Readable } from 'node:stream';
import type { ExportTableName } from '#contracts/exports.ts';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportView } from '#contracts/report.ts';
import { compareReports } from '#domain/comparison/compare.ts';
import { comparisonTables } from '#domain/export/comparison-tables.ts';
import { toCsv } from '#domain/export/csv.ts';
import { comparisonFileName, reportFileName } from '#domain/export/file-names.ts';
import { reportTables } from '#domain/export/report-tables.ts';
import type { ExportTable } from '#domain/export/table.ts';
import { Problem } from '../../problem.ts';
import type { ProviderRegistry } from '../../providers/registry.ts';
import type { Documents } from '../documents.ts';
import type { Reports } from '../reports.ts';
import { toFilePack, type FilePack, type PackedFile } from './file-pack.ts';
import { toWorkbook } from './workbook.ts';

/** A file that leaves Loandesk. */
export interface ExportFile {
  readonly fileName: string;
  readonly body: Buffer | Readable;
  /** In bytes, known before the first is sent, so that a reader notices a file that ends early. */
  readonly size: number;
}

/** Reports and comparisons as files for spreadsheets and for the file. The record of each is written by the caller. */
export class Exports {
  readonly #providers: ProviderRegistry;
  readonly #reports: Reports;
  readonly #documents: Documents;
  readonly #clock: () => Date;

  constructor(providers: ProviderRegistry, reports: Reports, documents: Documents, clock: () => Date) {
    this.#providers = providers;
    this.#reports = reports;
    this.#documents = documents;
    this.#clock = clock;
  }

  /** @throws Problem `not-found` for a report that is not ready, and for a table that it has not */
  async table(id: ReportId, name: ExportTableName): Promise<ExportFile> {
    const view = await this.#reports.read(id);
    const tables = await this.#tables(view, name === 'transactions');
    const table = tables.find((one) => one.name === name);
    if (table === undefined) {
      const names = tables.map((one) => one.name).join(', ');
      throw new Problem('not-found', { sentence: `This report has no such table; it has ${names}.` });
    }
    const body = Buffer.from(toCsv(table));
    return { fileName: reportFileName(view, table.name, 'csv'), body, size: body.length };
  }

  async workbook(id: ReportId): Promise<ExportFile> {
    const view = await this.#reports.read(id);
    const body = await toWorkbook(await this.#tables(view, true));
    return { fileName: reportFileName(view, null, 'xlsx'), body, size: body.length };
  }

  /** The original PDF, the raw answer, every table, the workbook, and a manifest with the SHA-256 of each. */
  async filePack(id: ReportId): Promise<ExportFile> {
    const now = this.#clock();
    const view = await this.#reports.read(id);
    const tables = await this.#tables(view, true);
    const files: PackedFile[] = [
      ...(await this.#documentOf(view)),
      { name: 'answer.json', bytes: await this.#reports.rawBytes(id) },
      ...tables.map((table) => ({ name: `tables/${table.name}.csv`, bytes: Buffer.from(toCsv(table)) })),
      { name: 'report.xlsx', bytes: await toWorkbook(tables) },
    ];
    const pack: FilePack = await toFilePack(files, aboutPack(view, now), now);
    return { fileName: reportFileName(view, null, 'zip'), body: pack.stream, size: pack.size };
  }

  /** @throws Problem `not-found` for any report that is not there or not ready, `request-invalid` for a base that is none of them */
  async comparison(ids: readonly ReportId[], base: ReportId | undefined, format: 'csv' | 'xlsx'): Promise<ExportFile> {
    const at = base === undefined ? 0 : ids.indexOf(base);
    if (at === -1) {
      throw new Problem('request-invalid', {
        errors: [{ pointer: '/query/base', message: 'The base must be one of the compared reports.' }],
      });
    }
    const views = await Promise.all(ids.map((id) => this.#reports.read(id)));
    const tables = comparisonTables(compareReports(views, at));
    const fileName = comparisonFileName(views, this.#clock().toISOString().slice(0, 10), format);
    if (format === 'xlsx') {
      const body = await toWorkbook(tables);
      return { fileName, body, size: body.length };
    }
    const figures = tables.find(({ name }) => name === 'comparison');
    if (figures === undefined) throw new Error('a comparison without figures');
    const body = Buffer.from(toCsv(figures));
    return { fileName, body, size: body.length };
  }

  async #tables(view: ReportView, withTransactions: boolean): Promise<ExportTable[]> {
    const tables = reportTables(view);
    if (!withTransactions) return tables;
    const provider = this.#providers.find(view.provider);
    const transactions = provider?.transactionsTable(await this.#reports.rawBytes(view.id)) ?? null;
    return transactions === null ? tables : [...tables, transactions];
  }

  async #documentOf({ id, document }: ReportView): Promise<PackedFile[]> {
    if (document.state !== 'ready') return [];
    const kept = await this.#documents.open(id);
    return [{ name: 'report.pdf', size: kept.bytes, open: () => kept.read(0, kept.bytes - 1) }];
  }
}

function aboutPack(view: ReportView, now: Date): Record<string, unknown> {
  return {
    reportId: view.id,
    customerId: view.customer.id,
    provider: view.provider,
    providerReportId: view.report.providerReportId,
    kind: view.kind,
    isFcra: view.isFcra,
    retrievedAt: view.retrievedAt,
    packedAt: now.toISOString(),
    pdf: view.document.state === 'ready' ? 'in this pack' : 'not here: the provider did not hand it out',
  };
}
