import { gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditPage } from '#contracts/audit.ts';
import type { CustomerSummary, CustomersPage } from '#contracts/customers.ts';
import { allRoutes, csrfHeader } from '#contracts/routes.ts';
import type { Session } from '#contracts/session.ts';
import { accountsOf, orderAndFollow } from '#testing/order-report.ts';
import type { Browser } from '#testing/browser.ts';
import { startTestApp, type TestApp } from '#testing/start-app.ts';

let app: TestApp;
let officer: Browser;
const maria = '1005061234';
const minute = 60_000;

beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signedIn();
});
afterAll(() => app.close());

describe('signing in', () => {
  test('gives a session cookie that is bound to this host and unreadable for scripts', async () => {
    const answer = await app
      .browser()
      .call('POST', '/api/session', { body: { name: ' Officer ', password: 'loandesk-officer' } });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-loandesk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(answer.json<Session>().officer).toMatchObject({ name: 'officer', role: 'officer' });
  });

  test('a wrong password and an unknown name get the same answer, and the same work is done', async () => {
    const answers = [];
    const times: number[] = [];
    for (const body of [
      { name: 'lead', password: 'wrong' },
      { name: 'nobody-at-all', password: 'wrong' },
    ]) {
      const startedAt = performance.now();
      const { status, text } = await app.browser().call('POST', '/api/session', { body });
      times.push(performance.now() - startedAt);
      answers.push([status, text.replace(/"requestId":"[^"]+"/, '')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(401);
    // Both derive a key with argon2id, which no shortcut does in a few milliseconds.
    expect(Math.min(...times)).toBeGreaterThan(5);
  });

  test('is limited after five wrong passwords for a name, known or not, with the time to wait', async () => {
    for (const name of ['auditor', 'unknown-person']) {
      const statuses: number[] = [];
      let last = null;
      for (let i = 0; i < 6; i += 1) {
        last = await app.browser().call('POST', '/api/session', { body: { name, password: `wrong ${i}` } });
        statuses.push(last.status);
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
      expect(Number(last?.headers['retry-after'])).toBeGreaterThan(60);
    }
    const right = await app
      .browser()
      .call('POST', '/api/session', { body: { name: 'auditor', password: 'loandesk-auditor' } });
    expect(right.status).toBe(429);
    app.passTime(16 * minute);
    expect(
      (await app.browser().call('POST', '/api/session', { body: { name: 'auditor', password: 'loandesk-auditor' } }))
        .status,
    ).toBe(200);
  });

  test('empty fields are named', async () => {
    const answer = await app.browser().call('POST', '/api/session', { body: { name: ' ', password: '' } });
    expect(answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer)).toEqual([
      '/body/name',
      '/body/password',
    ]);
  });
});

describe('a session', () => {
  test('ends at sign-out, on the server too', async () => {
    const person = await app.signedIn();
    const { cookie } = person;
    expect((await person.call('DELETE', '/api/session')).status).toBe(204);
    person.cookie = cookie;
    expect((await person.call('GET', '/api/session')).json()).toMatchObject({ code: 'session-expired' });
  });

  test('ends after half an hour without a person, while polls do not keep it alive', async () => {
    const active = await app.signedIn();
    const polling = await app.signedIn();
    app.passTime(20 * minute);
    expect((await active.call('GET', '/api/session')).status).toBe(200);
    expect((await polling.call('GET', '/api/session', { headers: { 'x-loandesk-background': '1' } })).status).toBe(200);
    app.passTime(20 * minute);
    expect((await active.call('GET', '/api/session')).status).toBe(200);
    expect((await polling.call('GET', '/api/session')).json()).toMatchObject({ status: 401, code: 'session-expired' });
  });

  test('ends after its day however busy it was', async () => {
    const person = await app.signedIn();
    for (let i = 0; i < 36; i += 1) {
      app.passTime(20 * minute);
      await person.call('GET', '/api/session');
    }
    app.passTime(minute);
    expect((await person.call('GET', '/api/session')).status).toBe(401);
    officer = await app.signedIn();
  });

  test('can be extended on purpose', async () => {
    const person = await app.signedIn();
    app.passTime(29 * minute);
    const extended = (await person.call('POST', '/api/session/extension')).json<Session>();
    expect(Date.parse(extended.idleExpiresAt) - Date.parse(extended.now)).toBeGreaterThan(29.9 * minute);
    app.passTime(29 * minute);
    expect((await person.call('GET', '/api/session')).status).toBe(200);
    officer = await app.signedIn();
  });
});

describe('every route', () => {
  const example: Record<string, string> = {
    customerId: `finicity-${maria}`,
    reportId: '6b0e3f0c-2f5b-4a64-9a0e-6a4f6b5c7d8e',
  };
  const targets = allRoutes.map((route) => ({
    route,
    target: route.path.replace(/:(\w+)/g, (_, name: string) => example[name] ?? ''),
  }));

  test.each(targets.filter(({ route }) => route.access !== 'public'))(
    '$route.id refuses who is not signed in',
    async ({ route, target }) => {
      const answer = await app.browser().call(route.method, target, route.body === undefined ? {} : { body: {} });
      expect(answer.json()).toMatchObject({ status: 401, code: 'not-signed-in' });
    },
  );

  test.each(targets.filter(({ route }) => route.method !== 'GET'))(
    '$route.id refuses what another site sends',
    async ({ route, target }) => {
      const send = (headers: Record<string, string>) =>
        request(app.url + target, { method: route.method, headers: { cookie: officer.cookie ?? '', ...headers } });
      const attempts = await Promise.all([
        send({}),
        send({ [csrfHeader]: '1', origin: 'https://evil.example' }),
        send({ [csrfHeader]: '1', 'sec-fetch-site': 'cross-site' }),
        send({ [csrfHeader]: '1', 'sec-fetch-site': 'same-site' }),
      ]);
      expect(attempts.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    },
  );

  test('refuses a Host that is not ours (DNS rebinding)', async () => {
    const answer = await request(`${app.url}/api/session`, {
      headers: { host: 'evil.example', cookie: officer.cookie ?? '' },
    });
    expect(answer.statusCode).toBe(403);
  });

  test('an auditor sees the log and nothing else; an officer does not see the log', async () => {
    const auditor = await app.signedIn('auditor');
    for (const target of ['/api/customers', `/api/customers/finicity-${maria}`, '/api/report-requests']) {
      expect((await auditor.call('GET', target)).json()).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect((await auditor.call('GET', '/api/audit-records')).status).toBe(200);
    expect((await officer.call('GET', '/api/audit-records')).status).toBe(403);
  });
});

describe('answers', () => {
  test('carry the security headers and are kept in no cache', async () => {
    const { headers } = await officer.call('GET', '/api/session');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
  });

  test.each([
    ['GET', '/api/nothing-here', 404, 'not-found'],
    ['GET', '/api/customers/finicity-999', 404, 'not-found'],
    ['GET', '/api/customers/..%2f..%2fetc', 404, 'not-found'],
    ['GET', '/api/reports/6b0e3f0c-2f5b-4a64-9a0e-6a4f6b5c7d8e', 404, 'not-found'],
    ['GET', '/api/reports/not-a-uuid', 404, 'not-found'],
    ['GET', '/api/customers?limit=0', 400, 'request-invalid'],
    ['GET', '/api/customers?limit=501', 400, 'request-invalid'],
    ['GET', '/api/customers?page=2', 400, 'request-invalid'],
    ['GET', '/api/%', 404, 'not-found'],
  ] as const)('%s %s is %i %s', async (method, target, status, code) => {
    expect((await officer.call(method, target)).json()).toMatchObject({ status, code });
  });

  test.each([
    ['half a JSON', '{"name":', { 'content-type': 'application/json' }, 400, 'request-invalid'],
    ['a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    [
      'too much',
      JSON.stringify({ name: 'x'.repeat(300_000) }),
      { 'content-type': 'application/json' },
      413,
      'body-too-large',
    ],
    ['a poisoned prototype', '{"__proto__":{"a":1}}', { 'content-type': 'application/json' }, 400, 'request-invalid'],
  ])('a body of %s is refused', async (_what, body, headers, status, code) => {
    expect((await officer.call('POST', '/api/session', { body, headers })).json()).toMatchObject({ status, code });
  });
});

describe('the directory', () => {
  const search = async (q: string) =>
    (await officer.call('GET', `/api/customers?q=${encodeURIComponent(q)}`)).json<CustomersPage>();

  test('holds all 200 customers and finds them by name, id and user name, whatever the case and accents', async () => {
    expect((await search('')).total).toBe(200);
    for (const q of ['alvarez maria', maria, 'MARIA-ALV'])
      expect((await search(q)).items.map(({ name }) => name)).toEqual(['Maria Alvarez']);
    expect((await search('zoe nguyen')).items).toHaveLength(1);
    expect((await search('%')).total).toBe(0);
    expect((await search("'; drop table customers; --")).total).toBe(0);
  });

  test('pages without gaps or repeats', async () => {
    const pages = await Promise.all(
      [0, 70, 140].map((offset) => officer.call('GET', `/api/customers?offset=${offset}&limit=70`)),
    );
    const ids = pages.flatMap((page) => page.json<CustomersPage>().items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(200);
  });

  test('shows what was last seen of the accounts', async () => {
    await accountsOf(officer, maria);
    const { accountsSeen } = (await officer.call('GET', `/api/customers/finicity-${maria}`)).json<CustomerSummary>();
    expect(accountsSeen).toMatchObject({ accounts: 5, institutions: 3, feedsNeedingAttention: 1 });
  });

  test('keeps what it had when the provider fails, and says so', async () => {
    await app.control.fault({
      match: { path: '^/aggregation/v1/customers' },
      times: 9,
      action: { kind: 'status', status: 503 },
    });
    await officer.call('POST', '/api/directory/sync');
    const ofFinicity = async () => (await search('')).directories.find(({ provider }) => provider === 'finicity');
    await expect.poll(async () => (await ofFinicity())?.state, { timeout: 10_000 }).toBe('failed');
    expect(await ofFinicity()).toMatchObject({ known: 200, sentence: expect.stringContaining('provider') as string });
    await app.control.clearFaults();
  });
});

describe('accounts', () => {
  test('are shown as last kept when the provider is out of reach, and say from when', async () => {
    const before = await accountsOf(officer, maria);
    app.passTime(2 * minute);
    await app.control.fault({
      match: { path: '/accounts' },
      times: 9,
      action: { kind: 'reset', after: 'before-handling' },
    });
    const kept = await accountsOf(officer, maria);
    expect(kept.accounts).toEqual(before.accounts);
    expect(kept).toMatchObject({
      asOf: before.asOf,
      stale: { sentence: expect.stringContaining('cannot be reached') },
    });
    await app.control.clearFaults();
  });

  test('never look empty in an outage', async () => {
    const jon = '1005061241';
    await app.control.fault({
      match: { path: `/customers/${jon}/accounts` },
      times: 9,
      action: { kind: 'status', status: 500 },
    });
    const answer = await officer.call('GET', `/api/customers/finicity-${jon}/accounts`);
    expect(answer.json()).toMatchObject({ status: 502, code: 'provider-failed' });
    await app.control.clearFaults();
  });

  test('tell unknown from zero and debts from money', async () => {
    const { accounts } = await accountsOf(officer, maria);
    const card = accounts.find(({ type }) => type === 'creditCard');
    const mortgage = accounts.find(({ type }) => type === 'mortgage');
    expect(card?.balance).toBeLessThan(0);
    expect(card?.feed.state).toBe('sign_in_needed');
    expect(mortgage).toMatchObject({ available: null, usable: { inReport: false } });
  });
});

describe('a report', () => {
  test('comes compressed to whoever takes it so, first and again, and is the same report', async () => {
    const { id } = await orderAndFollow(officer, '1005061479', { lengthDays: 30, orderAnyway: true });
    const get = async (accepted?: string) => {
      const answer = await request(`${app.url}/api/reports/${id}`, {
        headers: {
          cookie: officer.cookie ?? '',
          ...(accepted === undefined ? {} : { 'accept-encoding': accepted }),
        },
      });
      return { headers: answer.headers, bytes: Buffer.from(await answer.body.arrayBuffer()) };
    };
    const plain = await get();
    expect(plain.headers).toMatchObject({ vary: 'accept-encoding', 'cache-control': 'no-store' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const accepted of ['gzip, deflate, br, zstd', 'br;q=1.0, GZIP;q=0.8']) {
      const small = await get(accepted);
      expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
      expect(small.bytes.length).toBeLessThan(plain.bytes.length / 3);
      expect(gunzipSync(small.bytes).equals(plain.bytes)).toBe(true);
    }
    for (const refused of ['identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br']) {
      const whole = await get(refused);
      expect(whole.headers).not.toHaveProperty('content-encoding');
      expect(whole.bytes.equals(plain.bytes)).toBe(true);
    }
  });
});

describe('the PDF', () => {
  test('is sent whole or in one range, byte for byte, with its name', async () => {
    const { id, document } = await orderAndFollow(officer, '1005061479');
    const size = document.bytes ?? 0;
    const get = async (range?: string, query = '') => {
      const answer = await request(`${app.url}/api/reports/${id}/document${query}`, {
        headers: { cookie: officer.cookie ?? '', ...(range === undefined ? {} : { range }) },
      });
      return {
        status: answer.statusCode,
        headers: answer.headers,
        bytes: Buffer.from(await answer.body.arrayBuffer()),
      };
    };
    const whole = await get();
    expect(whole).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-length': String(size), 'accept-ranges': 'bytes' },
    });
    expect(whole.bytes.length).toBe(size);
    for (const [range, from, to] of [
      ['bytes=0-0', 0, 0],
      ['bytes=100-', 100, size - 1],
      ['bytes=-50', size - 50, size - 1],
      [`bytes=10-${size + 10}`, 10, size - 1],
    ] as const) {
      const part = await get(range);
      expect([part.status, part.headers['content-range']]).toEqual([206, `bytes ${from}-${to}/${size}`]);
      expect(part.bytes.equals(whole.bytes.subarray(from, to + 1))).toBe(true);
    }
    expect((await get(`bytes=${size}-`)).status).toBe(416);
    expect((await get('lines=1-2')).status).toBe(200);
    expect((await get(undefined, '?download=1')).headers['content-disposition']).toMatch(
      /^attachment; filename="Maximiliana/,
    );
    expect(whole.headers['content-disposition']).toMatch(/^inline; /);
  });
});

describe('the audit log', () => {
  test('has one row for a refused sign-in, and what was typed as the name is not in it', async () => {
    await app.browser().call('POST', '/api/session', { body: { name: 'my-pass-phrase', password: 'x' } });
    const auditor = await app.signedIn('auditor');
    const { items } = (await auditor.call('GET', '/api/audit-records?limit=3')).json<AuditPage>();
    expect(items.map(({ event, outcome, actor }) => [event, outcome, actor])).toContainEqual([
      'session.refused',
      'refused',
      null,
    ]);
    expect(items.filter(({ outcome }) => outcome === 'refused')).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain('my-pass-phrase');
  });
  test('has one row for the ranges of one viewing, and one more for another session, the whole file or a later viewing', async () => {
    const { id } = await orderAndFollow(officer, '1005061458', { orderAnyway: true });
    const target = `/api/reports/${id}/document`;
    const auditor = await app.signedIn('auditor');
    const rows = async () =>
      (await auditor.call('GET', '/api/audit-records?event=report.document-viewed&limit=500'))
        .json<AuditPage>()
        .items.filter(({ reportId }) => reportId === id).length;
    for (let from = 0; from < 5; from += 1)
      await officer.call('GET', target, { headers: { range: `bytes=${from}-${from}` } });
    expect(await rows()).toBe(1);
    await officer.call('GET', target);
    expect(await rows()).toBe(2);
    await (await app.signedIn()).call('GET', target, { headers: { range: 'bytes=0-9' } });
    expect(await rows()).toBe(3);
    app.passTime(16 * minute);
    await officer.call('GET', target, { headers: { range: 'bytes=0-9' } });
    expect(await rows()).toBe(4);
    // A download is one whatever range is asked for.
    await officer.call('GET', `${target}?download=1`, { headers: { range: 'bytes=0-' } });
    expect(await rows()).toBe(5);
  });

  test('names who saw what under which purpose, and its chain holds', async () => {
    const person = await app.signedIn();
    const { id } = await orderAndFollow(person, maria, { isFcra: true, lengthDays: 30, orderAnyway: true });
    await person.call('GET', `/api/reports/${id}`);
    await person.call('GET', '/api/customers/finicity-999');
    const auditor = await app.signedIn('auditor');
    const page = (await auditor.call('GET', '/api/audit-records?limit=50')).json<AuditPage>();
    const of = (event: string) =>
      page.items.find((one) => one.event === event && (one.reportId === id || one.reportId === null));
    expect(of('report.viewed')).toMatchObject({
      actor: 'officer',
      outcome: 'done',
      customerId: `finicity-${maria}`,
      purpose: '31',
    });
    expect(of('report.ordered')).toMatchObject({ actor: 'officer', reportId: id });
    expect(of('provider.report-generated')).toMatchObject({ actor: null, reportId: id });
    expect(of('customer.viewed')).toMatchObject({ outcome: 'refused', note: 'not-found' });
    expect(page.chain).toMatchObject({ brokenAt: null });
    expect(page.chain.verifiedUpTo).toBe(page.chain.rows);
  });
});

test('no secret, name, amount or account ever reaches the log', async () => {
  await orderAndFollow(officer, maria, { lengthDays: 180, reference: 'SECRET-REF', orderAnyway: true });
  await officer.call('GET', '/api/customers?q=alvarez');
  const log = app.log.join('');
  expect(log).toContain('"route":"/api/report-requests"');
  for (const word of [
    'partner',
    'app-key',
    'SECRET-REF',
    'lvarez',
    'Everyday Checking',
    'loandesk-officer',
    maria,
    '__Host-loandesk=',
    'Bearer',
  ]) {
    expect(log).not.toContain(word);
  }
});
