import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../..');

export interface ChildService {
  readonly process: ChildProcess;
  /** The one line of JSON that the program prints when it is ready. */
  readonly ready: Readonly<Record<string, unknown>>;
  /** What it has written to stderr so far. */
  readonly log: () => string;
  /** Asks it to stop and waits for it. @returns its exit code; null when a signal ended it */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

interface Options {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** `inherit`: to our own stderr as it comes. */
  readonly stderr?: 'inherit' | 'keep';
  /** Milliseconds until it must be ready. */
  readonly readyWithinMs?: number;
}

/** What a program that ended before it was ready said last. */
export class StartFailed extends Error {
  override readonly name = 'StartFailed';
  readonly exitCode: number | null;
  readonly stderr: string;

  constructor(exitCode: number | null, stderr: string) {
    super(stderr.trim().split('\n').at(-1) ?? 'the program ended before it was ready');
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

/** Starts one of our programs and waits for its line of JSON. @throws StartFailed when it ends before */
export async function startChild(script: string, options: Options = {}): Promise<ChildService> {
  const child = spawn(process.execPath, [path.join(root, script)], {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (options.stderr === 'inherit') process.stderr.write(text);
    stderr = (stderr + text).slice(-200_000);
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const line = new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
  const timeout = new Promise<'late'>((resolve) => {
    setTimeout(() => resolve('late'), options.readyWithinMs ?? 30_000).unref();
  });
  const first = await Promise.race([line.then((text) => ({ text })), exited.then((code) => ({ code })), timeout]);
  if (first === 'late' || 'code' in first) {
    child.kill('SIGKILL');
    throw new StartFailed(first === 'late' ? null : first.code, stderr);
  }
  return {
    process: child,
    ready: JSON.parse(first.text) as Record<string, unknown>,
    log: () => stderr,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      return await exited;
    },
  };
}
