import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { problemContentType, problemStatus, type ProblemCode } from '#contracts/problems.ts';
import { ZodError } from 'zod';
import { Problem, problemBody } from '../problem.ts';

/** Fastify's own refusals, by its codes. */
const codes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request-invalid',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request-invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
  FST_ERR_BAD_URL: 'not-found',
  FST_UNDER_PRESSURE: 'too-busy',
};

function toProblem(error: FastifyError | Error): Problem {
  if (error instanceof Problem) return error;
  const code = 'code' in error ? codes[error.code] : undefined;
  if (code === undefined) return new Problem('internal', { cause: error });
  return code === 'request-invalid'
    ? new Problem(code, { sentence: 'The body is not valid JSON.', cause: error })
    : new Problem(code, { cause: error });
}

/** Every failure leaves as RFC 9457 problem details with a code of the closed list and the request's id. */
export function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  const status = problemStatus[problem.code];
  if (status === 500) {
    // Zod's message holds the values that did not fit; only the places may be logged.
    const places = error instanceof ZodError ? error.issues.map((issue) => issue.path.join('.')).join(' ') : null;
    request.log.error({ err: places === null ? error : new Error(places) }, 'request broke');
  }
  const { retryAfterSeconds } = problem.extras;
  if (retryAfterSeconds != null) void reply.header('retry-after', retryAfterSeconds);
  return reply
    .code(status)
    .header('content-type', problemContentType)
    .send(JSON.stringify(problemBody(problem, request.id)));
}

export const errorsPlugin = fp(async (app: FastifyInstance) => {
  app.setErrorHandler<FastifyError | Error>(sendProblem);
});
