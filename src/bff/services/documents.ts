import { Readable } from 'node:stream';
import { Problem } from '../problem.ts';
import { ProviderFailure } from '../providers/provider-failure.ts';
import { connectionFailure } from '../providers/http/upstream.ts';
import type { Vault } from '../security/vault.ts';
import type { KeptReports } from '../store/kept-reports.ts';
import type { ReportRequests } from '../store/report-requests.ts';

/** A document is sealed and kept in parts of this many bytes: what one reader holds in memory at a time. */
const partBytes = 64 * 1024;
const mostBytes = 256 * 1024 * 1024;
const context = (id: string, part: number) => `document_chunks:${id}:${part}`;

export interface KeptDocument {
  readonly bytes: number;
  readonly fileName: string;
  /** Bytes `from` to `to`, both included. */
  read(from: number, to: number): Readable;
}

/** The provider's PDFs: kept in sealed parts, handed out byte for byte as a stream. */
export class Documents {
  readonly #kept: KeptReports;
  readonly #requests: ReportRequests;
  readonly #vault: Vault;

  constructor(kept: KeptReports, requests: ReportRequests, vault: Vault) {
    this.#kept = kept;
    this.#requests = requests;
    this.#vault = vault;
  }

  /**
   * Keeps a stream to its end. @returns its bytes
   * @throws ProviderFailure `provider-document-unreadable` when it is not a whole PDF; then nothing of it stays
   */
  async keep(id: string, stream: Readable): Promise<number> {
    await this.#kept.clearDocument(id);
    try {
      return await this.#write(id, stream);
    } catch (error) {
      stream.destroy();
      await this.#kept.clearDocument(id);
      throw error;
    }
  }

  async #write(id: string, stream: Readable): Promise<number> {
    let part = 0;
    let total = 0;
    let tail = Buffer.alloc(0);
    let pending: Buffer[] = [];
    let pendingBytes = 0;
    const flush = async () => {
      const bytes = Buffer.concat(pending);
      pending = [];
      pendingBytes = 0;
      for (let at = 0; at < bytes.length; at += partBytes) {
        const piece = bytes.subarray(at, at + partBytes);
        if (piece.length < partBytes && !isLast) {
          pending = [piece];
          pendingBytes = piece.length;
          return;
        }
        await this.#kept.putChunk(id, part, this.#vault.seal(piece, context(id, part)));
        part += 1;
      }
    };
    let isLast = false;
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    for (;;) {
      const next = await nextChunk(chunks);
      if (next === null) break;
      if (total === 0 && !startsLikePdf(next)) throw unreadable();
      total += next.length;
      if (total > mostBytes) throw unreadable();
      tail = Buffer.concat([tail, next]).subarray(-1024);
      pending.push(next);
      pendingBytes += next.length;
      if (pendingBytes >= partBytes) await flush();
    }
    // ISO 32000-2, 7.5.5: the last line is %%EOF; readers look for it in the last 1,024 bytes.
    if (total === 0 || !tail.includes('%%EOF')) throw unreadable();
    isLast = true;
    await flush();
    return total;
  }

  /** @throws Problem `not-found` while there is no whole document */
  async open(id: string): Promise<KeptDocument> {
    const row = await this.#requests.find(id);
    const size = row?.document_bytes ?? null;
    if (row === undefined || row.document_state !== 'ready' || size === null) {
      throw new Problem('not-found', { sentence: 'There is no PDF of this report, or it is not here yet.' });
    }
    return {
      bytes: size,
      fileName: `${row.customer_name ?? row.customer_id} - ${reportTitles[row.kind] ?? 'report'} ${row.report_to ?? row.ordered_at.slice(0, 10)}.pdf`,
      read: (from, to) => Readable.from(this.#parts(id, from, to), { objectMode: false, highWaterMark: 1 }),
    };
  }

  async *#parts(id: string, from: number, to: number): AsyncGenerator<Buffer> {
    for (let part = Math.floor(from / partBytes); part * partBytes <= to; part += 1) {
      const sealed = await this.#kept.chunk(id, part);
      if (sealed === undefined) throw new Error('a part of a kept document is missing');
      const start = part * partBytes;
      yield this.#vault.open(sealed, context(id, part)).subarray(Math.max(0, from - start), to - start + 1);
    }
  }
}

const reportTitles: Readonly<Record<string, string>> = {
  balance: 'balance report',
  affordability: 'affordability summary',
};

const unreadable = () => new ProviderFailure('provider-document-unreadable', { status: 200, mayHaveActed: true });

/** Readers accept the header anywhere in the first 1,024 bytes; a provider's file has no reason to. */
const startsLikePdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

async function nextChunk(chunks: AsyncIterator<Buffer>): Promise<Buffer | null> {
  try {
    const next = await chunks.next();
    return next.done === true ? null : next.value;
  } catch (error) {
    throw connectionFailure(error);
  }
}
