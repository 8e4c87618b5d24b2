/** One call that the simulator received. Headers and bodies are left out: they hold the secrets and the tokens. */
export interface JournalEntry {
  readonly sequence: number;
  readonly method: string;
  /** Path with its query. */
  readonly path: string;
  readonly accept: string;
  customerId: string | null;
  /** `null` while the call is being handled, and for good when the connection was cut instead of answered. */
  status: number | null;
  outcome: 'in-progress' | 'answered' | 'reset' | 'client-gone';
  /** The kind of fault that was played, if any. */
  fault: string | null;
  /** The id of the report that this call made, even when the caller never heard of it. */
  madeReportId: string | null;
  /** ISO instant by the simulator's clock. */
  readonly time: string;
}

/** The latest calls, oldest first. */
export class Journal {
  #entries: JournalEntry[] = [];
  #sequence = 0;

  begin(call: { method: string; path: string; accept: string; time: string }): JournalEntry {
    this.#sequence += 1;
    const entry: JournalEntry = {
      sequence: this.#sequence,
      ...call,
      customerId: null,
      status: null,
      outcome: 'in-progress',
      fault: null,
      madeReportId: null,
    };
    this.#entries.push(entry);
    // A simulator that is left running for days must not grow without end.
    if (this.#entries.length > 20_000) this.#entries = this.#entries.slice(-10_000);
    return entry;
  }

  entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** Forgets the calls; the sequence goes on, so that no number is used twice. */
  clear(): void {
    this.#entries = [];
  }
}
