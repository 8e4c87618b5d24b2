import { problemText } from '#domain/problem-text.ts';
import type { ShownFailure } from '#web/ui/failure-notice.tsx';
import { ContractMismatch, NetworkFailure, Problem } from './errors.ts';

/** What an error means to the officer: a title, one sentence, and the id that names it to support. */
export function describeFailure(error: unknown): ShownFailure {
  if (error instanceof Problem) {
    const { title } = problemText[error.code];
    return { title, sentence: error.message, requestId: error.body.requestId };
  }
  if (error instanceof ContractMismatch) {
    return {
      title: 'The answer could not be read',
      sentence:
        'The server answered with something this page does not understand, so nothing of it is shown. Reload the page: a newer version may be waiting.',
      requestId: error.requestId,
    };
  }
  if (error instanceof NetworkFailure) {
    return {
      title: 'No connection',
      sentence:
        'Loandesk cannot be reached from here. What is missing is missing because of that, not because there is nothing. Check the network and try again.',
      requestId: null,
    };
  }
  return {
    title: 'Something broke on this page',
    sentence: 'Reload the page. Nothing was changed at the bank or the provider.',
    requestId: null,
  };
}
