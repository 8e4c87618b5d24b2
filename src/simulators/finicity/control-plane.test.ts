import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeEach(async () => {
  client = await startClient();
});
afterEach(async () => {
  await client.simulator.close();
});

const LIST = '/aggregation/v1/customers?limit=1';
const addFault = async (fault: unknown) => await client.bare('POST', '/_sim/faults', { body: fault });

test('the journal tells every provider call with its customer and status, and no secret', async () => {
  await client.bare('DELETE', '/_sim/journal');
  await client.call('GET', '/aggregation/v1/customers/1005061234/accounts?status=active');
  await client.call('GET', '/aggregation/v1/customers/7');
  const { text, json } = await client.bare('GET', '/_sim/journal');
  expect(json.calls).toMatchObject([
    {
      method: 'GET',
      path: '/aggregation/v1/customers/1005061234/accounts?status=active',
      customerId: '1005061234',
      status: 200,
      outcome: 'answered',
      time: '2026-03-18T19:00:00.000Z',
    },
    { path: '/aggregation/v1/customers/7', status: 404 },
  ]);
  expect(json.calls[1].sequence).toBe(json.calls[0].sequence + 1);
  expect(text).not.toContain('app-key');
});

test('people are listed with their cases', async () => {
  const { json } = await client.bare('GET', '/_sim/people');
  expect(json.people).toEqual(client.simulator.people);
});

test('reports that were made are listed', async () => {
  const id = await client.generate('1005061234', { kind: 'cashflow', fcra: true, body: { lengthOfReport: 30 } });
  const { json } = await client.bare('GET', '/_sim/reports');
  expect(json.reports).toEqual([
    {
      id,
      customerId: '1005061234',
      kind: 'cashflow',
      fcra: true,
      lengthOfReport: 30,
      referenceNumber: 'ref-1',
      createdDate: '2026-03-18T12:00:00-07:00',
    },
  ]);
});

test('a clock that is none is refused', async () => {
  for (const now of ['tomorrow', '2026-03-18', '2026-03-18T12:00:00', 5]) {
    expect((await client.bare('PUT', '/_sim/clock', { body: { now } })).status).toBe(400);
  }
  expect((await client.bare('PUT', '/_sim/clock', { body: { now: 'real' } })).status).toBe(204);
});

describe('a scripted fault', () => {
  test('plays as often as it says, with status, headers and body', async () => {
    const action = { kind: 'status', status: 503, headers: { 'retry-after': '2' }, body: { code: 1 } };
    expect((await addFault({ match: { method: 'GET', path: '/customers\\?' }, times: 1, action })).status).toBe(201);
    const first = await client.call('GET', LIST);
    expect([first.status, first.headers.get('retry-after'), first.json]).toEqual([503, '2', { code: 1 }]);
    expect((await client.call('GET', LIST)).status).toBe(200);
  });

  test('can concern one customer only, and be taken away', async () => {
    await addFault({ match: { path: '/accounts', customerId: '1005061241' }, action: { kind: 'status', status: 500 } });
    const statusOf = async (id: string) =>
      (await client.call('GET', `/aggregation/v1/customers/${id}/accounts`)).status;
    expect([await statusOf('1005061234'), await statusOf('1005061241')]).toEqual([200, 500]);
    await client.bare('DELETE', '/_sim/faults');
    expect(await statusOf('1005061241')).toBe(200);
  });

  test('can strike the sign-in', async () => {
    await addFault({ match: { path: 'authentication' }, action: { kind: 'status', status: 502 } });
    const reply = await client.bare('POST', '/aggregation/v2/partners/authentication', { body: {} });
    expect(reply.status).toBe(502);
  });

  test('can cut the line before the work', async () => {
    await addFault({
      match: { method: 'POST', path: '/analytics/' },
      action: { kind: 'reset', after: 'before-handling' },
    });
    await expect(client.generate('1005061234')).rejects.toThrow('fetch failed');
    expect((await client.bare('GET', '/_sim/reports')).json.reports).toEqual([]);
  });

  test('can delay, cut the text, or rewrite it', async () => {
    await addFault({ match: { path: '/customers' }, times: 1, action: { kind: 'delay', ms: 60 } });
    const start = performance.now();
    await client.call('GET', LIST);
    expect(performance.now() - start).toBeGreaterThanOrEqual(59);
    await addFault({ match: { path: '/customers' }, times: 1, action: { kind: 'truncate', bytes: 7 } });
    expect((await client.call('GET', LIST)).text).toHaveLength(7);
    await addFault({ match: { path: '/customers' }, times: 1, action: { kind: 'rewrite', how: 'strings' } });
    expect((await client.call('GET', LIST)).json.moreAvailable).toBe('true');
  });

  test('can hang until the caller leaves', async () => {
    await addFault({ match: { path: '/customers' }, action: { kind: 'hang' } });
    await expect(client.call('GET', LIST, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout|aborted/);
    await expect
      .poll(async () => (await client.bare('GET', '/_sim/journal')).json.calls.at(-1).outcome)
      .toBe('client-gone');
  });

  test.each([
    {},
    { match: { path: '(' }, action: { kind: 'hang' } },
    { match: { path: '/' }, action: { kind: 'explode' } },
    { match: { path: '/' }, times: -1, action: { kind: 'hang' } },
    { match: { path: '/' }, action: { kind: 'reset', after: 'lunch' } },
    { match: { path: '/' }, action: { kind: 'status', status: 42 } },
  ])('that makes no sense is refused: %j', async (fault) => {
    expect((await addFault(fault)).status).toBe(400);
  });
});

test('closing ends calls that hang', async () => {
  const own = await startClient();
  await own.bare('POST', '/_sim/faults', { body: { match: { path: '/' }, action: { kind: 'hang' } } });
  const hanging = own.call('GET', LIST).catch((error: unknown) => error);
  await expect.poll(async () => (await own.bare('GET', '/_sim/journal')).json.calls.at(-1).path).toBe(LIST);
  await own.simulator.close();
  expect(await hanging).toBeInstanceOf(Error);
});
