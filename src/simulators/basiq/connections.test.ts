import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../kernel/simulator-caller.ts';
import { dayOfPost, startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeEach(async () => {
  client = await startClient();
});
afterEach(async () => {
  await client.simulator.close();
});

const connectionsOf = async (key: string, filter = ''): Promise<Reply['json'][]> =>
  (await client.call('GET', client.of(key, `/connections${filter}`))).json.data;
const statuses = (job: Reply['json']): string[] => job.steps.map((step: { status: string }) => step.status);

describe('connections', () => {
  test('are listed with method, dates and links', async () => {
    const [first, second] = await connectionsOf('home-owner');
    const self = `${client.simulator.baseUrl}${client.of('home-owner')}/connections/${first.id}`;
    expect(first).toMatchObject({
      type: 'connection',
      status: 'active',
      method: 'openbanking',
      lastUsed: '2026-03-17T13:05:00Z',
      institution: { type: 'institution', id: 'AU00000' },
      links: { self },
    });
    expect(first.expiryDate).toMatch(/T1[34]:00:00Z$/);
    expect(second).toMatchObject({ method: 'web', expiryDate: '' });
  });

  test('can be filtered by status', async () => {
    const filter = (status: string) => `?filter=${encodeURIComponent(`status.eq('${status}')`)}`;
    expect(await connectionsOf('connection-pending')).toHaveLength(2);
    expect(await connectionsOf('connection-pending', filter('pending'))).toHaveLength(1);
    const bad = await client.call('GET', client.of('renter', "/connections?filter=status.gt('active')"));
    expect([bad.status, bad.json.data[0].source]).toEqual([400, { parameter: 'filter' }]);
  });

  test('one has the person and the accounts in short', async () => {
    const [first] = await connectionsOf('home-owner');
    const { json } = await client.call('GET', client.pathOf(first.links.self));
    expect(json.profile).toMatchObject({ fullName: 'Priya Nair', emailAddresses: ['priya.nair@example.com'] });
    expect(json.accounts.data).toHaveLength(4);
    expect(json.links.user).toBe(`${client.simulator.baseUrl}${client.of('home-owner')}`);
  });

  test('a deleted one is gone and leaves its accounts behind', async () => {
    const [first] = await connectionsOf('renter');
    const path = client.pathOf(first.links.self);
    expect((await client.call('DELETE', path)).status).toBe(204);
    expect((await client.call('GET', path)).status).toBe(404);
    expect((await client.call('DELETE', path)).status).toBe(404);
    const accounts = (await client.call('GET', client.of('renter', '/accounts'))).json.data;
    expect(accounts).toHaveLength(2);
    expect(accounts[0].connection).toBe(first.id);
    expect((await client.make('renter')).assets).toHaveLength(2);
  });
});

describe('a refresh', () => {
  const refresh = async (key: string): Promise<Reply> => {
    const [first] = await connectionsOf(key);
    return await client.call('POST', `${client.pathOf(first.links.self)}/refresh`);
  };
  const jobOf = async (reply: Reply): Promise<Reply['json']> =>
    (await client.call('GET', client.pathOf(reply.json.links.self))).json;

  test('of all is a list of jobs, of one a job, which ends well and moves the date', async () => {
    const all = await client.call('POST', client.of('home-owner', '/connections/refresh'));
    expect(all.status).toBe(202);
    expect(all.json).toMatchObject({ type: 'list', data: [{ type: 'job' }, { type: 'job' }] });
    const one = await refresh('home-owner');
    expect(one.status).toBe(202);
    const job = await jobOf(one);
    expect(job.steps.map(({ title }: { title: string }) => title)).toEqual([
      'verify-credentials',
      'retrieve-accounts',
      'retrieve-transactions',
    ]);
    expect(statuses(job)).toEqual(['success', 'success', 'success']);
    expect(job.steps[1].result).toEqual({
      type: 'link',
      url: expect.stringMatching(/^\/users\/.*\/accounts\?filter=/),
    });
    expect(job).not.toHaveProperty('status');
    expect((await connectionsOf('home-owner'))[0].lastUsed).toBe('2026-03-18T02:00:00Z');
    const jobs = (await client.call('GET', client.of('home-owner', '/jobs'))).json;
    expect([jobs.size, jobs.data[0].institution.id]).toEqual([3, 'AU00000']);
  });

  test('brings data up to date that nobody fetched for days', async () => {
    const own = await startClient({ users: 90, listsUsers: true });
    try {
      for (const { id } of (await own.call('GET', '/users')).json.data.slice(own.simulator.people.length)) {
        const path = `/users/${id}`;
        const newest = async (): Promise<string> =>
          dayOfPost((await own.call('GET', `${path}/transactions?limit=1`)).json.data[0].postDate);
        const [before] = (await own.call('GET', `${path}/accounts`)).json.data;
        if (before.lastUpdated >= '2026-03-15') continue;
        const stale = dayOfPost(before.lastUpdated);
        expect((await newest()) <= stale).toBe(true);
        expect((await own.call('POST', `${path}/connections/refresh`)).status).toBe(202);
        const [after] = (await own.call('GET', `${path}/accounts`)).json.data;
        expect(after.lastUpdated).toBe('2026-03-18T02:00:00Z');
        expect((await newest()) > stale).toBe(true);
        return;
      }
      expect.fail('Everybody is up to date');
    } finally {
      await own.simulator.close();
    }
  });

  test('goes from step to step in time', async () => {
    const slow = await startClient({ delayScale: 0.05 });
    try {
      const path = slow.of('renter', '/connections');
      const [first] = (await slow.call('GET', path)).json.data;
      const started = await slow.call('POST', `${path}/${first.id}/refresh`);
      expect(started.status).toBe(202);
      const job = async () => (await slow.call('GET', slow.pathOf(started.json.links.self))).json;
      const seen = new Set<string>();
      // A second refresh while the first is running is the first.
      const again = await slow.call('POST', `${path}/${first.id}/refresh`);
      expect([again.status, again.json.id]).toEqual([200, started.json.id]);
      await expect
        .poll(
          async () => {
            const now = statuses(await job());
            seen.add(now.join(' '));
            return now.at(-1);
          },
          { interval: 5, timeout: 5000 },
        )
        .toBe('success');
      expect([...seen]).toContain('in-progress pending pending');
      expect([...seen]).toContain('success in-progress pending');
      expect([...seen]).toContain('success success in-progress');
    } finally {
      await slow.simulator.close();
    }
  });

  test('with refused credentials fails in its first step and changes nothing', async () => {
    const job = await jobOf(await refresh('refresh-refused'));
    expect(statuses(job)).toEqual(['failed', 'pending', 'pending']);
    expect(job.steps[0].result).toMatchObject({ code: 'invalid-credentials', detail: expect.any(String) });
    expect((await connectionsOf('refresh-refused'))[0].lastUsed).toBe('2026-03-14T13:05:00Z');
  });

  test('that needs a code waits for it, then fails', async () => {
    const slow = await startClient({ delayScale: 0.01 });
    try {
      const path = slow.of('refresh-mfa', '/connections');
      const [first] = (await slow.call('GET', path)).json.data;
      const started = await slow.call('POST', `${path}/${first.id}/refresh`);
      const step = async () => (await slow.call('GET', slow.pathOf(started.json.links.self))).json.steps[1];
      await expect.poll(async () => (await step()).status, { interval: 5 }).toBe('in-progress');
      expect(await step()).toMatchObject({
        title: 'mfa-challenge',
        result: { type: 'mfa', method: 'token', expiryMs: 30_000, links: { response: expect.stringMatching(/mfa$/) } },
      });
      await expect
        .poll(step, { interval: 20, timeout: 5000 })
        .toMatchObject({ status: 'failed', result: { code: 'user-action-required' } });
    } finally {
      await slow.simulator.close();
    }
  });

  test('that is running already is 200 with that job, and never ends', async () => {
    const first = await refresh('refresh-running');
    const second = await refresh('refresh-running');
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.json.id).toBe(first.json.id);
    expect(statuses(await jobOf(first))).toEqual(['success', 'in-progress', 'pending']);
  });

  test('of nobody or nothing is 404', async () => {
    expect((await client.call('POST', client.of('renter', '/connections/nope/refresh'))).status).toBe(404);
    expect((await client.call('GET', '/jobs/nope')).status).toBe(404);
  });
});

