import { randomUUID } from 'node:crypto';
import type { Answer } from '../kernel/http.ts';
import { notValid } from './errors.ts';

/** Fact: at most 500 on a page, which is also the default. */
const LARGEST_LIMIT = 500;
const CURSORS_KEPT = 2000;

export interface Page {
  readonly limit: number;
  readonly offset: number;
  readonly filter: string | null;
}

/** Where the next pages begin. The id of a page says nothing of filter and limit; they are remembered here. */
export class Cursors {
  readonly #pages = new Map<string, Page & { readonly path: string }>();

  /** Reads `limit`, `filter` and `next`; the answer is the refusal. */
  read(path: string, query: URLSearchParams): Page | Answer {
    const next = query.get('next');
    if (next !== null) {
      const page = this.#pages.get(next);
      return page === undefined || page.path !== path ? notValid('Next value is not valid', 'next') : page;
    }
    const text = query.get('limit') ?? String(LARGEST_LIMIT);
    const limit = Number(text);
    if (!/^\d+$/.test(text) || limit < 1) return notValid('Limit value is not valid', 'limit');
    if (limit > LARGEST_LIMIT) return notValid(`Maximum limit allowed is ${LARGEST_LIMIT}`, 'limit');
    return { limit, offset: 0, filter: query.get('filter') };
  }

  /** The id of the page after this one. */
  after(path: string, page: Page): string {
    const id = randomUUID();
    this.#pages.set(id, { path, filter: page.filter, limit: page.limit, offset: page.offset + page.limit });
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= CURSORS_KEPT) break;
      this.#pages.delete(old);
    }
    return id;
  }
}
