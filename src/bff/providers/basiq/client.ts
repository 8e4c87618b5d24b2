import {
  createProviderClient,
  maxErrorBytes,
  toFailure,
  type ProviderCall,
  type ProviderClient,
} from '../http/provider-client.ts';
import { readBody, type Upstream } from '../http/upstream.ts';
import { parseAnswer } from '../http/wire-schemas.ts';
import { ProviderFailure } from '../provider-failure.ts';
import { failureOf, isTokenRefused, type Operation } from './errors.ts';
import { tokenAnswer } from './wire.ts';

export interface BasiqSettings {
  readonly baseUrl: URL;
  /** As the dashboard shows it: Base64 already, sent as it is. */
  readonly apiKey: string;
  /** Calls a day that make a summary: the lesser of the users created that day and 1,000, says the provider. */
  readonly dailyQuota: number;
}

export type Call = ProviderCall<Operation>;
export type BasiqClient = ProviderClient<Operation>;

const connections = 16;
/** Tokens live for an hour; the provider's advice is to renew two or three times in that time. */
const tokenMaxAgeMs = 25 * 60_000;
const authenticationTimeoutMs = 15_000;
/** A refused key is not sent again for this long, in milliseconds: too many token calls block the address. */
const refusedForMs = 5 * 60_000;

export function createBasiqClient(
  settings: Pick<BasiqSettings, 'baseUrl' | 'apiKey'>,
  clock: () => Date,
  random: () => number = Math.random,
): BasiqClient {
  let refused: { failure: ProviderFailure; at: number } | null = null;

  async function fetchToken(upstream: Upstream): Promise<string> {
    if (refused !== null && clock().getTime() - refused.at < refusedForMs) throw refused.failure;
    const response = await upstream.send({
      method: 'POST',
      path: '/token',
      headers: {
        authorization: `Basic ${settings.apiKey}`,
        'basiq-version': '3.0',
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: 'scope=SERVER_ACCESS',
      headersTimeoutMs: authenticationTimeoutMs,
    });
    if (response.status === 200) {
      refused = null;
      return parseAnswer(tokenAnswer, await readBody(response, maxErrorBytes)).access_token;
    }
    const { status, providerCode, retryAfterSeconds, code } = await toFailure(
      { failureOf },
      'authenticate',
      response,
      clock(),
    );
    if (status !== null && status >= 400 && status < 500 && status !== 429 && status !== 408) {
      const failure = new ProviderFailure('provider-credentials-refused', { status, providerCode });
      refused = { failure, at: clock().getTime() };
      throw failure;
    }
    throw new ProviderFailure(code, { status, retryAfterSeconds });
  }

  return createProviderClient(
    {
      baseUrl: settings.baseUrl,
      connections,
      tokenMaxAgeMs,
      fetchToken,
      headers: (token) => ({ authorization: `Bearer ${token}` }),
      failureOf,
      isTokenRefused,
    },
    clock,
    random,
  );
}
