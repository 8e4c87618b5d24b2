import { errorMessage } from './errors.ts';
import type { Answer } from '../kernel/http.ts';

export interface Page {
  /** Fact: the 1-based index of the first record, not a page number. */
  readonly start: number;
  readonly limit: number;
}

/** Reads `start` and `limit`; the answer is the refusal. Fact: defaults 1 and 25, limit at most 1000, the codes. */
export function readPage(query: URLSearchParams): Page | Answer {
  const start = Number(query.get('start') ?? '1');
  const limit = Number(query.get('limit') ?? '25');
  if (!Number.isInteger(start) || start < 1) return errorMessage(400, 41003, 'Invalid start: must be 1 or more');
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    return errorMessage(400, 41004, 'Invalid limit: must be from 1 to 1000');
  }
  return { start, limit };
}

export function pageOf<T>(
  all: readonly T[],
  page: Page,
): { found: number; displaying: number; moreAvailable: boolean; records: readonly T[] } {
  const records = all.slice(page.start - 1, page.start - 1 + page.limit);
  return {
    found: all.length,
    displaying: records.length,
    moreAvailable: page.start - 1 + records.length < all.length && records.length > 0,
    records,
  };
}
