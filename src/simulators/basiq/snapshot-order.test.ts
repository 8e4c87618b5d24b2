import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../kernel/simulator-caller.ts';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.simulator.close();
});

const PDF = { accept: 'application/pdf' };
const order = async (key: string, body?: unknown, kind = 'affordability', headers = {}): Promise<Reply> =>
  await client.call('POST', client.of(key, `/${kind}`), body === undefined ? { headers } : { body, headers });

describe('an order', () => {
  test('needs no body: thirteen months through the current one, all accounts', async () => {
    const { json } = await order('renter');
    expect(json).toMatchObject({
      type: 'affordability',
      fromMonth: '2025-03',
      toMonth: '2026-03',
      generatedDate: '2026-03-18T02:00:00',
    });
    expect(json.links.accounts).toHaveLength(2);
    expect((await order('renter', {})).json.links.accounts).toEqual(json.links.accounts);
    expect((await order('renter', { accounts: [] })).json.links.accounts).toEqual(json.links.accounts);
  });

  test.each([
    [{ fromMonth: '2025-09' }, '2025-09', '2026-03'],
    [{ toMonth: '2025-09' }, '2024-09', '2025-09'],
    [{ fromMonth: '2025-03', toMonth: '2026-03' }, '2025-03', '2026-03'],
    [{ fromMonth: '2026-03', toMonth: '2026-03' }, '2026-03', '2026-03'],
  ])('of %j covers the months from %s to %s', async (body, fromMonth, toMonth) => {
    expect((await order('home-owner', body)).json).toMatchObject({ fromMonth, toMonth });
  });

  test.each([
    [{ fromMonth: '2025-02', toMonth: '2026-03' }, 'maximum length of fromMonth - toMonth interval is 12 months'],
    [{ fromMonth: '2026-03', toMonth: '2026-02' }, 'toDate must be be after or equal to fromDate'],
    [{ fromMonth: '2025-13' }, 'fromDate not in valid format. Date has to be in yyyy-mm-dd format'],
    [{ toMonth: '2025-3' }, 'toDate not in valid format. Date has to be in yyyy-mm-dd format'],
    [{ fromMonth: 'x', toMonth: 5 }, 'Dates not in valid format. Date has to be in yyyy-mm-dd format'],
    [{ fromMonth: '2026-04', toMonth: '2026-05' }, 'fromDate must not be in the future'],
    [{ accounts: 'all' }, 'accounts value is not valid'],
    ['[1]', 'The body is not valid JSON'],
    ['{', 'The body is not valid JSON'],
  ])('of %j is refused', async (body, detail) => {
    const reply = await order('renter', body);
    expect([reply.status, reply.json.data[0].detail]).toEqual([400, detail]);
  });

  test('of too many months names the parameters in the provider’s own way', async () => {
    const reply = await order('renter', { fromMonth: '2024-01', toMonth: '2026-03' });
    expect(reply.json.data).toEqual([
      {
        type: 'error',
        code: 'parameter-not-valid',
        title: 'Parameter value is not valid',
        detail: 'maximum length of fromMonth - toMonth interval is 12 months',
        source: { parameter: 'toDate, fromDate' },
      },
    ]);
  });

  test('of some accounts leaves the others out, and their transactions', async () => {
    const accounts = (await client.call('GET', client.of('home-owner', '/accounts'))).json.data;
    const [everyday] = accounts;
    const { json } = await order('home-owner', { accounts: [everyday.id] });
    expect(json.links.accounts).toEqual([everyday.links.self]);
    expect(json.assets.map((asset: Reply['json']) => asset.account.type)).toEqual(['transaction']);
    expect(json.liabilities).toEqual({ loan: [], credit: [] });
    const lines = await client.all(`${client.pathOf(json.links.self)}/transactions`);
    expect(new Set(lines.map(({ account }) => account))).toEqual(new Set([everyday.id]));
    // The loans are not among them: their repayments are those of lenders who are not known.
    expect(json.external.map(({ source }: Reply['json']) => source)).toEqual([
      'afterpay',
      'hooli',
      'spinifex finance',
      'zip pay',
    ]);
    expect(json.summary.loanRepaymentsMonthly).toBeNull();
    expect(lines.some(({ class: kind }) => kind === 'internal-transfer')).toBe(false);
  });

  test('of an account that is not there or another user’s is 404', async () => {
    const [foreign] = (await client.call('GET', client.of('renter', '/accounts'))).json.data;
    for (const accounts of [['nope'], [foreign.id]]) {
      const reply = await order('home-owner', { accounts });
      expect([reply.status, reply.json.data[0].code]).toEqual([404, 'resource-not-found']);
    }
  });

  test('of somebody without accounts is 404, and the list is empty', async () => {
    for (const kind of ['affordability', 'income', 'expenses']) {
      const reply = await order('no-accounts', {}, kind);
      expect([reply.status, reply.json.data[0].detail]).toEqual([404, "User doesn't have any accounts"]);
    }
    const list = await client.call('GET', client.of('no-accounts', '/affordability'));
    expect([list.status, list.json.data]).toEqual([200, []]);
  });

  test('of a time without transactions is 204 with nothing in it', async () => {
    for (const [key, body] of [
      ['no-transactions', {}],
      ['renter', { fromMonth: '2019-01', toMonth: '2019-06' }],
    ] as const) {
      for (const kind of ['affordability', 'income', 'expenses']) {
        expect(await order(key, body, kind)).toMatchObject({ status: 204, text: '' });
      }
    }
  });

  test('for a PDF is 201 with its bytes, and the snapshot is in the list', async () => {
    const before = (await client.call('GET', client.of('couple-a', '/affordability'))).json.data.length;
    const reply = await order('couple-a', undefined, 'affordability', PDF);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([201, 'application/pdf']);
    expect(reply.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await client.call('GET', client.of('couple-a', '/affordability'))).json.data).toHaveLength(before + 1);
  });

  test('for income or expenses alone is 200, and what is made is no affordability', async () => {
    for (const kind of ['income', 'expenses']) {
      const made = await order('couple-b', {}, kind);
      expect([made.status, made.json.type]).toEqual([200, kind]);
      expect((await client.call('GET', client.pathOf(made.json.links.self))).json).toEqual(made.json);
      const other = client.of('couple-b', `/affordability/${made.json.id}`);
      expect((await client.call('GET', other)).status).toBe(404);
      const refused = await client.call('POST', client.of('couple-b', `/${kind}`), { headers: PDF });
      expect(refused.status).toBe(400);
    }
  });

  test('of mixed currencies is refused, of one of them it is not', async () => {
    const reply = await order('mixed-currencies');
    expect([reply.status, reply.json.data[0].detail]).toEqual([400, "User's accounts contains mixed currencies"]);
    const accounts = (await client.call('GET', client.of('mixed-currencies', '/accounts'))).json.data;
    for (const currency of ['AUD', 'USD']) {
      const ids = accounts
        .filter((account: Reply['json']) => account.currency === currency)
        .map(({ id }: Reply['json']) => id);
      const { json } = await order('mixed-currencies', { accounts: ids });
      expect(new Set(json.assets.map((asset: Reply['json']) => asset.currency))).toEqual(new Set([currency]));
    }
  });
});

