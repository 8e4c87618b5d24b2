import type { FastifyRequest } from 'fastify';
import { csrfHeader } from '#contracts/routes.ts';
import { isLoopback } from '../config.ts';
import { Problem } from '../problem.ts';

/**
 * Refuses what another site made the browser send. Every request: a `Host` that is ours (against DNS rebinding).
 * Every request but a GET: our own header, which no form and no cross-site script can send without a preflight that
 * is never answered; and, where the browser says where it comes from, the same origin.
 */
export function refuseForeignRequest(request: FastifyRequest): void {
  const { publicOrigin } = request.server.origin;
  const host = request.headers.host ?? '';
  if (
    publicOrigin === null
      ? !isLoopback(hostName(host))
      : host !== new URL(publicOrigin).host && !isLoopback(hostName(host))
  ) {
    throw new Problem('csrf-refused');
  }
  if (request.method === 'GET') return;
  const origin = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  const isOurs =
    request.headers[csrfHeader] !== undefined &&
    (origin === undefined || origin === (publicOrigin ?? `${request.protocol}://${host}`)) &&
    (site === undefined || site === 'same-origin' || site === 'none');
  if (!isOurs) throw new Problem('csrf-refused');
}

function hostName(host: string): string {
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : (host.split(':')[0] ?? '');
}
