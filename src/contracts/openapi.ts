import { z } from 'zod';
import { problem, problemContentType, problemStatus } from './problems.ts';
import { rolePermissions } from './permissions.ts';
import { allRoutes, csrfHeader, idempotencyHeader, requestIdHeader, type Route } from './routes.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest;
};

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
      schema: schemaOf(field as z.ZodType, 'input'),
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

function successOf({ response }: Route): Json {
  const headers = { [requestIdHeader]: { schema: { type: 'string' } } };
  if (response.kind === 'empty') return { description: 'Done', headers };
  const schema = response.kind === 'json' ? schemaOf(response.schema, 'output') : { type: 'string', format: 'binary' };
  const type = response.kind === 'json' ? 'application/json' : response.contentType;
  return { description: 'Success', headers, content: { [type]: { schema } } };
}

function operationOf(route: Route): Json {
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
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
        }),
    responses: { [route.response.status]: successOf(route), default: problems },
  };
}

/** The contract as an OpenAPI 3.1 document, made of the route table and nothing else. */
export function buildOpenApi(): Json {
  const paths: Record<string, Json> = {};
  for (const route of allRoutes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
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
        Problem: schemaOf(problem, 'output'),
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
