import type { z } from 'zod';
import { AnswerTooLarge } from '../http/upstream.ts';
import { parseAnswer } from '../http/wire-schemas.ts';
import { ProviderFailure } from '../provider-failure.ts';
import type { BasiqClient, Call } from './client.ts';
import { pathOfLink } from './links.ts';

/** Bytes of one list, all its pages together. A year of twelve busy accounts has about a third of it. */
const mostListBytes = 32 * 1024 * 1024;
const mostPages = 400;

interface Page<S extends z.ZodType> {
  readonly bytes: Buffer;
  readonly parsed: z.infer<S>;
}

/**
 * Reads a list page by page, following `links.next` on the configured host only. The link is followed as it stands:
 * whether it keeps the filter is not documented.
 * @throws ProviderFailure `provider-link-refused` for a link to elsewhere, `provider-answer-unreadable` (with the cause
 *   `AnswerTooLarge`) for a list that is larger than is taken
 */
export async function* readPages<S extends z.ZodType<{ links: { next: string | null } | null }>>(
  client: BasiqClient,
  baseUrl: URL,
  first: Call,
  schema: S,
): AsyncGenerator<Page<S>> {
  const { query: _query, ...again } = first;
  let call: Call = first;
  let bytesLeft = mostListBytes;
  const seen = new Set<string>();
  for (let count = 0; count < mostPages; count += 1) {
    const bytes = await client.json({ ...call, maxBytes: bytesLeft });
    bytesLeft -= bytes.length;
    const parsed = parseAnswer(schema, bytes);
    yield { bytes, parsed };
    const next = parsed.links?.next ?? null;
    if (next === null || next === '') return;
    const path = pathOfLink(next, baseUrl);
    // A link that leads back would be followed for ever.
    if (seen.has(path)) return;
    seen.add(path);
    call = { ...again, path };
  }
  throw new ProviderFailure('provider-answer-unreadable', {
    status: 200,
    cause: new AnswerTooLarge(`the list has more than ${mostPages} pages`),
  });
}
