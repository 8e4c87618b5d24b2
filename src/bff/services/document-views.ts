/** How long the ranges of one viewing belong together, in milliseconds. */
const viewingMs = 15 * 60_000;
const mostViewings = 10_000;

/**
 * A viewer reads one PDF in dozens of ranges. The first of them is recorded in the audit log before a byte leaves;
 * the later ones of the same session and report within a quarter of an hour are the same viewing. In memory: after a
 * restart the next range is recorded again.
 */
export class DocumentViews {
  readonly #clock: () => Date;
  readonly #since = new Map<string, number>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Whether this range continues a viewing that is recorded. */
  continues(sessionIdHash: string, reportId: string): boolean {
    const since = this.#since.get(`${sessionIdHash} ${reportId}`);
    return since !== undefined && this.#clock().getTime() - since < viewingMs;
  }

  /** To be called once the record is written. */
  recorded(sessionIdHash: string, reportId: string): void {
    const key = `${sessionIdHash} ${reportId}`;
    this.#since.delete(key);
    this.#since.set(key, this.#clock().getTime());
    const [oldest] = this.#since.keys();
    if (this.#since.size > mostViewings && oldest !== undefined) this.#since.delete(oldest);
  }
}
