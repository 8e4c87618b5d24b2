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
import { failureOf, type Operation } from './errors.ts';
import { tokenAnswer } from './wire.ts';

export interface FinicitySettings {
  readonly baseUrl: URL;
  readonly partnerId: string;
  readonly partnerSecret: string;
  readonly appKey: string;
}

export type Call = ProviderCall<Operation>;
export type FinicityClient = ProviderClient<Operation>;

const connections = 16;
/** Tokens live for 2 h; the provider's advice is to renew one that is older than 90 minutes. */
const tokenMaxAgeMs = 90 * 60_000;
const authenticationTimeoutMs = 15_000;

/**
 * Talks to Finicity. Five failed authentications lock the partner until support unlocks it, so refused credentials
 * are never tried again while the process runs: they come from its configuration and cannot get better by themselves.
 */
export function createFinicityClient(
  settings: FinicitySettings,
  clock: () => Date,
  random: () => number = Math.random,
): FinicityClient {
  let refused: ProviderFailure | null = null;

  async function fetchToken(upstream: Upstream): Promise<string> {
    if (refused !== null) throw refused;
    const response = await upstream.send({
      method: 'POST',
      path: '/aggregation/v2/partners/authentication',
      headers: {
        'finicity-app-key': settings.appKey,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify({ partnerId: settings.partnerId, partnerSecret: settings.partnerSecret }),
      headersTimeoutMs: authenticationTimeoutMs,
    });
    if (response.status !== 200) {
      const failure = await toFailure({ failureOf }, 'authenticate', response, clock());
      if (response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 408) {
        refused = new ProviderFailure('provider-credentials-refused', {
          status: failure.status,
          providerCode: failure.providerCode,
        });
        throw refused;
      }
      throw new ProviderFailure(failure.code, { status: failure.status, retryAfterSeconds: failure.retryAfterSeconds });
    }
    return parseAnswer(tokenAnswer, await readBody(response, maxErrorBytes)).token;
  }

  return createProviderClient(
    {
      baseUrl: settings.baseUrl,
      connections,
      tokenMaxAgeMs,
      fetchToken,
      headers: (token) => ({ 'finicity-app-key': settings.appKey, 'finicity-app-token': token }),
      failureOf,
      isTokenRefused: (failure) => failure.status === 401,
    },
    clock,
    random,
  );
}
