import { Problem } from '../problem.ts';
import type { ProviderFailure } from '../providers/provider-failure.ts';

/** What a provider's failure is to the person who waits for an answer. */
export function providerProblem(failure: ProviderFailure): Problem {
  return new Problem(failure.code, { retryAfterSeconds: failure.retryAfterSeconds, cause: failure });
}
