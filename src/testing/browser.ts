import type { Pool } from 'undici';
import { csrfHeader } from '#contracts/routes.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; fails the test when it is none. */
  json<T = Record<string, never>>(): T;
}

/** A person with a cookie jar of one cookie, who speaks HTTP to the server under test. */
export interface Browser {
  cookie: string | null;
  call(
    method: 'GET' | 'POST' | 'DELETE',
    target: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  signIn(name: 'officer' | 'lead' | 'auditor'): Promise<void>;
}

/** Speaks HTTP with one connection pool and one cookie. */
export function createBrowser(pool: Pool): Browser {
  const person: Browser = {
    cookie: null,
    async call(method, target, { body, headers = {} } = {}) {
      const response = await pool.request({
        method,
        path: target,
        headers: {
          [csrfHeader]: '1',
          ...(person.cookie === null ? {} : { cookie: person.cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const set = response.headers['set-cookie'];
      const cookie = (Array.isArray(set) ? set[0] : set)?.split(';')[0];
      if (cookie !== undefined) person.cookie = cookie.endsWith('=') ? null : cookie;
      const text = await response.body.text();
      return { status: response.statusCode, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
    },
    async signIn(name) {
      const answer = await person.call('POST', '/api/session', { body: { name, password: `loandesk-${name}` } });
      if (answer.status !== 200) throw new Error(`could not sign in as ${name}: ${answer.text}`);
    },
  };
  return person;
}
