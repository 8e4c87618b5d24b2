/** Together, and each at the most, in bytes, compressed ones included. */
const mostBytes = 16 * 1024 * 1024;
/** After this long a view is forgotten, in milliseconds. */
const keepMs = 5 * 60_000;

/** A view as JSON, and the same compressed once for all who look at it. */
export interface ViewBytes {
  readonly bytes: Buffer;
  readonly gzip: Buffer;
}

interface OpenView {
  readonly stamp: string;
  readonly view: ViewBytes;
  readonly since: number;
}

/**
 * Views that were opened a moment ago, so that looking at one again does not read and decrypt it again. A view counts
 * only with the stamp that the store has for it now, so that a change by another process is seen at once; whether
 * somebody may look is decided before, each time. Bounded in size and time, because it is bank data in the clear.
 */
export class OpenViews {
  readonly #clock: () => Date;
  readonly #views = new Map<string, OpenView>();
  #bytes = 0;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  get(id: string, stamp: string): ViewBytes | null {
    const found = this.#views.get(id);
    if (found === undefined) return null;
    if (found.stamp === stamp && this.#clock().getTime() - found.since < keepMs) return found.view;
    this.#forget(id, found);
    return null;
  }

  put(id: string, stamp: string, view: ViewBytes): void {
    const before = this.#views.get(id);
    if (before !== undefined) this.#forget(id, before);
    const now = this.#clock().getTime();
    // A map keeps the order in which things were put into it: the first is the oldest.
    const size = sizeOf(view);
    for (const [oldest, open] of this.#views) {
      if (this.#bytes + size <= mostBytes && now - open.since < keepMs) break;
      this.#forget(oldest, open);
    }
    if (size > mostBytes) return;
    this.#views.set(id, { stamp, view, since: now });
    this.#bytes += size;
  }

  #forget(id: string, open: OpenView): void {
    this.#views.delete(id);
    this.#bytes -= sizeOf(open.view);
  }
}

const sizeOf = ({ bytes, gzip }: ViewBytes) => bytes.length + gzip.length;
