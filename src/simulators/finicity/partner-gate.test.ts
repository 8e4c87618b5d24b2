import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOON, startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

const SIGN_IN = '/aggregation/v2/partners/authentication';
const KEY = { 'finicity-app-key': 'app-key' };
const GOOD = { partnerId: 'partner', partnerSecret: 'secret' };

let client: SimulatorClient;
beforeEach(async () => {
  client = await startClient();
});
afterEach(async () => {
  await client.simulator.close();
});

test('a partner gets a token of 20 letters and digits, and several work at once', async () => {
  const replies = [];
  for (let i = 0; i < 2; i += 1) replies.push(await client.bare('POST', SIGN_IN, { headers: KEY, body: GOOD }));
  for (const reply of replies) {
    expect(reply.json.token).toMatch(/^[A-Za-z0-9]{20}$/);
    const headers = { ...KEY, 'finicity-app-token': reply.json.token };
    expect((await client.bare('GET', '/aggregation/v1/customers', { headers })).status).toBe(200);
  }
});

test.each([
  ['no app key', {}, GOOD, 401, 10026],
  ['another app key', { 'finicity-app-key': 'x' }, GOOD, 401, 10027],
  ['no partner id', KEY, { partnerSecret: 'secret' }, 400, 10005],
  ['a wrong secret', KEY, { ...GOOD, partnerSecret: 'x' }, 401, 10001],
])('signing in with %s is refused', async (_name, headers, body, status, code) => {
  const reply = await client.bare('POST', SIGN_IN, { headers, body });
  expect([reply.status, reply.json.code]).toEqual([status, code]);
});

test('five failures in a row lock the partner, a success in between does not', async () => {
  const wrong = { headers: KEY, body: { ...GOOD, partnerSecret: 'x' } };
  for (let i = 0; i < 4; i += 1) await client.bare('POST', SIGN_IN, wrong);
  expect((await client.bare('POST', SIGN_IN, { headers: KEY, body: GOOD })).status).toBe(200);
  for (let i = 0; i < 5; i += 1) expect((await client.bare('POST', SIGN_IN, wrong)).json.code).toBe(10001);
  const locked = await client.bare('POST', SIGN_IN, { headers: KEY, body: GOOD });
  expect([locked.status, locked.json.code]).toEqual([401, 10021]);
  await client.bare('POST', '/_sim/unlock-partner');
  expect((await client.bare('POST', SIGN_IN, { headers: KEY, body: GOOD })).status).toBe(200);
});

test('a token lives two hours by the simulator clock', async () => {
  const later = (ms: number) => new Date(Date.parse(NOON) + ms).toISOString();
  await client.bare('PUT', '/_sim/clock', { body: { now: later(2 * 3_600_000 - 1) } });
  expect((await client.call('GET', '/aggregation/v1/customers')).status).toBe(200);
  await client.bare('PUT', '/_sim/clock', { body: { now: later(2 * 3_600_000) } });
  const reply = await client.call('GET', '/aggregation/v1/customers');
  expect([reply.status, reply.json.code]).toEqual([401, 10023]);
});

test('a missing, an unknown and an expired token are told apart, and analytics say it in their own shape', async () => {
  const missing = await client.bare('GET', '/aggregation/v1/customers', { headers: KEY });
  const unknown = await client.bare('GET', '/aggregation/v1/customers', {
    headers: { ...KEY, 'finicity-app-token': 'x' },
  });
  await client.bare('POST', '/_sim/expire-tokens');
  const expired = await client.call('GET', '/aggregation/v1/customers');
  expect([missing.json.code, unknown.json.code, expired.json.code]).toEqual([10024, 10022, 10023]);
  const analytics = await client.call('POST', '/analytics/balance/v1/customer/1005061234', { body: {} });
  expect([analytics.status, analytics.json.errorCode]).toEqual([401, 401]);
});
