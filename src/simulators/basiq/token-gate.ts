import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../kernel/clock.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';
import { TOKEN_EXPIRED } from './error-kinds.ts';
import { errorAnswer } from './errors.ts';

export interface Credentials {
  /** As the dashboard shows it: already Base64. */
  readonly apiKey: string;
}

/** What a token allows; the version of the API is fixed when the token is made (fact). */
export interface Grant {
  readonly version: '2.0' | '2.1' | '3.0';
  readonly scope: 'SERVER_ACCESS' | 'CLIENT_ACCESS';
}

const TOKEN_LIFE_SECONDS = 3600;
const VERSIONS = ['2.0', '2.1', '3.0'] as const;

/** Who may call: the partner's key and the tokens given out for it. */
export class TokenGate {
  readonly #credentials: Credentials;
  readonly #clock: Clock;
  readonly #issued = new Map<string, Grant & { readonly at: number }>();
  readonly #expired = new Set<string>();

  constructor(credentials: Credentials, clock: Clock) {
    this.#credentials = credentials;
    this.#clock = clock;
  }

  /** POST /token. Fact: the version must be stated, and a key that nobody has is 404 with an odd code. */
  signIn(headers: IncomingHttpHeaders, body: string): Answer {
    const version = VERSIONS.find((known) => known === headers['basiq-version']);
    if (version === undefined) {
      return errorAnswer(400, {
        code: 'parameter-not-valid',
        title: 'Required parameter not valid',
        detail:
          headers['basiq-version'] === undefined
            ? 'Basiq-version must be specified in HTTP request header'
            : `Version ${String(headers['basiq-version'])} is no longer supported`,
        source: { parameter: 'basiq-version', pointer: 'header/basiq-version' },
      });
    }
    const { authorization } = headers;
    if (authorization === undefined) return refusedHeader('Authorization header parameter is required');
    const [scheme, key, ...rest] = authorization.split(' ');
    if (scheme?.toLowerCase() !== 'basic' || key === undefined || rest.length > 0) {
      return refusedHeader('Invalid authorization header');
    }
    if (key !== this.#credentials.apiKey) {
      return errorAnswer(404, {
        code: 'parameter-not-valid',
        title: 'We have encountered an error',
        detail: 'Unable to authenticate. Please, check your API key',
      });
    }
    const form = new URLSearchParams(body);
    const scope = form.get('scope') ?? 'SERVER_ACCESS';
    if (scope !== 'SERVER_ACCESS' && scope !== 'CLIENT_ACCESS')
      return refusedScope('Scope value is not valid', 'scope');
    if (scope === 'CLIENT_ACCESS' && version === '3.0' && form.get('userId') === null) {
      return refusedScope('userId must be specified for the scope CLIENT_ACCESS', 'userId');
    }
    const token = this.#issue({ version, scope });
    return jsonAnswer(200, { access_token: token, expires_in: TOKEN_LIFE_SECONDS, token_type: 'Bearer' });
  }

  /** The grant of a call's token, or the refusal. Fact: 401 for no token or a bad one, 403 for one that is too old. */
  grantOf(headers: IncomingHttpHeaders): Grant | { readonly refusal: Answer } {
    const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    const issued = token === undefined ? undefined : this.#issued.get(token);
    if (token === undefined || issued === undefined) {
      return {
        refusal: errorAnswer(401, { code: 'invalid-authorization-token', title: 'Invalid authorization token.' }),
      };
    }
    if (this.#expired.has(token) || this.#clock.nowMs() - issued.at >= TOKEN_LIFE_SECONDS * 1000) {
      return { refusal: errorAnswer(403, TOKEN_EXPIRED) };
    }
    return issued;
  }

  expireTokens(): void {
    for (const token of this.#issued.keys()) this.#expired.add(token);
  }

  /** In the look of a JWT. Nothing in it is signed: the simulator knows its tokens by heart. */
  #issue(grant: Grant): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const at = this.#clock.nowMs();
    const seconds = Math.floor(at / 1000);
    const claims = { ...grant, jti: randomUUID(), iat: seconds, exp: seconds + TOKEN_LIFE_SECONDS };
    const token = [part({ alg: 'HS256', typ: 'JWT' }), part(claims), randomBytes(32).toString('base64url')].join('.');
    this.#issued.set(token, { ...grant, at });
    return token;
  }
}

function refusedHeader(detail: string): Answer {
  const source = { parameter: 'authorization', pointer: 'header/authorization' };
  return errorAnswer(400, { code: 'parameter-not-valid', title: 'Required parameter not valid', detail, source });
}

function refusedScope(detail: string, parameter: string): Answer {
  return errorAnswer(400, {
    code: 'parameter-not-valid',
    title: 'Required parameter not valid',
    detail,
    source: { parameter, pointer: `body/${parameter}` },
  });
}
