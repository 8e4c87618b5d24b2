import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFinicitySimulator, type FinicitySimulator } from '#simulators/finicity/server.ts';
import { SimulatorControl } from '#testing/simulator-control.ts';
import type { ProviderFailure } from '../provider-failure.ts';
import { createFinicityClient, type FinicityClient } from './client.ts';
import { feedOf } from './feed.ts';
import { failureOf } from './errors.ts';

let simulator: FinicitySimulator;
let control: SimulatorControl;
let client: FinicityClient;
let now: Date;

const connect = (changes: { partnerSecret?: string } = {}) =>
  createFinicityClient(
    { baseUrl: new URL(simulator.baseUrl), ...simulator.credentials, ...changes },
    () => now,
    () => 0,
  );

beforeEach(async () => {
  now = new Date();
  simulator = await startFinicitySimulator({ delayScale: 0 });
  control = new SimulatorControl(simulator.baseUrl);
  client = connect();
});
afterEach(async () => {
  await client.close();
  await simulator.close();
});

const customers = { operation: 'list', method: 'GET', path: '/aggregation/v1/customers', repeat: 'reads' } as const;
const signIns = async () => (await control.journal()).filter(({ path }) => path.endsWith('/authentication')).length;
const calls = async () =>
  (await control.journal()).filter(({ path }) => path.startsWith('/aggregation/v1/customers')).length;
const failureFrom = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as ProviderFailure,
  );

describe('the token', () => {
  test('is fetched once however many ask at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => client.json(customers)));
    expect(await signIns()).toBe(1);
  });

  test('is renewed before it is 90 minutes old', async () => {
    await client.json(customers);
    now = new Date(now.getTime() + 91 * 60_000);
    await client.json(customers);
    expect(await signIns()).toBe(2);
  });

  test('is renewed once when the provider refuses it, and the call is replayed', async () => {
    await client.json(customers);
    await control.expireTokens();
    await Promise.all(Array.from({ length: 6 }, () => client.json(customers)));
    expect(await signIns()).toBe(2);
  });

  test('of refused credentials is never asked for again, so that the partner is not locked', async () => {
    const stranger = connect({ partnerSecret: 'wrong' });
    for (let i = 0; i < 7; i += 1)
      expect(await failureFrom(stranger.json(customers))).toMatchObject({
        code: 'provider-credentials-refused',
        mayHaveActed: false,
      });
    await stranger.close();
    expect(await signIns()).toBe(1);
    await expect(client.json(customers)).resolves.toBeInstanceOf(Buffer);
  });
});

