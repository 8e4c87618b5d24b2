import { z } from 'zod';

/**
 * Every way in which a request can fail, a closed list. The HTTP status belongs to the code, so that a client can
 * branch on either. `provider-…` codes say that the other side refused or failed, not the officer and not Loandesk.
 */
export const problemStatus = {
  'request-invalid': 400,
  'idempotency-key-missing': 400,
  'not-signed-in': 401,
  'session-expired': 401,
  'sign-in-refused': 401,
  forbidden: 403,
  'csrf-refused': 403,
  'not-found': 404,
  'idempotency-key-reused': 409,
  'same-report-exists': 409,
  'state-conflict': 409,
  'name-taken': 409,
  'consent-ended': 409,
  'customers-not-listed': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'range-not-satisfiable': 416,
  'accounts-not-of-customer': 422,
  'accounts-not-usable': 422,
  'accounts-of-several-currencies': 422,
  'sign-in-limited': 429,
  'quota-reached': 429,
  internal: 500,
  'provider-refused-request': 502,
  'provider-credentials-refused': 502,
  'provider-access-refused': 502,
  'provider-customer-unknown': 502,
  'provider-not-registered-business': 502,
  'provider-answer-unreadable': 502,
  'provider-link-refused': 502,
  'provider-has-no-transactions': 502,
  'provider-currencies-mixed': 502,
  'provider-document-unreadable': 502,
  'provider-report-missing': 502,
  'provider-failed': 502,
  'security-freeze': 502,
  'dispute-statement': 502,
  'provider-rate-limited': 503,
  'provider-unavailable': 503,
  'provider-timeout': 504,
  'audit-unavailable': 503,
  'too-busy': 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;
export const problemCode = z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]);

/** One field that is wrong: where it is (a JSON pointer into `/body`, `/query` or `/params`) and a sentence for it. */
export const fieldError = z.strictObject({ pointer: z.string(), message: z.string() });
export type FieldError = z.infer<typeof fieldError>;

/** RFC 9457 problem details. `detail` is the sentence an officer reads; it never holds a provider's body or a secret. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: problemCode,
  requestId: z.string(),
  errors: z.array(fieldError).optional(),
  /** Seconds after which trying again makes sense, where that is known. */
  retryAfterSeconds: z.int().nonnegative().optional(),
  /** With `same-report-exists`: the report that the same order already made. */
  existingReportId: z.string().optional(),
});
export type ProblemBody = z.infer<typeof problem>;

export const problemContentType = 'application/problem+json';
