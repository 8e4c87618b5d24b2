import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../kernel/simulator-caller.ts';
import { dayOfPost, startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.simulator.close();
});

describe('a snapshot', () => {
  test('is read again as it was made, and one id leads to income and expenses', async () => {
    const made = await client.make('home-owner');
    const { json } = await client.call('GET', client.pathOf(made.links.self));
    expect(json).toEqual(made);
    for (const kind of ['income', 'expenses']) {
      expect(made.links[kind]).toBe(`${client.simulator.baseUrl}${client.of('home-owner', `/${kind}/${made.id}`)}`);
      const part = await client.call('GET', client.pathOf(made.links[kind]));
      expect([part.status, part.json.type, part.json.id]).toEqual([200, kind, made.id]);
      expect(part.json.links.accounts).toEqual(made.links.accounts);
    }
  });

  test('stays what it was when days pass; a new one knows more', async () => {
    const own = await startClient();
    try {
      const made = await own.make('home-owner');
      const path = own.pathOf(made.links.self);
      const linesOf = async () => (await own.call('GET', `${path}/transactions`)).json.size;
      const lines = await linesOf();
      await own.setClock('2026-04-20T02:00:00Z');
      expect((await own.call('GET', path)).json).toEqual(made);
      expect(await linesOf()).toBe(lines);
      const later = await own.make('home-owner', { fromMonth: '2025-03', toMonth: '2026-03' });
      expect(later.id).not.toBe(made.id);
      expect(later.generatedDate).toBe('2026-04-20T02:00:00');
      expect(later.summary.assets).not.toBe(made.summary.assets);
    } finally {
      await own.simulator.close();
    }
  });

  test('of a past window states the balances of now and the history of then', async () => {
    const now = await client.make('home-owner');
    const past = await client.make('home-owner', { fromMonth: '2025-01', toMonth: '2025-06' });
    expect(past.assets[0].balance).toBe(now.assets[0].balance);
    expect(past.assets[1].previous6Months).not.toEqual(now.assets[1].previous6Months);
  });

  test('is listed in short and in no order of time', async () => {
    const own = await startClient();
    try {
      for (let i = 0; i < 8; i += 1) {
        await own.setClock(`2026-03-18T02:00:0${i}Z`);
        await own.make('home-owner');
      }
      const { data } = (await own.call('GET', own.of('home-owner', '/affordability'))).json;
      const { id } = data[0];
      expect(data[0]).toEqual({
        type: 'affordability',
        id,
        fromMonth: '2025-03',
        toMonth: '2026-03',
        coverageDays: expect.any(Number),
        generatedDate: expect.stringMatching(/^2026-03-18T02:00:0\d$/),
        institutions: ['AU00000', 'AU00351'],
        links: Object.fromEntries(
          [
            ['self', 'affordability'],
            ['income', 'income'],
            ['expenses', 'expenses'],
          ].map(([name, path]) => [name, `${own.simulator.baseUrl}${own.of('home-owner', `/${path}/${id}`)}`]),
        ),
      });
      const ids: string[] = data.map((item: Reply['json']) => item.id);
      expect(ids).toEqual([...ids].sort());
      expect(new Set(ids).size).toBe(8);
    } finally {
      await own.simulator.close();
    }
  });

  test('that is not there is 404, an id that is none 400', async () => {
    const statusOf = async (path: string): Promise<[number, string]> => {
      const reply = await client.call('GET', client.of('renter', path));
      return [reply.status, reply.json.data[0].detail];
    };
    const id = '00000000-0000-4000-8000-000000000000';
    for (const path of [
      `/affordability/${id}`,
      `/income/${id}`,
      `/expenses/${id}`,
      `/affordability/${id}/transactions`,
    ]) {
      expect((await statusOf(path))[0]).toBe(404);
    }
    expect(await statusOf('/affordability/s55bf3')).toEqual([400, 'Snapshot ID value is not valid']);
    expect(await statusOf('/expenses/s55bf3')).toEqual([400, 'Invalid expenses snapshot ID provided']);
    const foreign = await client.make('home-owner');
    expect((await statusOf(`/affordability/${foreign.id}`))[0]).toBe(404);
  });

  test('has no DELETE', async () => {
    const { id } = await client.make('renter');
    expect((await client.call('DELETE', client.of('renter', `/affordability/${id}`))).status).toBe(404);
  });
});

