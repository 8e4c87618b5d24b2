import { afterAll, beforeAll, expect, test } from 'vitest';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient({ customers: 103 });
});
afterAll(async () => {
  await client.simulator.close();
});

const list = async (query: string) => await client.call('GET', `/aggregation/v1/customers${query}`);

test('pages begin at a record, not at a page, and visit everybody once', async () => {
  const seen: string[] = [];
  for (let start = 1; ; start += 20) {
    const { json } = await list(`?start=${start}&limit=20`);
    expect(json.found).toBe(103);
    expect(json.displaying).toBe(json.customers.length);
    seen.push(...json.customers.map((customer: { id: string }) => customer.id));
    if (json.moreAvailable === false) break;
  }
  expect(seen.length).toBe(103);
  expect(new Set(seen).size).toBe(103);
  expect(seen[0]).toBe('1005061234');
});

test.each([
  ['', 25, true],
  ['?limit=1000', 103, false],
  ['?limit=102', 102, true],
  ['?start=103', 1, false],
  ['?start=104', 0, false],
  ['?start=6&limit=5', 5, true],
  ['?search=nobody-of-that-name', 0, false],
])('%s shows %i', async (query, displaying, moreAvailable) => {
  const { status, json } = await list(query);
  expect(status).toBe(200);
  expect([json.displaying, json.moreAvailable]).toEqual([displaying, moreAvailable]);
});

test.each([
  ['?start=0', 41003],
  ['?start=x', 41003],
  ['?limit=0', 41004],
  ['?limit=1001', 41004],
  ['?type=other', 14016],
])('%s is refused', async (query, code) => {
  const { status, json } = await list(query);
  expect([status, json.code]).toEqual([400, code]);
});

test.each(['alvarez', 'MARIA ALV', 'Alvarez Maria', 'maria-alvarez'])('a search for %s finds Maria', async (search) => {
  const { json } = await list(`?search=${encodeURIComponent(search)}`);
  expect(json.customers.map((customer: { id: string }) => customer.id)).toContain('1005061234');
});

test('a username is exact, a type filters', async () => {
  expect((await list('?username=maria-alvarez')).json.found).toBe(1);
  expect((await list('?username=maria')).json.found).toBe(0);
  const testing = await list('?type=testing&limit=1000');
  const active = await list('?type=active&limit=1000');
  expect(testing.json.found).toBeGreaterThan(0);
  expect(testing.json.found + active.json.found).toBe(103);
});

test('one customer has texts for ids and dates; nobody is 404 14001', async () => {
  const one = await client.call('GET', '/aggregation/v1/customers/1005061234');
  expect(one.json).toMatchObject({ id: '1005061234', firstName: 'Maria', lastName: 'Alvarez', type: 'active' });
  expect(one.json.createdDate).toMatch(/^\d{10}$/);
  const nobody = await client.call('GET', '/aggregation/v1/customers/1');
  expect([nobody.status, nobody.json.code]).toEqual([404, 14001]);
});

test('ordinary people have plausible names, unique usernames and more than one surname', async () => {
  const { json } = await list('?start=42&limit=1000');
  const people: { username: string; lastName: string }[] = json.customers;
  expect(new Set(people.map((person) => person.username)).size).toBe(people.length);
  expect(new Set(people.map((person) => person.lastName)).size).toBe(people.length);
});

test('a testing customer can be added once and has no accounts', async () => {
  const own = await startClient();
  const body = { username: 'new-customer', firstName: 'New', lastName: 'Customer' };
  const added = await own.call('POST', '/aggregation/v2/customers/testing', { body });
  expect(added.status).toBe(201);
  expect((await own.call('GET', `/aggregation/v1/customers/${added.json.id}/accounts`)).json).toEqual({ accounts: [] });
  expect((await own.call('POST', '/aggregation/v2/customers/testing', { body })).json.code).toBe(110_002);
  expect((await own.call('POST', '/aggregation/v2/customers/testing', { body: { username: 'x' } })).json.code).toBe(
    110_039,
  );
  await own.simulator.close();
});

test('every customer has a consumer, and every institution of an account has a name', async () => {
  const consumer = await client.call('GET', '/decisioning/v1/customers/1005061234/consumer');
  expect(consumer.json).toMatchObject({ firstName: 'Maria', customerId: 1_005_061_234 });
  const accounts = await client.call('GET', '/aggregation/v1/customers/1005061234/accounts');
  for (const { institutionId } of accounts.json.accounts) {
    const { status, json } = await client.call('GET', `/institution/v2/institutions/${institutionId}`);
    expect([status, String(json.institution.id)]).toEqual([200, institutionId]);
  }
  expect((await client.call('GET', '/institution/v2/institutions?search=harbor')).json.found).toBe(1);
  expect((await client.call('GET', '/institution/v2/institutions/1')).json.code).toBe(38006);
});
