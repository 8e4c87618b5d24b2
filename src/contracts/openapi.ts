import { z } from 'zod';
import * as affordability from './affordability.ts';
import * as audit from './audit.ts';
import * as balanceReport from './balance-report.ts';
import * as customers from './customers.ts';
import * as primitives from './primitives.ts';
import * as reportFigures from './report-figures.ts';
import * as reportRequests from './report-requests.ts';
import * as report from './report.ts';
import * as savedViews from './saved-views.ts';
import * as session from './session.ts';
import { problem, problemContentType, problemStatus } from './problems.ts';
import { rolePermissions } from './permissions.ts';
import { allRoutes, csrfHeader, idempotencyHeader, requestIdHeader, type Route } from './routes.ts';

type Json = Record<string, unknown>;

const modules = [
  affordability,
  audit,
  balanceReport,
  customers,
  primitives,
  reportFigures,
  reportRequests,
  report,
  savedViews,
  session,
];

/** What the contract exports has a name of its own in the document; all else stands where it is used. */
const named = z.registry<{ id: string }>();
for (const [name, schema] of modules.flatMap((module) => Object.entries(module))) {
  if (schema instanceof z.ZodType) named.add(schema, { id: `${name.charAt(0).toUpperCase()}${name.slice(1)}` });
}

/** What is sent to us: written out where it stands, because it may differ from what we answer under the same name. */
function inputSchema(schema: z.ZodType): Json {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    metadata: z.registry<{ id: string }>(),
  });
  return rest;
}

/** What we answer; what has a name is put into `components` and referred to. */
function outputSchema(schema: z.ZodType, components: Json): Json {
  const written = JSON.stringify(
    z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline', metadata: named }),
  ).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $schema: _draft, $defs = {}, ...rest } = JSON.parse(written) as Json & { $defs?: Json };
  Object.assign(components, $defs);
  return rest;
}

const problems = {
  description: 'RFC 9457 problem details; `code` is one of a closed list, `requestId` names the request to support.',
  content: { [problemContentType]: { schema: { $ref: '#/components/schemas/Problem' } } },
};

function parameters(route: Route): Json[] {
  const of = (schema: z.ZodObject | undefined, place: 'path' | 'query') =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name,
      in: place,
      required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success,
      schema: inputSchema(field as z.ZodType),
    }));
  const headers: Json[] = [];
  if (route.method !== 'GET') {
    headers.push({
      name: csrfHeader,
      in: 'header',
      required: true,
      schema: { type: 'string' },
      description: 'Any value: its presence shows that the request is ours.',
    });
  }
  if (route.idempotent === true) {
    headers.push({ name: idempotencyHeader, in: 'header', required: true, schema: { type: 'string', format: 'uuid' } });
  }
  return [...of(route.params, 'path'), ...of(route.query, 'query'), ...headers];
}

function successOf({ response }: Route, components: Json): Json {
  const headers = { [requestIdHeader]: { schema: { type: 'string' } } };
  if (response.kind === 'empty') return { description: 'Done', headers };
  const schema =
    response.kind === 'json' ? outputSchema(response.schema, components) : { type: 'string', format: 'binary' };
  const type = response.kind === 'json' ? 'application/json' : response.contentType;
  return { description: 'Success', headers, content: { [type]: { schema } } };
}

function operationOf(route: Route, components: Json): Json {
  const roles = Object.entries(rolePermissions).flatMap(([role, permissions]) =>
    route.access === 'signed-in' || permissions.some((one) => one === route.access) ? [role] : [],
  );
  const given = parameters(route);
  return {
    operationId: route.id,
    summary: route.summary,
    description:
      route.access === 'public'
        ? 'Needs no session.'
        : `Access: ${route.access}, which ${roles.join(', ')} ${roles.length === 1 ? 'has' : 'have'}. Audit: ${'event' in route.audit ? route.audit.event : `none, ${route.audit.none}`}.`,
    security: route.access === 'public' ? [] : [{ session: [] }],
    ...(given.length === 0 ? {} : { parameters: given }),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: inputSchema(route.body) } } },
        }),
    responses: { [route.response.status]: successOf(route, components), default: problems },
  };
}

/** The contract as an OpenAPI 3.1 document, made of the route table and nothing else. */
export function buildOpenApi(): Json {
  const paths: Record<string, Json> = {};
  const schemas: Json = {};
  for (const route of allRoutes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas) };
  }
  const problemSchema = outputSchema(problem, schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Loandesk',
      version: '1',
      description: `Between the page and its BFF, and for scripts: sign in with POST /api/session, keep the cookie, send the header ${csrfHeader} with everything that is not a GET. Amounts are integers of minor units.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-loandesk' } },
      schemas: {
        ...Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1))),
        Problem: problemSchema,
        ProblemCodes: {
          description: 'HTTP status by code',
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(problemStatus).map(([code, status]) => [code, { const: status }]),
          ),
        },
      },
    },
  };
}
