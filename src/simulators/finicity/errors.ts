import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';

/** Fact: the shape of every error outside analytics, and of a report that is not there. */
export function errorMessage(status: number, code: number, message: string): Answer {
  return jsonAnswer(status, { code, message, status: String(status) });
}

/** Fact: the shape of errors of analytics; `errorCode` is the HTTP status. */
export function obbErrorMessage(status: number, message: string): Answer {
  return jsonAnswer(status, { errorCode: status, message });
}
