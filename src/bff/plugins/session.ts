import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { backgroundHeader } from '#contracts/routes.ts';
import type { SignIn, Visitor } from '../services/sign-in.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null: nobody is signed in, or nobody's session was looked up for this route. */
    visitor: Visitor | null;
    lookUpVisitor(): Promise<Visitor | null>;
  }
}

/** `__Host-`: only over https (or loopback), only this host, only the whole site. */
const cookieName = '__Host-loandesk';
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The opaque session id of the cookie, and the visitor behind it. */
export const sessionPlugin = fp<{ signIn: SignIn }>(async (app, { signIn }) => {
  await app.register(cookie);
  app.decorateRequest('visitor', null);
  app.decorateRequest('lookUpVisitor', async function lookUp(this: FastifyRequest) {
    const value = sessionCookieOf(this);
    this.visitor = value === null ? null : await signIn.resume(value, this.headers[backgroundHeader] !== undefined);
    return this.visitor;
  });
});

export function sessionCookieOf(request: FastifyRequest): string | null {
  return request.cookies[cookieName] || null;
}

export function setSessionCookie(reply: FastifyReply, value: string): void {
  void reply.setCookie(cookieName, value, attributes);
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(cookieName, attributes);
}