describe('repeating a call', () => {
  test('happens twice at the most, for reading', async () => {
    await control.fault({
      match: { path: '^/aggregation/v1/customers' },
      times: 9,
      action: { kind: 'status', status: 503 },
    });
    expect(await failureFrom(client.json(customers))).toMatchObject({ code: 'provider-failed', status: 503 });
    expect(await calls()).toBe(3);
  });

  test('never happens for what makes something', async () => {
    await control.fault({
      match: { path: '/analytics/', method: 'POST' },
      times: 9,
      action: { kind: 'reset', after: 'after-handling' },
    });
    const order = {
      operation: 'generate',
      method: 'POST',
      path: '/analytics/balance/v1/customer/1005061241',
      body: {},
      repeat: 'never',
    } as const;
    expect(await failureFrom(client.json(order))).toMatchObject({ code: 'provider-unavailable', mayHaveActed: true });
    expect(await control.orders('1005061241')).toHaveLength(1);
  });

  test('waits as long as the provider asks, but not for minutes', async () => {
    await control.fault({
      match: { path: '^/aggregation/v1/customers' },
      times: 1,
      action: { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
    });
    const startedAt = performance.now();
    await client.json(customers);
    expect(performance.now() - startedAt).toBeGreaterThan(990);
    await control.fault({
      match: { path: '^/aggregation/v1/customers' },
      times: 1,
      action: { kind: 'status', status: 429, headers: { 'retry-after': '120' } },
    });
    expect(await failureFrom(client.json(customers))).toMatchObject({
      code: 'provider-rate-limited',
      retryAfterSeconds: 120,
    });
  });

  test('does not happen for a billed read once the answer has begun', async () => {
    await control.fault({
      match: { path: '^/aggregation/v1/customers' },
      times: 9,
      action: { kind: 'reset', after: 'after-handling' },
    });
    await failureFrom(client.json({ ...customers, repeat: 'refusals' }));
    expect(await calls()).toBe(1);
  });

  test.each([
    [502, 1],
    [504, 1],
    [503, 3],
  ])('of a billed read that %i answered is sent %i times', async (status, times) => {
    await control.fault({
      match: { path: '^/aggregation/v1/customers' },
      times: 9,
      action: { kind: 'status', status },
    });
    await failureFrom(client.json({ ...customers, repeat: 'refusals' }));
    expect(await calls()).toBe(times);
  });
});

test('a provider that is not there is known not to have acted', async () => {
  const { baseUrl } = simulator;
  await simulator.close();
  const lonely = createFinicityClient(
    { baseUrl: new URL(baseUrl), ...simulator.credentials },
    () => now,
    () => 0,
  );
  expect(await failureFrom(lonely.json(customers))).toMatchObject({
    code: 'provider-unavailable',
    mayHaveActed: false,
  });
  await lonely.close();
  simulator = await startFinicitySimulator({ delayScale: 0 });
});

describe('an error answer', () => {
  test.each([
    ['generate', 400, '{"errorCode":400,"message":"x"}', 'provider-refused-request'],
    ['generate', 401, '{"errorCode":401,"message":"x"}', 'provider-credentials-refused'],
    ['list', 401, '{"code":"10023","message":"x"}', 'provider-credentials-refused'],
    ['generate', 403, '{"errorCode":403,"message":"x"}', 'provider-access-refused'],
    ['generate', 403, '{"code":10405,"message":"x"}', 'security-freeze'],
    ['retrieve', 403, '{"code":"10406","message":"x"}', 'dispute-statement'],
    ['generate', 404, '{"errorCode":404,"message":"x"}', 'provider-customer-unknown'],
    ['retrieve', 404, '{"code":14001,"message":"x"}', 'provider-report-missing'],
    ['generate', 409, '{"errorCode":409,"message":"x"}', 'provider-not-registered-business'],
    ['generate', 429, '', 'provider-rate-limited'],
    ['generate', 500, '<html>', 'provider-failed'],
    ['generate', 504, '', 'provider-timeout'],
  ] as const)('to %s with %i %s is %s', (operation, status, body, code) => {
    expect(failureOf(operation, { status, body, retryAfterSeconds: null })).toMatchObject({ code, status });
  });

  test('of a gateway leaves open whether the provider acted; its own does not', () => {
    const acted = [400, 403, 429, 500, 503, 502, 504].map(
      (status) => failureOf('generate', { status, body: '', retryAfterSeconds: null }).mayHaveActed,
    );
    expect(acted).toEqual([false, false, false, false, false, true, true]);
  });
});

describe('the state of a feed', () => {
  const today = new Date('2026-11-20T12:00:00Z');
  const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000);
  test.each([
    [0, daysAgo(0), 'up_to_date'],
    [0, daysAgo(4), 'stale'],
    [0, null, 'never_updated'],
    [null, daysAgo(0), 'up_to_date'],
    [null, null, 'unknown'],
    [103, daysAgo(0), 'sign_in_needed'],
    [185, daysAgo(0), 'sign_in_needed'],
    [947, daysAgo(0), 'consent_expired'],
    [320, daysAgo(0), 'bank_unreachable'],
    [325, daysAgo(0), 'updating'],
    [946, daysAgo(0), 'closed'],
    [12_345, daysAgo(0), 'unknown'],
  ] as const)('with code %j is %s', (code, success, state) => {
    expect(feedOf(code, success, today).state).toBe(state);
  });

  test('names a code that nobody knows', () => {
    expect(feedOf(12_345, null, today).sentence).toContain('12345');
  });
});
