/**
 * The simulator's own time. Every date in every answer comes from here, so that a test can stand on one day and step to
 * the next. A fixed clock stands still: it moves only when it is set.
 */
export class Clock {
  #fixedMs: number | null = null;

  /** @param now an ISO instant with a zone, or `real` for the machine's clock */
  constructor(now: string) {
    this.set(now);
  }

  /** Milliseconds since the epoch. */
  nowMs(): number {
    return this.#fixedMs ?? Date.now();
  }

  /** @throws RangeError when `now` is neither `real` nor an ISO instant with a zone */
  set(now: string): void {
    if (now === 'real') {
      this.#fixedMs = null;
      return;
    }
    // Without a zone the same text would be another instant on another machine.
    const ms = /(Z|[+-]\d\d:\d\d)$/.test(now) ? Date.parse(now) : Number.NaN;
    if (Number.isNaN(ms)) throw new RangeError(`Not an ISO instant with a zone, nor "real": ${now}`);
    this.#fixedMs = ms;
  }
}
