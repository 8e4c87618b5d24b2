import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBasiqSimulator, type BasiqSimulator } from '#simulators/basiq/server.ts';
import { SimulatorControl } from '#testing/simulator-control.ts';
import type { ProviderFailure } from '../provider-failure.ts';
import { createBasiqClient, type BasiqClient } from './client.ts';
import { failureOf, isTokenRefused } from './errors.ts';

let simulator: BasiqSimulator;
let control: SimulatorControl;
let client: BasiqClient;
let now: Date;

const connect = (apiKey = simulator.credentials.apiKey) =>
  createBasiqClient(
    { baseUrl: new URL(simulator.baseUrl), apiKey },
    () => now,
    () => 0,
  );

beforeEach(async () => {
  now = new Date();
  simulator = await startBasiqSimulator({ delayScale: 0 });
  control = new SimulatorControl(simulator.baseUrl);
  client = connect();
});
afterEach(async () => {
  await client.close();
  await simulator.close();
});

const userOf = (key: string) => simulator.people.find((person) => person.key === key)?.userId ?? '';
const accounts = () =>
  ({ operation: 'list', method: 'GET', path: `/users/${userOf('renter')}/accounts`, repeat: 'reads' }) as const;
const tokens = async () => (await control.journal()).filter(({ path }) => path === '/token').length;
const calls = async () => (await control.journal()).filter(({ path }) => path.endsWith('/accounts')).length;
const failureFrom = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as ProviderFailure,
  );

describe('the token', () => {
  test('is fetched once however many ask at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => client.json(accounts())));
    expect(await tokens()).toBe(1);
  });

  test('is renewed two or three times an hour', async () => {
    await client.json(accounts());
    now = new Date(now.getTime() + 26 * 60_000);
    await client.json(accounts());
    expect(await tokens()).toBe(2);
  });

  test('that has expired is renewed once for all, and each call replayed once', async () => {
    await client.json(accounts());
    await control.expireTokens();
    await Promise.all(Array.from({ length: 6 }, () => client.json(accounts())));
    expect(await tokens()).toBe(2);
  });

  test('is not asked for again and again with a key that is refused', async () => {
    const stranger = connect('bm9ib2R5Om5vYm9keQ==');
    for (let i = 0; i < 3; i += 1) {
      expect(await failureFrom(stranger.json(accounts()))).toMatchObject({
        code: 'provider-credentials-refused',
        mayHaveActed: false,
      });
    }
    expect(await tokens()).toBe(1);
    now = new Date(now.getTime() + 6 * 60_000);
    await failureFrom(stranger.json(accounts()));
    expect(await tokens()).toBe(2);
    await stranger.close();
  });
});

describe('a refusal', () => {
  test.each([
    ['429 without Retry-After', 429, 'provider-rate-limited', 3],
    ['503', 503, 'provider-failed', 3],
    ['403', 403, 'provider-access-refused', 1],
  ])('of %s is read again at most twice, and never for ever', async (_name, status, code, asked) => {
    await control.fault({ match: { path: '/accounts$' }, action: { kind: 'status', status } });
    expect(await failureFrom(client.json(accounts()))).toMatchObject({ code, status });
    expect(await calls()).toBe(asked);
  });

  test('that passes is not seen', async () => {
    await control.fault({ match: { path: '/accounts$' }, times: 2, action: { kind: 'status', status: 500 } });
    expect((await client.json(accounts())).length).toBeGreaterThan(100);
  });

  test('of an order is never repeated by the machine', async () => {
    const path = `/users/${userOf('unavailable')}/affordability`;
    const order = { operation: 'generate', method: 'POST', path, body: {}, repeat: 'never' } as const;
    expect(await failureFrom(client.json(order))).toMatchObject({ code: 'provider-failed', mayHaveActed: false });
    expect(await control.summaries(userOf('unavailable'))).toHaveLength(1);
  });

  test('of an order with an expired token is replayed once, because it was not carried out', async () => {
    await client.json(accounts());
    await control.expireTokens();
    const path = `/users/${userOf('renter')}/affordability`;
    await client.json({ operation: 'generate', method: 'POST', path, body: {}, repeat: 'never' });
    const made = (await control.summaries(userOf('renter'))).filter(({ madeReportId }) => madeReportId !== null);
    expect(made).toHaveLength(1);
  });
});

describe('what a refusal means', () => {
  const envelope = (code: string, detail = '') =>
    JSON.stringify({ type: 'list', correlationId: 'x', data: [{ type: 'error', code, detail }] });
  const failure = (operation: Parameters<typeof failureOf>[0], status: number, body: string) =>
    failureOf(operation, { status, body, retryAfterSeconds: null });

  test.each([
    ['generate', 400, envelope('parameter-not-valid'), 'provider-refused-request'],
    [
      'generate',
      400,
      envelope('parameter-not-valid', "User's accounts contains mixed currencies"),
      'provider-currencies-mixed',
    ],
    ['generate', 404, envelope('resource-not-found'), 'provider-refused-request'],
    ['generate', 429, envelope('too-many-requests'), 'quota-reached'],
    ['list', 429, '', 'provider-rate-limited'],
    ['retrieve', 404, envelope('resource-not-found'), 'provider-report-missing'],
    ['user', 404, envelope('resource-not-found'), 'provider-customer-unknown'],
    ['list-users', 404, envelope('resource-not-found'), 'customers-not-listed'],
    ['list-users', 403, '{"message":"Missing Authentication Token"}', 'customers-not-listed'],
    ['list', 401, envelope('unauthorized-access'), 'provider-credentials-refused'],
    ['list', 500, '<html>down</html>', 'provider-failed'],
    ['list', 504, '', 'provider-timeout'],
  ] as const)('%s, %i %s', (operation, status, body, code) => {
    expect(failure(operation, status, body).code).toBe(code);
  });

  test('keeps the code and never the text', () => {
    const found = failure('list', 400, envelope('parameter-not-valid', 'Priya Nair has no such account'));
    expect(found.providerCode).toBe('parameter-not-valid');
    expect(JSON.stringify([found, found.message])).not.toContain('Priya');
    expect(failure('list', 400, envelope('<b>')).providerCode).toBeNull();
  });

  test('tells an expired token from other 403s', () => {
    expect(isTokenRefused(failure('list', 403, envelope('access-denied', 'Token has expired')))).toBe(true);
    expect(isTokenRefused(failure('list', 403, envelope('forbidden-access')))).toBe(false);
    expect(isTokenRefused(failure('list', 401, envelope('invalid-authorization-token')))).toBe(true);
  });
});
