import type { ProblemCode } from '#contracts/problems.ts';
import { parseExactJson } from '../http/exact-json.ts';
import { ProviderFailure } from '../provider-failure.ts';

/** Which of the provider's operations was called: a 404 means something else in each. */
export type Operation = 'authenticate' | 'read-customer' | 'list' | 'generate' | 'retrieve';

/**
 * The code of either error shape: `ErrorMessage` (`code`, a string or a number) or `ObbErrorMessage` (`errorCode`,
 * the HTTP status again). null for an empty body (429), HTML or anything else. Only the code is read: messages may
 * hold names and account numbers.
 */
export function providerErrorCode(body: string): string | null {
  let parsed: unknown;
  try {
    parsed = parseExactJson(body);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const code = 'code' in parsed ? parsed.code : 'errorCode' in parsed ? parsed.errorCode : null;
  return typeof code === 'string' && /^\d{1,9}$/.test(code) ? code : null;
}

function codeFor(operation: Operation, status: number, providerCode: string | null): ProblemCode {
  // Both have a legal meaning of their own under the FCRA, so they are told apart from any other 403.
  if (providerCode === '10405') return 'security-freeze';
  if (providerCode === '10406') return 'dispute-statement';
  switch (status) {
    case 400:
    case 422:
      return 'provider-refused-request';
    case 401:
      return 'provider-credentials-refused';
    case 403:
      return 'provider-access-refused';
    case 404:
      return operation === 'retrieve' ? 'provider-report-missing' : 'provider-customer-unknown';
    case 409:
      // The only 409 that the specification gives for analytics: "Customer is not registered as a business".
      return operation === 'generate' ? 'provider-not-registered-business' : 'provider-failed';
    case 408:
    case 504:
      return 'provider-timeout';
    case 429:
      return 'provider-rate-limited';
    default:
      return 'provider-failed';
  }
}

/** The failure that an answer other than 2xx stands for. */
export function failureOf(
  operation: Operation,
  answer: { status: number; body: string; retryAfterSeconds: number | null },
): ProviderFailure {
  const providerCode = providerErrorCode(answer.body);
  return new ProviderFailure(codeFor(operation, answer.status, providerCode), {
    status: answer.status,
    providerCode,
    retryAfterSeconds: answer.retryAfterSeconds,
    // A gateway that lost the line answers for a provider that may have acted. Any other answer is the provider's own
    // word that the call did not succeed, and only success is billed.
    mayHaveActed: answer.status === 502 || answer.status === 504 || answer.status === 408,
  });
}
