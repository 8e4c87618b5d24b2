import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { withBareService } from './bare-service.ts';
import { pidOf, withStack } from './bench-stack.ts';
import { DeskClient } from './desk-client.ts';
import { settle } from './pause.ts';
import { forgetPeak, memoryOf } from './process-usage.ts';
import { atMost, toFigure, type Row } from './row.ts';
import { withWorkFolder } from './work-folder.ts';

const rounds = 3;
const readers = 20;
/** How long a reader takes over the whole document. */
const readerSeconds = 8;
const mostSeconds = 60;

export const pdfRow: Row = {
  name: 'pdf',
  how: `${readers} readers at once, each over a connection of its own and slowed to take about ${readerSeconds} s; the most memory that was ever resident in the BFF (the kernel's own high-water mark) over a freshly started, signed-in, idle one; each reader's SHA-256 is held against the first plain download; ${rounds} rounds, each on a new process, in turn with a bare node:http process that streams the same file from disk`,
  run: () =>
    withWorkFolder('pdf', (folder) =>
      withStack({ dataDir: `${folder}/data` }, async (stack) => {
        const id = await (await DeskClient.signIn(stack.origin())).keepReport('Rupert Galloway-Finch', 180);
        const path = `/api/reports/${id}/document`;
        const ours: number[] = [];
        const bare: number[] = [];
        const sizes: number[] = [];
        let different = 0;
        const compare = (expected: Download, all: readonly Download[]) => {
          different += all.filter(({ hash, bytes }) => hash !== expected.hash || bytes !== expected.bytes).length;
        };
        for (let round = 0; round < rounds; round += 1) {
          await stack.stopBff();
          await stack.startBff();
          const desk = await DeskClient.signIn(stack.origin());
          await settle();
          const from = { url: `${desk.origin}${path}`, headers: desk.headers };
          const { plain, body, slow, over } = await readSlowly(pidOf(stack.bff()), from);
          compare(plain, slow);
          ours.push(over);
          sizes.push(plain.bytes / 2 ** 20);
          await withBareService({ folder, body, headers: {}, from: 'disk' }, async (service) => {
            await settle();
            const reference = await readSlowly(pidOf(service), { url: String(service.ready['url']), headers: {} });
            compare(plain, reference.slow);
            bare.push(reference.over);
          });
        }
        return {
          figures: [
            toFigure({
              what: `peak over idle, ${readers} readers of ${sizes[0]?.toFixed(1)} MiB`,
              unit: 'MiB',
              rounds: ours,
              reference: { what: 'bare node:http', unit: 'MiB', rounds: bare },
              judgedBy: 'value',
              target: atMost(100),
            }),
            toFigure({
              what: 'downloads with other bytes',
              unit: 'count',
              rounds: [different],
              judgedBy: 'value',
              target: atMost(0),
            }),
          ],
          notes: [],
        };
      }),
    ),
};

interface Download {
  readonly hash: string;
  readonly bytes: number;
}

interface From {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function readSlowly(pid: number, from: From) {
  const idle = memoryOf(pid).now;
  forgetPeak(pid);
  const chunks: Buffer[] = [];
  const plain = await download(from, async (chunk) => {
    chunks.push(chunk);
  });
  const perSecond = plain.bytes / readerSeconds;
  const signal = AbortSignal.timeout(mostSeconds * 1000);
  const slow = await Promise.all(
    Array.from({ length: readers }, async () => {
      const start = performance.now();
      let bytes = 0;
      return await download(from, async (chunk) => {
        bytes += chunk.length;
        const ahead = (bytes / perSecond) * 1000 - (performance.now() - start);
        if (ahead > 0) await pause(ahead, undefined, { signal });
      });
    }),
  );
  return { plain, body: Buffer.concat(chunks), slow, over: memoryOf(pid).peak - idle };
}

async function download({ url, headers }: From, onChunk: (chunk: Buffer) => Promise<void>): Promise<Download> {
  const dispatcher = new Agent({ connections: 1, pipelining: 1, bodyTimeout: mostSeconds * 1000 });
  try {
    const { statusCode, body } = await request(url, { headers, dispatcher });
    if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of body) {
      const chunk = piece as Buffer;
      hash.update(chunk);
      bytes += chunk.length;
      await onChunk(chunk);
    }
    return { hash: hash.digest('hex'), bytes };
  } finally {
    await dispatcher.close();
  }
}
