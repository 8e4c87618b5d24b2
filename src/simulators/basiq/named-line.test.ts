import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../kernel/simulator-caller.ts';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeEach(async () => {
  client = await startClient();
});
afterEach(async () => {
  await client.simulator.close();
});

const PDF = { accept: 'application/pdf' };
const order = async (key: string, kind = 'affordability'): Promise<Reply> =>
  await client.call('POST', client.of(key, `/${kind}`));
/** What some calls of the same kind answer, one after the other. */
const statusesOf = async (count: number, act: () => Promise<Reply>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i += 1) statuses.push((await act()).status);
  return statuses;
};
const get =
  (link: string, headers = {}) =>
  async (): Promise<Reply> =>
    await client.call('GET', client.pathOf(link), { headers });

describe('an order is refused', () => {
  test.each([
    ['quota-reached', 429, 'too-many-requests', ['affordability', 'income', 'expenses']],
    ['limit-403', 403, 'forbidden-access', ['affordability', 'income', 'expenses']],
    ['unavailable', 503, 'service-unavailable', ['affordability']],
  ])('for %s with %i %s', async (key, status, code, kinds) => {
    for (const kind of kinds) {
      const first = await order(key, kind);
      expect([first.status, first.json.data[0].code]).toEqual([status, code]);
      expect(first.headers.get('retry-after')).toBeNull();
      expect((await order(key, kind)).json.correlationId).not.toBe(first.json.correlationId);
    }
    expect((await client.call('GET', client.of(key, '/affordability'))).json.data).toEqual([]);
    expect((await order('renter')).status).toBe(200);
  });

  test('once for token-expired-once, though the token is fresh, until it is wound up', async () => {
    const first = await order('token-expired-once');
    expect([first.status, first.json.data[0].detail]).toEqual([403, 'Token has expired']);
    expect(await statusesOf(2, () => order('token-expired-once'))).toEqual([200, 200]);
    await client.bare('DELETE', '/_sim/faults');
    expect((await order('token-expired-once')).status).toBe(403);
  });

  test('only to a caller who was let in', async () => {
    expect((await client.bare('POST', client.of('quota-reached', '/affordability'))).status).toBe(401);
  });
});

describe('the connection breaks', () => {
  test('for cut-after-creating after the snapshot was made', async () => {
    await expect(order('cut-after-creating')).rejects.toThrow('fetch failed');
    const { data } = (await client.call('GET', client.of('cut-after-creating', '/affordability'))).json;
    expect(data).toHaveLength(1);
    const { calls } = (await client.bare('GET', '/_sim/journal')).json;
    const cut = calls.find(({ outcome }: Reply['json']) => outcome === 'reset');
    expect(cut.madeReportId).toBe(data[0].id);
    expect((await get(data[0].links.self)()).status).toBe(200);
  });
});

describe('a retrieval', () => {
  test('of the PDF never works for pdf-fails, the fourth time for pdf-late, each snapshot anew', async () => {
    const failing = await client.make('pdf-fails');
    expect(await statusesOf(5, get(failing.links.self, PDF))).toEqual([500, 500, 500, 500, 500]);
    expect((await get(failing.links.self)()).status).toBe(200);
    for (let i = 0; i < 2; i += 1) {
      const late = await client.make('pdf-late');
      expect((await get(late.links.self)()).status).toBe(200);
      expect(await statusesOf(4, get(late.links.self, PDF))).toEqual([500, 500, 500, 200]);
    }
  });

  test('of the PDF is a web page for broken-pdf', async () => {
    const { links } = await client.make('broken-pdf');
    const reply = await get(links.self, PDF)();
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(reply.text).toMatch(/^<html>/);
  });

  test('of the JSON works the third time for json-late, the PDF at once, the list always', async () => {
    const { links } = await client.make('json-late');
    expect((await get(links.self, PDF)()).status).toBe(200);
    expect((await client.call('GET', client.of('json-late', '/affordability'))).status).toBe(200);
    expect((await client.call('GET', `${client.pathOf(links.self)}/transactions`)).status).toBe(200);
    expect(await statusesOf(3, get(links.self))).toEqual([500, 500, 200]);
  });

  test('of the income works the fourth time for income-fails, the rest at once', async () => {
    const { links } = await client.make('income-fails');
    expect(await statusesOf(4, get(links.income))).toEqual([500, 500, 500, 200]);
    expect((await get(links.expenses)()).status).toBe(200);
  });

  test('of the JSON is half for half-json, with a length that fits', async () => {
    const { links } = await client.make('half-json');
    const reply = await get(links.self)();
    expect([reply.status, reply.json]).toEqual([200, undefined]);
    expect(Number(reply.headers.get('content-length'))).toBe(reply.bytes.length);
    expect(reply.text).toContain('"type":"affordability"');
  });

  test('has figures of wrong types for broken-schema, and so has the order', async () => {
    const made = await client.make('broken-schema');
    for (const body of [made, (await get(made.links.self)()).json]) {
      expect(body).toMatchObject({ assets: '<see attachment>', coverageDays: 'thirteen months' });
      expect(body.liabilities.loan[0].previousMonth).toEqual([]);
    }
    expect((await get(made.links.self, PDF)()).text.slice(0, 5)).toBe('%PDF-');
  });
});

describe('a link leads away', () => {
  test('from the transactions for foreign-link, raw and of the snapshot', async () => {
    const made = await client.make('foreign-link');
    for (const path of [`${client.pathOf(made.links.self)}/transactions`, client.of('foreign-link', '/transactions')]) {
      expect((await client.call('GET', path)).json.links.next).toBe('http://127.0.0.2:9/steal-token');
    }
  });

  test('from the snapshot for foreign-income-link', async () => {
    const { links } = await client.make('foreign-income-link');
    expect(links.income).toBe('http://127.0.0.2:9/income');
    expect(links.expenses).toContain(client.simulator.baseUrl);
  });
});

test('a page of transactions has about 40 MB for huge-transactions', async () => {
  const { links } = await client.make('huge-transactions');
  const reply = await client.call('GET', `${client.pathOf(links.self)}/transactions`);
  expect(reply.bytes.length / 1e6).toBeGreaterThan(38);
  expect(reply.bytes.length / 1e6).toBeLessThan(46);
  expect(reply.json.data.length).toBe(reply.json.count);
});

test('an order takes a minute times the delay scale for slow', async () => {
  const own = await startClient({ delayScale: 0.002 });
  try {
    const start = performance.now();
    await own.make('slow');
    expect(performance.now() - start).toBeGreaterThanOrEqual(119);
  } finally {
    await own.simulator.close();
  }
});
