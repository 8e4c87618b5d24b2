import { z } from 'zod';
import type { ProblemCode } from '#contracts/problems.ts';
import { parseExactJson } from '../http/exact-json.ts';
import type { RefusedAnswer } from '../http/provider-client.ts';
import { ProviderFailure } from '../provider-failure.ts';

/** Which of the provider's operations was called: a 404 means something else in each. */
export type Operation = 'authenticate' | 'list-users' | 'user' | 'consents' | 'list' | 'generate' | 'retrieve';

const envelope = z.object({ data: z.array(z.object({ code: z.string(), detail: z.string().nullish() })).min(1) });

interface ReadError {
  readonly code: string;
  /** Which of the known details it is. The text itself may hold names and is not kept. */
  readonly isAboutCurrencies: boolean;
}

/** The first error of the provider's envelope; null for an empty body, HTML, or a gateway's own shape. */
export function readError(body: string): ReadError | null {
  let json: unknown;
  try {
    json = parseExactJson(body);
  } catch {
    return null;
  }
  const [first] = envelope.safeParse(json).data?.data ?? [];
  if (first === undefined || !/^[a-z-]{1,60}$/.test(first.code)) return null;
  return { code: first.code, isAboutCurrencies: /mixed currencies/i.test(first.detail ?? '') };
}

function codeFor(operation: Operation, status: number, error: ReadError | null): ProblemCode {
  if (error?.isAboutCurrencies === true) return 'provider-currencies-mixed';
  switch (status) {
    case 400:
    case 415:
    case 422:
      return 'provider-refused-request';
    case 401:
      return 'provider-credentials-refused';
    case 403:
      return operation === 'list-users' ? 'customers-not-listed' : 'provider-access-refused';
    case 404:
      return notFound[operation];
    case 408:
    case 504:
      return 'provider-timeout';
    case 429:
      // The affordability family has a limit a day; every other limit passes within minutes.
      return operation === 'generate' ? 'quota-reached' : 'provider-rate-limited';
    default:
      return 'provider-failed';
  }
}

const notFound: Readonly<Record<Operation, ProblemCode>> = {
  // An unknown key is a 404 (seen in the provider's own tests).
  authenticate: 'provider-credentials-refused',
  // "Route not found for this API version": the list of users is in no specification.
  'list-users': 'customers-not-listed',
  user: 'provider-customer-unknown',
  consents: 'provider-customer-unknown',
  list: 'provider-customer-unknown',
  // An account that is not the user's, or a user without accounts.
  generate: 'provider-refused-request',
  retrieve: 'provider-report-missing',
};

/** The failure that an answer other than 2xx stands for. */
export function failureOf(operation: Operation, answer: RefusedAnswer): ProviderFailure {
  const error = readError(answer.body);
  return new ProviderFailure(codeFor(operation, answer.status, error), {
    status: answer.status,
    providerCode: error?.code ?? null,
    retryAfterSeconds: answer.retryAfterSeconds,
    // A gateway that lost the line answers for a provider that may have acted.
    mayHaveActed: answer.status === 502 || answer.status === 504 || answer.status === 408,
  });
}

/**
 * A token that has expired is refused with 403 `access-denied`, not with 401 (seen in the provider's own tests); 401
 * is a token that is broken.
 */
export function isTokenRefused({ status, providerCode }: ProviderFailure): boolean {
  return status === 401 || (status === 403 && providerCode === 'access-denied');
}
