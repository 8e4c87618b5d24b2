import { problemStatus, type FieldError, type ProblemBody, type ProblemCode } from '#contracts/problems.ts';
import { problemText } from '#domain/problem-text.ts';

interface Extras {
  /** A more exact sentence than the code's own. */
  readonly sentence?: string;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number | null;
  readonly existingReportId?: string;
  readonly cause?: unknown;
}

/** A failure with a code of the closed list; what a service throws when it refuses. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly extras: Extras;

  constructor(code: ProblemCode, extras: Extras = {}) {
    super(code, { cause: extras.cause });
    this.code = code;
    this.extras = extras;
  }
}

/** RFC 9457 body of a problem. */
export function problemBody(problem: Problem, requestId: string): ProblemBody {
  const { title, sentence, nextStep } = problemText[problem.code];
  const { errors, retryAfterSeconds, existingReportId } = problem.extras;
  return {
    type: `urn:loandesk:problem:${problem.code}`,
    title,
    status: problemStatus[problem.code],
    detail: `${problem.extras.sentence ?? sentence} ${nextStep}`,
    code: problem.code,
    requestId,
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(retryAfterSeconds == null ? {} : { retryAfterSeconds }),
    ...(existingReportId === undefined ? {} : { existingReportId }),
  };
}
