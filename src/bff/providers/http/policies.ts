import {
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  retry,
  type FailureReason,
} from 'cockatiel';
import { ProviderFailure } from '../provider-failure.ts';

/** How often a call may be repeated by us. */
export type Repeat =
  /** Reading what costs nothing: repeated after a lost line and after 404, 429 and 5xx. */
  | 'reads'
  /** Reading what is billed on success: repeated only after a refusal, never once the provider may have billed. */
  | 'refusals'
  /** Anything that makes something: never. */
  | 'never';

/** A retry happens at most this often, and never later than this many seconds after the failure. */
const maxRetries = 2;
const longestWaitSeconds = 5;

/** Consecutive lost connections after which calls fail at once, and how long that lasts. */
const breakAfter = 8;
const halfOpenAfterMs = 10_000;

const concurrentCalls = 24;
const queuedCalls = 200;

const isFailure = (error: unknown, test: (failure: ProviderFailure) => boolean) =>
  error instanceof ProviderFailure && test(error);

const isRefusalThatPasses = (failure: ProviderFailure) =>
  failure.code === 'provider-report-missing' ||
  failure.code === 'provider-rate-limited' ||
  (failure.code === 'provider-failed' && failure.status !== null && failure.status >= 500);

const isWorthRepeating = (failure: ProviderFailure, repeat: Repeat) =>
  // What may have been done may have been billed, whatever the answer was: a gateway's 502 hides a report that was made.
  !(repeat === 'refusals' && failure.mayHaveActed) &&
  (failure.retryAfterSeconds ?? 0) <= longestWaitSeconds &&
  (isRefusalThatPasses(failure) || failure.code === 'provider-unavailable');

/** Full jitter (AWS, "Exponential backoff and jitter"), or what the provider asked for. */
function waitMs(attempt: number, reason: FailureReason<unknown>, random: () => number): number {
  const error = 'error' in reason ? reason.error : null;
  const asked = error instanceof ProviderFailure ? error.retryAfterSeconds : null;
  return asked === null ? random() * Math.min(2000, 250 * 2 ** attempt) : asked * 1000;
}

export interface Policies {
  run<T>(repeat: Repeat, call: () => Promise<T>): Promise<T>;
}

/**
 * Bulkhead around retry around breaker, one set a provider. The breaker counts lost connections only: an error that
 * the provider answers with belongs to one customer and must not take the others with it.
 */
export function createPolicies(random: () => number): Policies {
  const breaker = circuitBreaker(
    handleWhen((error) => isFailure(error, (failure) => failure.code === 'provider-unavailable')),
    { halfOpenAfter: halfOpenAfterMs, breaker: new ConsecutiveBreaker(breakAfter) },
  );
  const gate = bulkhead(concurrentCalls, queuedCalls);
  const retryOf = (repeat: Repeat) =>
    retry(
      handleWhen((error) => isFailure(error, (failure) => isWorthRepeating(failure, repeat))),
      {
        maxAttempts: maxRetries,
        backoff: new DelegateBackoff((context) => waitMs(context.attempt, context.result, random)),
      },
    );
  const retries = { reads: retryOf('reads'), refusals: retryOf('refusals') };
  return {
    async run(repeat, call) {
      const guarded = () => breaker.execute(call);
      try {
        return await gate.execute(() => (repeat === 'never' ? guarded() : retries[repeat].execute(guarded)));
      } catch (error) {
        if (isBrokenCircuitError(error) || isBulkheadRejectedError(error)) {
          throw new ProviderFailure('provider-unavailable', { cause: error });
        }
        throw error;
      }
    },
  };
}