describe('consents', () => {
  const consentsOf = async (key: string) => (await client.call('GET', client.of(key, '/consents'))).json;

  test('have a state, dates and permissions', async () => {
    const { size, data } = await consentsOf('home-owner');
    expect(size).toBe(1);
    expect(data[0]).toMatchObject({ type: 'consent', status: 'active', origin: 'user' });
    expect(data[0].data.permissions.map(({ scope }: { scope: string }) => scope)).toContain('transaction.detail');
  });

  test.each([
    ['consent-expired', 'expired', -34],
    ['consent-soon', 'active', 5],
  ])('of %s is %s, with its end %i days from now', async (key, status, days) => {
    const [consent] = (await consentsOf(key)).data;
    expect(consent.status).toBe(status);
    expect(Math.round((Date.parse(consent.expiryDate) - Date.parse('2026-03-17T13:00:00Z')) / 86_400_000)).toBe(days);
  });

  test('that was revoked says when', async () => {
    const [consent] = (await consentsOf('consent-revoked')).data;
    expect(consent).toMatchObject({ status: 'revoked', revoked: '2026-03-05T13:00:00Z' });
  });

  test('that lapses is active once, then expired, until it is wound up', async () => {
    const status = async () => (await consentsOf('consent-lapses')).data[0].status;
    expect([await status(), await status(), await status()]).toEqual(['active', 'expired', 'expired']);
    await client.bare('DELETE', '/_sim/faults');
    expect([await status(), await status()]).toEqual(['active', 'expired']);
  });

  test('can be revoked', async () => {
    const [consent] = (await consentsOf('renter')).data;
    expect((await client.call('DELETE', client.pathOf(consent.links.self))).status).toBe(204);
    expect((await consentsOf('renter')).data[0]).toMatchObject({ status: 'revoked', revoked: '2026-03-18T02:00:00Z' });
  });

  test('are unknown to version 2 of the API, and to users from before', async () => {
    expect(await consentsOf('no-consents')).toMatchObject({ size: 0, data: [] });
    await client.signIn('2.1');
    expect((await client.call('GET', client.of('renter', '/consents'))).status).toBe(404);
  });
});

describe('institutions and connectors', () => {
  test('are listed with their number, and found by id', async () => {
    const { json } = await client.call('GET', '/institutions');
    expect(json.totalCount).toBe(json.data.length);
    for (const { id } of json.data) expect(id).toMatch(/^[A-Z]{2}\d{5}$/);
    const hooli = await client.call('GET', '/institutions/AU00000');
    expect(hooli.json).toMatchObject({ type: 'institution', shortName: 'Hooli' });
    expect((await client.call('GET', '/institutions/AU99999')).status).toBe(404);
    expect((await client.call('GET', '/connectors')).json.totalCount).toBe(json.totalCount);
    const connector = await client.call('GET', '/connectors/AU00000/openbanking');
    expect(connector.json.institution.shortName).toBe('Hooli');
    await client.signIn('2.0');
    expect((await client.call('GET', '/connectors')).status).toBe(404);
  });
});