describe("a snapshot's transactions", () => {
  test('come in the order of the days across accounts, split by kind of transfer and class of spending', async () => {
    const made = await client.make('home-owner');
    const lines = await client.all(`${client.pathOf(made.links.self)}/transactions`);
    const days = lines.map(({ postDate }) => dayOfPost(postDate));
    expect(days).toEqual([...days].sort());
    expect(days[0]! >= '2025-03-01' && days.at(-1)! <= '2026-03-18').toBe(true);
    expect(made.coverageDays).toBe((Date.parse(days.at(-1)!) - Date.parse(days[0]!)) / 86_400_000);
    const classes = new Set(lines.map(({ class: kind }) => kind));
    expect(classes.has('transfer')).toBe(false);
    expect(classes.has('internal-transfer') && classes.has('external-transfer')).toBe(true);
    const first = lines.find(({ description }) => description.startsWith('SUNNYFIELD'));
    expect(first.subClass).toEqual({ code: '0300000000', title: 'Food and non-alcoholic beverages nfd' });
    for (const absent of ['connection', 'enrich']) expect(first).not.toHaveProperty(absent);
    expect(first.links).not.toHaveProperty('self');
    const raw = await client.all(client.of('home-owner', '/transactions'));
    expect(new Map(raw.map(({ id, amount }) => [id, amount])).get(first.id)).toBe(first.amount);
  });

  test('come in pages and can be filtered by class', async () => {
    const made = await client.make('home-owner');
    const path = `${client.pathOf(made.links.self)}/transactions`;
    const page = await client.call('GET', path);
    expect([page.json.count, page.json.size > 500]).toEqual([500, true]);
    const small = await client.all(`${path}?limit=100`);
    expect(small).toHaveLength(page.json.size);
    expect(small.slice(0, 500)).toEqual(page.json.data);
    const filter = encodeURIComponent("transaction.class.eq('internal-transfer')");
    const some = await client.all(`${path}?filter=${filter}`);
    expect(some).toEqual(small.filter(({ class: kind }) => kind === 'internal-transfer'));
    expect((await client.call('GET', `${path}?filter=transaction.status.eq('posted')`)).status).toBe(400);
    expect((await client.call('GET', `${path}?limit=501`)).status).toBe(400);
  });

  test('come as CSV, all at once', async () => {
    const made = await client.make('markup-in-names');
    const path = `${client.pathOf(made.links.self)}/transactions`;
    const { headers, text } = await client.call('GET', path, { headers: { accept: 'application/csv' } });
    expect(headers.get('content-type')).toBe('application/csv');
    const rows = text.trimEnd().split('\r\n');
    const { size } = (await client.call('GET', path)).json;
    expect(rows).toHaveLength(size + 1);
    expect(rows[0]).toMatch(/^id,status,description,amount,/);
    expect(text).toContain('"SALARY =HYPERLINK(""HTTP://EVIL.EXAMPLE"",""PAY"")"');
  });
});

test('expenses come as CSV too, with the amounts of the JSON', async () => {
  const made = await client.make('home-owner');
  const path = client.pathOf(made.links.expenses);
  const { json } = await client.call('GET', path);
  const csv = await client.call('GET', path, { headers: { accept: 'text/csv' } });
  expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv']);
  for (const { date, amount } of json.loanInterests.changeHistory) {
    expect(csv.text).toContain(`loanInterests,,,,${date},${amount}\r\n`);
  }
  const income = await client.call('GET', client.pathOf(made.links.income), { headers: { accept: 'text/csv' } });
  expect(income.status).toBe(400);
});
