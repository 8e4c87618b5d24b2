import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.simulator.close();
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const basic = (key: string) => ({ authorization: `Basic ${key}`, 'basiq-version': '3.0' });

describe('sign-in', () => {
  test('gives a token in the look of a JWT for an hour, another one each time', async () => {
    const first = await client.signIn();
    expect(first.status).toBe(200);
    expect(first.json).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expires_in: 3600,
      token_type: 'Bearer',
    });
    expect((await client.signIn()).json.access_token).not.toBe(first.json.access_token);
  });

  test('works without a scope', async () => {
    expect((await client.signIn('2.0', '')).status).toBe(200);
    await client.signIn();
  });

  test('needs the version of the API', async () => {
    const key = client.simulator.credentials.apiKey;
    const reply = await client.bare('POST', '/token', { headers: { authorization: `Basic ${key}` } });
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({
      type: 'list',
      correlationId: expect.stringMatching(UUID),
      data: [
        {
          type: 'error',
          code: 'parameter-not-valid',
          title: 'Required parameter not valid',
          detail: 'Basiq-version must be specified in HTTP request header',
          source: { parameter: 'basiq-version', pointer: 'header/basiq-version' },
        },
      ],
    });
  });

  test('answers an unknown key with 404 and a code that does not fit', async () => {
    const reply = await client.bare('POST', '/token', { headers: basic('bm9ib2R5Om5vYm9keQ==') });
    expect(reply.status).toBe(404);
    expect(reply.json.data).toEqual([
      {
        type: 'error',
        code: 'parameter-not-valid',
        title: 'We have encountered an error',
        detail: 'Unable to authenticate. Please, check your API key',
      },
    ]);
  });

  test.each([
    [{ 'basiq-version': '3.0' }, 'scope=SERVER_ACCESS', 'Authorization header parameter is required'],
    [{ 'basiq-version': '3.0', authorization: 'Bearer x' }, '', 'Invalid authorization header'],
    [{ 'basiq-version': '0.9', authorization: 'Basic x' }, '', 'Version 0.9 is no longer supported'],
  ])('refuses %j', async (headers, body, detail) => {
    const reply = await client.bare('POST', '/token', { headers, body });
    expect([reply.status, reply.json.data[0].detail]).toEqual([400, detail]);
  });

  test('gives a client token only for a user, and it opens nothing', async () => {
    expect((await client.signIn('3.0', 'scope=CLIENT_ACCESS')).status).toBe(400);
    const userId = client.idOf('renter');
    expect((await client.signIn('3.0', `scope=CLIENT_ACCESS&userId=${userId}`)).status).toBe(200);
    const reply = await client.call('GET', `/users/${userId}`);
    await client.signIn();
    expect([reply.status, reply.json.data[0].code]).toEqual([403, 'forbidden-access']);
  });
});

describe('a call', () => {
  test.each([[{}], [{ authorization: 'Bearer garbage' }], [{ authorization: 'Basic abc' }]])(
    'with %j is 401 without a detail',
    async (headers) => {
      const reply = await client.bare('GET', client.of('renter'), { headers });
      expect(reply.status).toBe(401);
      expect(reply.json.data).toEqual([
        { type: 'error', code: 'invalid-authorization-token', title: 'Invalid authorization token.' },
      ]);
    },
  );

  test('with a token of an hour ago is 403, not 401', async () => {
    const own = await startClient();
    await own.bare('PUT', '/_sim/clock', { body: { now: '2026-03-18T02:59:59Z' } });
    expect((await own.call('GET', own.of('renter'))).status).toBe(200);
    await own.bare('PUT', '/_sim/clock', { body: { now: '2026-03-18T03:00:00Z' } });
    const reply = await own.call('GET', own.of('renter'));
    await own.simulator.close();
    expect(reply.status).toBe(403);
    expect(reply.json.data).toEqual([
      { type: 'error', code: 'access-denied', title: 'Access denied.', detail: 'Token has expired', source: null },
    ]);
  });

  test('that accepts nothing of what there is, is refused', async () => {
    const reply = await client.call('GET', client.of('renter'), { headers: { accept: 'application/xml' } });
    expect([reply.status, reply.json.data[0].code]).toEqual([400, 'unsupported-accept']);
    const wide = { headers: { accept: 'application/xml, application/*;q=0.5' } };
    expect((await client.call('GET', client.of('renter'), wide)).status).toBe(200);
  });

  test('of no known path is 404 in the same envelope', async () => {
    const reply = await client.call('GET', '/nothing');
    expect(reply.status).toBe(404);
    expect(reply.json.data[0]).toMatchObject({
      code: 'resource-not-found',
      detail: 'Route not found for this API version.',
    });
  });
});
