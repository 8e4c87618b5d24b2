import type { FieldError, ProblemBody, ProblemCode } from '#contracts/problems.ts';

/** The server answered with problem details (RFC 9457). `message` is the sentence for the officer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail);
    this.body = body;
  }

  get code(): ProblemCode {
    return this.body.code;
  }

  get fieldErrors(): readonly FieldError[] {
    return this.body.errors ?? [];
  }

  /** Whether the session is gone: every other 401 is an answer to a try to sign in. */
  get isSessionGone(): boolean {
    return this.code === 'not-signed-in' || this.code === 'session-expired';
  }
}

/** The answer is not what the contract says. Nothing of it is used: half a report is worse than none. */
export class ContractMismatch extends Error {
  override readonly name = 'ContractMismatch';
  readonly requestId: string | null;

  constructor(routeId: string, requestId: string | null, cause: unknown) {
    super(`The answer to ${routeId} does not match its contract.`, { cause });
    this.requestId = requestId;
  }
}

/** No answer came: the line is down, or the server is. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';

  constructor(cause: unknown) {
    super('Loandesk cannot be reached.', { cause });
  }
}
