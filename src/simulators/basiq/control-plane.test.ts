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

const addFault = async (fault: unknown) => await client.bare('POST', '/_sim/faults', { body: fault });

test('the journal tells every provider call with its user, status and what it made, and no secret', async () => {
  await client.bare('DELETE', '/_sim/journal');
  const made = await client.make('renter');
  await client.call('GET', '/users/nobody?x=1');
  const { json, text } = await client.bare('GET', '/_sim/journal');
  expect(json.calls).toMatchObject([
    {
      method: 'POST',
      path: client.of('renter', '/affordability'),
      customerId: client.idOf('renter'),
      accept: 'json',
      status: 200,
      outcome: 'answered',
      madeReportId: made.id,
      time: '2026-03-18T02:00:00.000Z',
    },
    { path: '/users/nobody?x=1', status: 400, madeReportId: null },
  ]);
  expect(text).not.toContain(client.simulator.credentials.apiKey);
  expect(text).not.toContain('eyJ');
});

test('people and snapshots are listed', async () => {
  expect((await client.bare('GET', '/_sim/people')).json.people).toEqual(client.simulator.people);
  const made = await client.make('renter', { fromMonth: '2025-07', toMonth: '2025-12' });
  const { snapshots } = (await client.bare('GET', '/_sim/snapshots')).json;
  expect(snapshots).toEqual([
    {
      id: made.id,
      kind: 'affordability',
      userId: client.idOf('renter'),
      fromMonth: '2025-07',
      toMonth: '2025-12',
      accounts: expect.any(Array),
      created: '2026-03-18T02:00:00.000Z',
    },
  ]);
});

test('tokens can be made to expire', async () => {
  expect((await client.bare('POST', '/_sim/expire-tokens')).status).toBe(204);
  expect((await client.call('GET', client.of('renter'))).status).toBe(403);
  await client.signIn();
  expect((await client.call('GET', client.of('renter'))).status).toBe(200);
});

test('the clock tells the day in Sydney, and refuses what is no time', async () => {
  expect((await client.bare('GET', '/_sim/clock')).json).toEqual({
    now: '2026-03-18T02:00:00.000Z',
    sydneyDay: '2026-03-18',
  });
  await client.setClock('2026-03-18T13:00:00Z');
  expect((await client.bare('GET', '/_sim/clock')).json.sydneyDay).toBe('2026-03-19');
  for (const now of ['tomorrow', '2026-03-18', 5]) {
    expect((await client.bare('PUT', '/_sim/clock', { body: { now } })).status).toBe(400);
  }
});

test.each([[{ used: -1 }], [{ used: 'all' }], [{}]])('a quota of %j is refused', async (body) => {
  expect((await client.bare('POST', '/_sim/quota', { body })).status).toBe(400);
});

test('an unknown control is 404', async () => {
  expect((await client.bare('GET', '/_sim/nothing')).status).toBe(404);
});

describe('a scripted fault', () => {
  test('can concern one user only and one kind of answer, and be taken away', async () => {
    const renter = await client.make('renter');
    const owner = await client.make('home-owner');
    const path = '/affordability/[^/]+$';
    const match = { path, customerId: client.idOf('renter'), accept: 'pdf' };
    expect((await addFault({ match, action: { kind: 'status', status: 502 } })).status).toBe(201);
    const statusOf = async (link: string, accept: string): Promise<number> =>
      (await client.call('GET', client.pathOf(link), { headers: { accept } })).status;
    expect(await statusOf(renter.links.self, 'application/pdf')).toBe(502);
    expect(await statusOf(renter.links.self, 'application/json')).toBe(200);
    expect(await statusOf(owner.links.self, 'application/pdf')).toBe(200);
    await client.bare('DELETE', '/_sim/faults');
    expect(await statusOf(renter.links.self, 'application/pdf')).toBe(200);
  });

  test('can strike the sign-in', async () => {
    await addFault({ match: { path: '^/token' }, action: { kind: 'status', status: 500, body: { data: [] } } });
    expect((await client.bare('POST', '/token')).status).toBe(500);
  });

  test('can rewrite a right answer', async () => {
    for (const how of ['nulls', 'strings']) {
      await addFault({ match: { path: '/affordability$' }, times: 1, action: { kind: 'rewrite', how } });
    }
    const nulls = await client.make('renter');
    expect([nulls.type, nulls.summary.assets, nulls.coverageDays]).toEqual(['affordability', null, null]);
    expect((await client.make('renter')).coverageDays).toMatch(/^\d+$/);
  });

  test('can cut the line before the work, or hang until the caller leaves', async () => {
    await addFault({
      match: { path: '/affordability' },
      times: 1,
      action: { kind: 'reset', after: 'before-handling' },
    });
    await expect(client.make('renter')).rejects.toThrow('fetch failed');
    expect((await client.bare('GET', '/_sim/snapshots')).json.snapshots).toEqual([]);
    await addFault({ match: { path: '/affordability' }, action: { kind: 'hang' } });
    const hanging = client.call('GET', client.of('renter', '/affordability'), { signal: AbortSignal.timeout(50) });
    await expect(hanging).rejects.toThrow(/timeout|aborted/);
    await expect
      .poll(async () => (await client.bare('GET', '/_sim/journal')).json.calls.at(-1).outcome)
      .toBe('client-gone');
  });

  test('that makes no sense is refused', async () => {
    expect((await addFault({ match: { path: '(' }, action: { kind: 'hang' } })).status).toBe(400);
  });
});
