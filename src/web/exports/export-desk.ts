export interface MadeFile {
  readonly fileName: string;
  readonly blob: Blob;
}

export type OnProgress = (received: number, total: number | null) => void;

/** A file that is asked for. */
export interface ExportJob {
  /** What is the same file: it is never made twice at once. */
  readonly key: string;
  /** What it is, for people: `Workbook of Maria Alvarez`. */
  readonly label: string;
  readonly make: (onProgress: OnProgress, signal: AbortSignal) => Promise<MadeFile>;
}

export type ExportState =
  | { readonly kind: 'running'; readonly received: number; readonly total: number | null }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly sentence: string; readonly requestId: string | null }
  | { readonly kind: 'cancelled' };

export interface ShownExport {
  readonly id: number;
  readonly label: string;
  readonly state: ExportState;
}

export interface Exports {
  readonly shown: readonly ShownExport[];
  /** The last change in words, for screen readers; progress is not said, byte by byte it would never end. */
  readonly said: string;
}

export interface ExportDeskOptions {
  readonly save: (file: MadeFile) => void;
  readonly describe: (error: unknown) => { sentence: string; requestId: string | null };
}

interface Run {
  readonly job: ExportJob;
  controller: AbortController;
}

/** Every export under way, whatever page asked for it. A file is saved when all of it is here, or not at all. */
export class ExportDesk {
  readonly #options: ExportDeskOptions;
  readonly #runs = new Map<number, Run>();
  readonly #listeners = new Set<() => void>();
  #next = 1;
  #exports: Exports = { shown: [], said: '' };

  constructor(options: ExportDeskOptions) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): Exports => this.#exports;

  /** Starts it, unless the same file is being made. */
  start(job: ExportJob): void {
    const running = this.#exports.shown.find(
      ({ id, state }) => state.kind === 'running' && this.#runs.get(id)?.job.key === job.key,
    );
    if (running !== undefined) return;
    // What ended with the same file is replaced: one file, one line.
    for (const [id, { job: before }] of this.#runs) if (before.key === job.key) this.dismiss(id);
    const id = this.#next++;
    this.#runs.set(id, { job, controller: new AbortController() });
    this.#set({ shown: [...this.#exports.shown, { id, label: job.label, state: begun }], said: '' });
    this.#run(id);
  }

  retry(id: number): void {
    const run = this.#runs.get(id);
    if (run === undefined || this.#stateOf(id)?.kind === 'running') return;
    run.controller = new AbortController();
    this.#change(id, begun, '');
    this.#run(id);
  }

  cancel(id: number): void {
    const run = this.#runs.get(id);
    if (run === undefined || this.#stateOf(id)?.kind !== 'running') return;
    run.controller.abort();
    this.#change(id, { kind: 'cancelled' }, `${run.job.label}: cancelled, nothing was saved.`);
  }

  dismiss(id: number): void {
    this.#runs.get(id)?.controller.abort();
    this.#runs.delete(id);
    this.#set({ ...this.#exports, shown: this.#exports.shown.filter((one) => one.id !== id) });
  }

  #run(id: number): void {
    const run = this.#runs.get(id);
    if (run === undefined) return;
    void this.#follow(id, run.job, run.controller.signal);
  }

  async #follow(id: number, job: ExportJob, signal: AbortSignal): Promise<void> {
    this.#say(`${job.label}: under way.`);
    try {
      const file = await job.make((received, total) => {
        if (!signal.aborted) this.#change(id, { kind: 'running', received, total });
      }, signal);
      if (signal.aborted) return;
      this.#options.save(file);
      this.#change(id, { kind: 'saved', fileName: file.fileName }, `${job.label}: saved as ${file.fileName}.`);
    } catch (error) {
      // Cancelled: said already.
      if (signal.aborted) return;
      const failure = this.#options.describe(error);
      this.#change(id, { kind: 'failed', ...failure }, `${job.label}: ${failure.sentence}`);
    }
  }

  #stateOf(id: number): ExportState | undefined {
    return this.#exports.shown.find((one) => one.id === id)?.state;
  }

  #say(said: string): void {
    this.#set({ ...this.#exports, said });
  }

  #change(id: number, state: ExportState, said = this.#exports.said): void {
    this.#set({ shown: this.#exports.shown.map((one) => (one.id === id ? { ...one, state } : one)), said });
  }

  #set(exports: Exports): void {
    this.#exports = exports;
    for (const listener of this.#listeners) listener();
  }
}

const begun: ExportState = { kind: 'running', received: 0, total: null };
