import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FieldError } from '#contracts/problems.ts';
import { idempotencyHeader, routes, type Route, type RouteId } from '#contracts/routes.ts';
import { Problem } from '../problem.ts';
import { guard } from '../plugins/authorise.ts';
import { clearSessionCookie, sessionCookieOf, setSessionCookie } from '../plugins/session.ts';
import type { AuditEntry, AuditLog } from '../services/audit-log.ts';
import { PreparedJson, type AuditSubject, type BytesReply, type Handlers, type RequestContext } from './handler.ts';

const noQuery = z.strictObject({});
const jsonType = 'application/json; charset=utf-8';

type AnyHandler = (input: Record<string, unknown>, context: RequestContext) => Promise<unknown>;

/**
 * Makes a Fastify route of every row of the route table: access, CSRF, parsing, audit, and a response that holds to
 * the contract, the same for all of them.
 */
export function bindRoutes(app: FastifyInstance, handlers: Handlers, audit: AuditLog): void {
  for (const id of Object.keys(routes) as RouteId[]) {
    const route: Route = routes[id];
    // The table and `Handlers` are checked against each other by the compiler; here they meet by name.
    const handler = handlers[id] as AnyHandler;
    app.route({
      method: route.method,
      url: route.path,
      exposeHeadRoute: false,
      config: { route },
      onRequest: guard(route),
      handler: (request, reply) => serve(route, handler, audit, request, reply),
    });
  }
}

async function serve(route: Route, handler: AnyHandler, audit: AuditLog, request: FastifyRequest, reply: FastifyReply) {
  const recorder = recorderOf(route, audit, request);
  const context: RequestContext = {
    requestId: request.id,
    address: request.ip,
    idempotencyKey: header(request, idempotencyHeader),
    range: header(request, 'range'),
    sessionCookie: sessionCookieOf(request),
    visitor: () => {
      if (request.visitor === null) throw new Problem('not-signed-in');
      return request.visitor;
    },
    setSessionCookie: (value) => (value === null ? clearSessionCookie(reply) : setSessionCookie(reply, value)),
    record: recorder.record,
    isRecordedBefore: recorder.isRecordedBefore,
  };
  let result: unknown;
  try {
    result = await handler(parseInput(route, request), context);
  } catch (error) {
    await recorder.refused(error);
    throw error;
  }
  if ('event' in route.audit && !recorder.isRecorded()) throw new Error(`${route.id} did not record what it did`);
  return await send(route, result, request, reply);
}

function recorderOf(route: Route, audit: AuditLog, request: FastifyRequest) {
  let recorded = false;
  const append = async (subject: AuditSubject, outcome: AuditEntry['outcome']) => {
    if (!('event' in route.audit)) return;
    await audit.append({
      actor: request.visitor?.officer.name ?? null,
      event: route.audit.event,
      requestId: request.id,
      outcome,
      ...subject,
    });
    recorded = true;
  };
  return {
    record: (subject: AuditSubject) => append(subject, 'done'),
    isRecorded: () => recorded,
    isRecordedBefore: () => {
      recorded = true;
    },
    /** A refusal is recorded too, with its code; that it could not be is no reason to hide the refusal itself. */
    refused: async (error: unknown) => {
      if (recorded || (error instanceof Problem && error.code === 'audit-unavailable')) return;
      const params = request.params as { customerId?: string; reportId?: string };
      const note = error instanceof Problem ? error.code : 'internal';
      const subject = { customerId: params.customerId ?? null, reportId: params.reportId ?? null, note };
      try {
        await append(subject, error instanceof Problem ? 'refused' : 'failed');
      } catch (err) {
        request.log.error({ err }, 'a refusal could not be recorded');
      }
    },
  };
}

function header(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function parseInput(route: Route, request: FastifyRequest): Record<string, unknown> {
  const errors: FieldError[] = [];
  const input: Record<string, unknown> = {};
  const parse = (part: 'params' | 'query' | 'body', schema: z.ZodType | undefined, value: unknown) => {
    if (schema === undefined) return;
    const parsed = schema.safeParse(value);
    if (parsed.success) input[part] = parsed.data;
    else errors.push(...fieldErrors(part, parsed.error));
  };
  parse('params', route.params, request.params);
  // An id of the wrong form names nothing: the same answer as for one that does not exist.
  if (errors.length > 0) throw new Problem('not-found');
  parse('query', route.query ?? noQuery, request.query);
  parse('body', route.body, request.body ?? undefined);
  if (errors.length > 0) {
    const [first] = errors;
    throw new Problem('request-invalid', { errors, ...(first === undefined ? {} : { sentence: first.message }) });
  }
  return input;
}

function fieldErrors(part: string, error: z.ZodError): FieldError[] {
  return error.issues.slice(0, 20).flatMap((issue): FieldError[] => {
    const base = `/${[part, ...issue.path.map(String)].join('/')}`;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: `${base}/${key}`,
        message: `There is no field of the name ${key.slice(0, 60)} here.`,
      }));
    }
    return [{ pointer: base, message: issue.message }];
  });
}

async function send(route: Route, result: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { response } = route;
  if (response.kind === 'empty') return await reply.code(response.status).send();
  if (response.kind === 'bytes') {
    const { status, headers, body } = result as BytesReply;
    const all = { 'content-type': response.contentType, ...headers };
    return await reply.code(status).headers(all).send(body);
  }
  reply.code(response.status).header('content-type', jsonType);
  if (!(result instanceof PreparedJson)) return await reply.send(JSON.stringify(response.schema.parse(result)));
  reply.header('vary', 'accept-encoding');
  if (!takesGzip(request)) return await reply.send(result.bytes);
  return await reply.header('content-encoding', 'gzip').send(result.gzip);
}

/** Whether the client names gzip, and not to refuse it (`gzip;q=0`). */
function takesGzip(request: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(header(request, 'accept-encoding') ?? '');
}
