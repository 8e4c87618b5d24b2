import { z } from 'zod';
import type { IsoDate } from '#contracts/primitives.ts';
import { parseDay } from '#domain/dates.ts';
import { parseDecimal } from '#domain/money.ts';
import { ProviderFailure } from '../provider-failure.ts';
import { parseExactJson } from './exact-json.ts';

// What the wire schemas of all providers are built of. Numbers arrive as text (exact-json.ts), whether they were
// numbers or strings on the wire.

/** Absent and null are the same thing. */
export const maybe = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null);
/** Absent and null are the same; an empty list is something else and stays empty. */
export const list = <S extends z.ZodType>(schema: S) => maybe(z.array(schema));

export const decimal = z.string().refine((text) => parseDecimal(text) !== null, 'not a number');
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .transform(Number);
export const day = z.string().transform((text, context): IsoDate => {
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a calendar day' });
  return z.NEVER;
});

/**
 * Parses an answer with its schema.
 * @throws ProviderFailure `provider-answer-unreadable` for HTML, half a JSON or a broken schema. Its cause names the
 *   places that are wrong, never what stood there.
 */
export function parseAnswer<S extends z.ZodType>(schema: S, bytes: Buffer): z.infer<S> {
  let json: unknown;
  try {
    json = parseExactJson(bytes.toString('utf8'));
  } catch {
    throw unreadable('not JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.slice(0, 5).map((issue) => `/${issue.path.join('/')} ${issue.code}`);
  throw unreadable(`schema: ${places.join('; ')}`);
}

/** An answer that is not what the provider promises. @param what names places only, never what stood there */
export function unreadable(what: string): ProviderFailure {
  return new ProviderFailure('provider-answer-unreadable', {
    status: 200,
    mayHaveActed: true,
    cause: new Error(what),
  });
}
