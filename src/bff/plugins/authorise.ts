import type { FastifyRequest } from 'fastify';
import type { Route } from '#contracts/routes.ts';
import { Problem } from '../problem.ts';
import { sessionCookieOf } from './session.ts';
import { refuseForeignRequest } from './csrf.ts';

/** Checks, in this order: where the request comes from, who asks, whether they may. What is not allowed is refused. */
export function guard(route: Route) {
  return async (request: FastifyRequest): Promise<void> => {
    refuseForeignRequest(request);
    if (route.access === 'public') return;
    const visitor = await request.lookUpVisitor();
    if (visitor === null) throw new Problem(sessionCookieOf(request) === null ? 'not-signed-in' : 'session-expired');
    if (route.access !== 'signed-in' && !visitor.permissions.includes(route.access)) throw new Problem('forbidden');
  };
}
