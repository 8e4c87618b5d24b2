import type { ProblemCode } from '#contracts/problems.ts';

interface Facts {
  /** HTTP status of the provider's answer; null: there was none. */
  readonly status?: number | null;
  /** The provider's own error code. Never its text: that may hold bank data. */
  readonly providerCode?: string | null;
  readonly retryAfterSeconds?: number | null;
  /** true: the request may have reached the provider, which may have acted (and billed) on it. */
  readonly mayHaveActed?: boolean;
  readonly cause?: unknown;
}

/** How a call to a provider failed: a code of the closed list and facts for support, never the provider's body. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly code: ProblemCode;
  readonly status: number | null;
  readonly providerCode: string | null;
  readonly retryAfterSeconds: number | null;
  readonly mayHaveActed: boolean;

  constructor(code: ProblemCode, facts: Facts = {}) {
    super(`provider call failed: ${code}${facts.status == null ? '' : `, status ${facts.status}`}`, {
      cause: facts.cause,
    });
    this.code = code;
    this.status = facts.status ?? null;
    this.providerCode = facts.providerCode ?? null;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
    this.mayHaveActed = facts.mayHaveActed ?? false;
  }
}
