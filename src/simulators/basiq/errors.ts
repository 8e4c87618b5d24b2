import { randomUUID } from 'node:crypto';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';

export interface ProviderError {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  /** Seen in three ways: absent, empty and null. */
  readonly source?: { readonly parameter?: string; readonly pointer?: string } | null;
}

/** Fact: every error is a list of errors with a correlation id. */
export function errorBody(error: ProviderError): object {
  return { type: 'list', correlationId: randomUUID(), data: [{ type: 'error', ...error }] };
}

/** The same error once more, as a scripted body has it: no two errors of the provider have the same number. */
export function withCorrelationId(body: unknown): unknown {
  const isError = typeof body === 'object' && body !== null && 'data' in body && !('correlationId' in body);
  return isError ? { ...body, correlationId: randomUUID() } : body;
}

export function errorAnswer(status: number, error: ProviderError): Answer {
  return jsonAnswer(status, errorBody(error));
}

/** 400 for a value that cannot be taken. */
export function notValid(detail: string, parameter?: string): Answer {
  return errorAnswer(400, {
    code: 'parameter-not-valid',
    title: 'Parameter value is not valid',
    detail,
    ...(parameter === undefined ? {} : { source: { parameter } }),
  });
}

export function notFound(detail?: string): Answer {
  return errorAnswer(404, {
    code: 'resource-not-found',
    title: 'Requested resource is not found',
    ...(detail === undefined ? {} : { detail }),
  });
}

/** Documented text of a path that the version of the token does not have. */
export function noRoute(): Answer {
  return notFound('Route not found for this API version.');
}

export function badFilter(): Answer {
  return notValid('The provided filter parameter is in invalid format or unsupported', 'filter');
}
