import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { AuditLog } from '#bff/services/audit-log.ts';
import { AuditRecords } from '#bff/store/audit-records.ts';
import { openStore } from '#bff/store/database.ts';
import { atLeast, toFigure, type Row } from './row.ts';
import { withWorkFolder } from './work-folder.ts';

const rounds = 7;
const roundMs = 700;
const warmUpMs = 300;
const many = 50;
const block = Buffer.alloc(4096, 1);
/** The file is written in a circle, as SQLite writes its journal: it has its size, so that only data is synced. */
const blocksInFile = 1024;

export const auditRow: Row = {
  name: 'audit',
  how: `appends to the real AuditLog over the real SQLite store (WAL, synchronous=FULL), each awaited until it is on disk: one after the other, and ${many} at once; beside a loop of write 4 KiB and fdatasync into a file of fixed size on the same disk; ${rounds} rounds of ${roundMs} ms each, in turn`,
  run: () =>
    withWorkFolder('audit', async (folder) => {
      const store = await openStore({ kind: 'sqlite', dataDir: folder });
      const disk = openSync(`${folder}/disk`, 'w');
      try {
        for (let at = 0; at < blocksInFile; at += 1) writeSync(disk, block);
        const log = new AuditLog(new AuditRecords(store), () => new Date());
        const sync = rateOfSyncs(disk);
        const single = () => rateOf(roundMs, () => append(log), 1);
        const together = () =>
          rateOf(roundMs, () => Promise.all(Array.from({ length: many }, () => append(log))), many);
        const taken = { sync: [] as number[], single: [] as number[], together: [] as number[] };
        sync(warmUpMs);
        await rateOf(warmUpMs, () => append(log), 1);
        for (let round = 0; round < rounds; round += 1) {
          taken.sync.push(sync(roundMs));
          taken.single.push(await single());
          taken.together.push(await together());
        }
        const { brokenAt } = await log.verify({ fromStart: true });
        if (brokenAt !== null) throw new Error(`the chain is broken at row ${brokenAt}`);
        const reference = { what: 'fdatasync', unit: 'per second', rounds: taken.sync } as const;
        const common = { unit: 'per second', reference, judgedBy: 'ratio' } as const;
        return {
          figures: [
            toFigure({ ...common, what: 'appends, single', rounds: taken.single, target: atLeast(0.3) }),
            toFigure({ ...common, what: `appends, ${many} at once`, rounds: taken.together, target: atLeast(5) }),
          ],
          notes: [],
        };
      } finally {
        closeSync(disk);
        await store.close();
      }
    }),
};

const append = (log: AuditLog) =>
  log.append({
    actor: 'officer',
    event: 'report.viewed',
    outcome: 'done',
    customerId: 'finicity-1005061234',
    reportId: '7f0c6f0e-6d1f-4c0e-9c39-0d6d3c1f3b5a',
    purpose: '31',
    requestId: '1f0c6f0e-6d1f-4c0e-9c39-0d6d3c1f3b5a',
  });

function rateOfSyncs(file: number): (forMs: number) => number {
  let at = 0;
  return (forMs) => {
    const start = performance.now();
    let done = 0;
    for (; performance.now() - start < forMs; done += 1) {
      writeSync(file, block, 0, block.length, at * block.length);
      fdatasyncSync(file);
      at = (at + 1) % blocksInFile;
    }
    return (done * 1000) / (performance.now() - start);
  };
}

/** Done a second. */
async function rateOf(forMs: number, act: () => Promise<unknown>, each: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  for (; performance.now() - start < forMs; done += each) await act();
  return (done * 1000) / (performance.now() - start);
}
