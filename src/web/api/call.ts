import {
  backgroundHeader,
  csrfHeader,
  idempotencyHeader,
  routes,
  type CallInput,
  type Route,
  type RouteId,
  type RouteResponse,
  type Routes,
} from '#contracts/routes.ts';
import { buildUrl, type UrlParts } from './build-url.ts';
import { NetworkFailure } from './errors.ts';
import { readAnswer } from './read-answer.ts';

export interface CallOptions {
  /** A poll: it does not keep the session alive. */
  background?: boolean;
  signal?: AbortSignal;
}

type AnyInput = UrlParts & { readonly body?: unknown; readonly idempotencyKey?: string };

function headersOf(route: Route, input: AnyInput, background: boolean): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (route.method !== 'GET') headers.set(csrfHeader, '1');
  if (input.body !== undefined) headers.set('content-type', 'application/json');
  if (input.idempotencyKey !== undefined) headers.set(idempotencyHeader, input.idempotencyKey);
  if (background) headers.set(backgroundHeader, '1');
  return headers;
}

async function send(route: Route, input: AnyInput, options: CallOptions): Promise<Response> {
  const init: RequestInit = {
    method: route.method,
    headers: headersOf(route, input, options.background === true),
    credentials: 'same-origin',
    // Bank data stays out of the browser's cache whatever the answer's headers say.
    cache: 'no-store',
    redirect: 'error',
  };
  if (input.body !== undefined) init.body = JSON.stringify(input.body);
  if (options.signal !== undefined) init.signal = options.signal;
  try {
    return await window.fetch(buildUrl(route.path, input), init);
  } catch (cause) {
    if (options.signal?.aborted === true) throw cause;
    throw new NetworkFailure(cause);
  }
}

/** Calls a JSON route of the contract and gives its parsed answer. */
export async function call<Id extends RouteId>(
  id: Id,
  input: CallInput<Id>,
  options: CallOptions = {},
): Promise<RouteResponse<Id>> {
  const route: Route = routes[id];
  const response = await send(route, input as AnyInput, options);
  // readAnswer has parsed it with this route's own schema.
  return (await readAnswer(response, route)) as RouteResponse<Id>;
}

/** Routes that answer with a file. */
export type FileRouteId = {
  [Id in RouteId]: Routes[Id]['response'] extends { kind: 'bytes' } ? Id : never;
}[RouteId];

/** The answer of a route that sends a file, its body not read yet. Problems are thrown as for any other route. */
export async function callFile<Id extends FileRouteId>(
  id: Id,
  input: CallInput<Id>,
  options: CallOptions = {},
): Promise<Response> {
  const route: Route = routes[id];
  const response = await send(route, input as AnyInput, options);
  if (!response.ok) await readAnswer(response, route);
  return response;
}

/** The bytes of a route that answers with a file, as text. */
export async function callText(
  id: 'readReportSource',
  input: CallInput<'readReportSource'>,
  options: CallOptions = {},
): Promise<string> {
  return (await callFile(id, input, options)).text();
}

/** Address of a route for a plain link, such as a download. */
export function addressOf<Id extends RouteId>(id: Id, input: CallInput<Id>): string {
  return buildUrl(routes[id].path, input as UrlParts);
}
