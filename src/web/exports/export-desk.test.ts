import { describe, expect, it } from 'vitest';
import { ExportDesk, type ExportJob, type MadeFile, type OnProgress } from './export-desk.ts';

/** A desk that keeps what it saved, and a job that a test steers. */
function setUp() {
  const saved: string[] = [];
  const desk = new ExportDesk({
    save: ({ fileName }) => saved.push(fileName),
    describe: (error) => ({ sentence: String(error instanceof Error ? error.message : error), requestId: 'req-1' }),
  });
  const begun: { key: string; made: PromiseWithResolvers<MadeFile>; onProgress: OnProgress; signal: AbortSignal }[] =
    [];
  const job = (key: string): ExportJob => ({
    key,
    label: `File ${key}`,
    make: (onProgress, signal) => {
      const made = Promise.withResolvers<MadeFile>();
      begun.push({ key, made, onProgress, signal });
      return made.promise;
    },
  });
  const states = () => desk.read().shown.map(({ state }) => state.kind);
  const file = (fileName: string): MadeFile => ({ fileName, blob: new Blob() });
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
  return { desk, saved, begun, job, states, file, settled };
}

describe('given an export', () => {
  it('tells how far it is, then saves under the name of the file and says so', async () => {
    const { desk, saved, begun, job, states, file, settled } = setUp();
    desk.start(job('a'));
    begun[0]?.onProgress(3, 12);
    expect(desk.read().shown[0]?.state).toEqual({ kind: 'running', received: 3, total: 12 });
    begun[0]?.made.resolve(file('a.csv'));
    await settled();
    expect([saved, states(), desk.read().said]).toEqual([['a.csv'], ['saved'], 'File a: saved as a.csv.']);
  });

  it('is not made twice at once, and runs beside others', () => {
    const { desk, begun, job, states } = setUp();
    desk.start(job('a'));
    desk.start(job('a'));
    desk.start(job('b'));
    expect([begun.map(({ key }) => key), states()]).toEqual([
      ['a', 'b'],
      ['running', 'running'],
    ]);
  });

  it('saves nothing when it is cancelled, even if the file arrives in that moment', async () => {
    const { desk, saved, begun, job, states, file, settled } = setUp();
    desk.start(job('a'));
    desk.cancel(desk.read().shown[0]?.id ?? 0);
    expect(begun[0]?.signal.aborted).toBe(true);
    begun[0]?.onProgress(12, 12);
    begun[0]?.made.resolve(file('a.csv'));
    await settled();
    expect([saved, states()]).toEqual([[], ['cancelled']]);
  });

  it('keeps the sentence of a failure, and can be tried again', async () => {
    const { desk, saved, begun, job, states, file, settled } = setUp();
    desk.start(job('a'));
    begun[0]?.made.reject(new Error('The file was cut off.'));
    await settled();
    const [failed] = desk.read().shown;
    expect(failed?.state).toEqual({ kind: 'failed', sentence: 'The file was cut off.', requestId: 'req-1' });
    expect(desk.read().said).toBe('File a: The file was cut off.');
    desk.retry(failed?.id ?? 0);
    expect(states()).toEqual(['running']);
    begun[1]?.made.resolve(file('a.csv'));
    await settled();
    expect([saved, states()]).toEqual([['a.csv'], ['saved']]);
  });

  it('fails like any other when the browser refuses to save', async () => {
    const { begun, job, settled, file } = setUp();
    const desk = new ExportDesk({
      save: () => {
        throw new Error('no room');
      },
      describe: () => ({ sentence: 'Nothing was saved.', requestId: null }),
    });
    desk.start(job('a'));
    begun[0]?.made.resolve(file('a.csv'));
    await settled();
    expect(desk.read().shown[0]?.state.kind).toBe('failed');
  });

  it('makes place for the same file when it is asked for again', async () => {
    const { desk, begun, job, states, settled } = setUp();
    desk.start(job('a'));
    begun[0]?.made.reject(new Error('no'));
    await settled();
    desk.start(job('a'));
    expect(states()).toEqual(['running']);
  });
});
