import type { Provider } from '#contracts/primitives.ts';

/** What another process adds may be missing from a count for this long, in milliseconds. */
const keepMs = 1000;

/**
 * How many customers each provider has. To count them the store reads its whole table, and every search tells the
 * number: so it is counted once for all who ask within a second, and anew after a change made here.
 */
export class CustomerCounts {
  readonly #count: (provider: Provider) => Promise<number>;
  readonly #counted = new Map<Provider, { readonly number: Promise<number>; readonly since: number }>();

  /** @param count asks the store */
  constructor(count: (provider: Provider) => Promise<number>) {
    this.#count = count;
  }

  async of(provider: Provider): Promise<number> {
    const before = this.#counted.get(provider);
    if (before !== undefined && performance.now() - before.since < keepMs) return await before.number;
    const counted = { number: this.#count(provider), since: performance.now() };
    this.#counted.set(provider, counted);
    try {
      return await counted.number;
    } catch (error) {
      if (this.#counted.get(provider) === counted) this.#counted.delete(provider);
      throw error;
    }
  }

  /** Customers of the provider were added or removed. */
  changed(provider: Provider): void {
    this.#counted.delete(provider);
  }
}