test('a day has a number of orders, shared by the three kinds, and the next day starts anew', async () => {
  const own = await startClient({ dailyQuota: 3 });
  try {
    const statusOf = async (kind: string, body = {}): Promise<number> =>
      (await own.call('POST', own.of('renter', `/${kind}`), { body })).status;
    expect(await statusOf('affordability', { fromMonth: 'x' })).toBe(400);
    expect(await statusOf('affordability')).toBe(200);
    expect(await statusOf('income')).toBe(200);
    expect(await statusOf('expenses', { toMonth: '2019-01' })).toBe(204);
    const full = await own.call('POST', own.of('renter', '/affordability'));
    expect(full.status).toBe(429);
    expect(full.headers.get('retry-after')).toBeNull();
    expect(full.json.data[0]).toMatchObject({ code: 'too-many-requests', title: 'Too many requests' });
    await own.setClock('2026-03-18T13:00:00Z');
    expect(await statusOf('affordability')).toBe(200);
    expect((await own.bare('POST', '/_sim/quota', { body: { used: 3 } })).status).toBe(204);
    expect(await statusOf('affordability')).toBe(429);
    expect((await own.bare('GET', '/_sim/quota')).json).toEqual({ daily: 3, used: 3 });
  } finally {
    await own.simulator.close();
  }
});
