import { afterAll, beforeAll, expect, test } from 'vitest';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient({ users: 90, listsUsers: true });
});
afterAll(async () => {
  await client.simulator.close();
});

test('a user has links, connections and accounts in short', async () => {
  const { status, json } = await client.call('GET', client.of('home-owner'));
  const self = `${client.simulator.baseUrl}${client.of('home-owner')}`;
  expect(status).toBe(200);
  expect(json).toMatchObject({
    type: 'user',
    id: client.idOf('home-owner'),
    email: 'priya.nair@example.com',
    name: 'Priya Nair',
    firstName: 'Priya',
    lastName: 'Nair',
    connections: { type: 'list', count: 2 },
    accounts: { type: 'list', count: 5 },
    links: { self, accounts: `${self}/accounts`, transactions: `${self}/transactions`, auth_link: null },
  });
  const [account] = json.accounts.data;
  expect(account).toEqual({ type: 'account', id: account.id, links: { self: `${self}/accounts/${account.id}` } });
});

test('a user can be made, changed and deleted; the same e-mail twice is two users', async () => {
  const body = { email: 'new@example.com', mobile: '+61400000001', firstName: 'New', businessName: 'New Pty' };
  const made = await client.call('POST', '/users', { body });
  expect(made.status).toBe(201);
  expect(made.json).toMatchObject({ ...body, type: 'user', links: { self: expect.stringContaining(made.json.id) } });
  const again = await client.call('POST', '/users', { body });
  expect(again.json.id).not.toBe(made.json.id);
  const path = `/users/${made.json.id}`;
  const changed = await client.call('POST', path, { body: { lastName: 'Comer' } });
  expect(changed.status).toBe(200);
  expect(changed.json).toMatchObject({ name: 'New Comer', email: 'new@example.com', businessName: 'New Pty' });
  expect((await client.call('GET', path)).json).toEqual(changed.json);
  expect(await client.call('DELETE', path)).toMatchObject({ status: 204, text: '' });
  const gone = await client.call('GET', path);
  expect([gone.status, gone.json.data[0].detail]).toEqual([404, 'Requested user does not exist.']);
});

test.each([
  [{ firstName: 'Nobody' }, "One of 'email' or 'mobile' is required."],
  [{ email: 'no at' }, 'Provided email is in bad format.'],
  [{ mobile: '0400' }, 'Provided mobile is in bad format.'],
  ['[]', 'Posted user is not in valid format.'],
  ['{', 'Posted user is not in valid format.'],
])('a user %j is refused', async (body, detail) => {
  const reply = await client.call('POST', '/users', { body });
  expect([reply.status, reply.json.data[0].detail]).toEqual([400, detail]);
});

test('a missing e-mail and mobile has an empty source', async () => {
  const reply = await client.call('POST', '/users', { body: {} });
  expect(reply.json.data[0]).toMatchObject({ code: 'parameter-not-supplied', source: {} });
});

test('an id that is none is 400, one that nobody has is 404', async () => {
  const bad = await client.call('GET', '/users/s55bf3');
  expect([bad.status, bad.json.data[0].code]).toEqual([400, 'path-parameter-not-valid']);
  const unknown = await client.call('GET', '/users/00000000-0000-4000-8000-000000000000/accounts');
  expect([unknown.status, unknown.json.data[0].code]).toEqual([404, 'resource-not-found']);
});

test('with the switch the list has everybody, and finds an e-mail', async () => {
  const { json } = await client.call('GET', '/users');
  expect(json.size).toBe(json.data.length);
  expect(json.size).toBeGreaterThanOrEqual(90);
  expect(json.data[0]).toEqual({
    type: 'user',
    id: client.idOf('home-owner'),
    firstName: 'Priya',
    lastName: 'Nair',
    email: 'priya.nair@example.com',
    mobile: expect.stringMatching(/^\+61\d{9}$/),
    createdTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    links: { self: `${client.simulator.baseUrl}${client.of('home-owner')}` },
  });
  const filter = encodeURIComponent("email.eq('callum.brodie@example.com')");
  const found = await client.call('GET', `/users?filter=${filter}`);
  expect(found.json.data.map(({ id }: { id: string }) => id)).toEqual([client.idOf('renter')]);
  expect((await client.call('GET', '/users?limit=5')).json.data).toHaveLength(5);
  expect((await client.call('GET', '/users?filter=email')).status).toBe(400);
});

test('without the switch there is no list', async () => {
  const own = await startClient();
  const reply = await own.call('GET', '/users');
  await own.simulator.close();
  expect([reply.status, reply.json.data[0].detail]).toEqual([404, 'Route not found for this API version.']);
});

test('ordinary people are the same whatever their number and the day of the start, and depend on the seed', async () => {
  const emailsOf = async (options: Parameters<typeof startClient>[0]): Promise<string[]> => {
    const own = await startClient({ listsUsers: true, ...options });
    const { json } = await own.call('GET', '/users');
    await own.simulator.close();
    return json.data.map((user: { id: string; email: string }) => `${user.id} ${user.email}`);
  };
  const few = await emailsOf({ users: 70 });
  const many = await emailsOf({ users: 75, now: '2027-01-01T00:00:00Z' });
  expect(many.slice(0, few.length)).toEqual(few);
  const otherSeed = await emailsOf({ users: 70, seed: 'other' });
  const named = client.simulator.people.length;
  expect(otherSeed.slice(0, named)).toEqual(few.slice(0, named));
  expect(otherSeed.slice(named)).not.toEqual(few.slice(named));
});

test('everybody has an e-mail address of example.com, and no two named people the same', () => {
  const emails = client.simulator.people.map(({ email }) => email);
  expect(new Set(emails).size).toBe(emails.length);
  for (const email of emails) expect(email).toMatch(/^[a-z.]+@example\.com$/);
});
