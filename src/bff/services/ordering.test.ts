import { createHash, randomUUID } from 'node:crypto';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReportRequest } from '#contracts/report-requests.ts';
import type { BalanceView } from '#contracts/report.ts';
import { unreadable } from '#bff/providers/http/wire-schemas.ts';
import { accountsOf, follow, orderAndFollow, placeOrder, type OrderWishes } from '#testing/order-report.ts';
import type { Browser } from '#testing/browser.ts';
import { startTestApp, type TestApp } from '#testing/start-app.ts';

let app: TestApp;
let officer: Browser;
const idOf = (username: string) => {
  const person = app.simulator.people.find((one) => one.username === username);
  if (person === undefined) throw new Error(`nobody is called ${username}`);
  return person.customerId;
};

beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signedIn();
});
afterAll(() => app.close());
beforeEach(() => app.control.clearFaults());

describe('an ordinary order', () => {
  test('becomes a report whose findings are the planted ones, with its PDF', async () => {
    const ready = await orderAndFollow(officer, idOf('maria-alvarez'), {
      lengthDays: 730,
      isFcra: true,
      reference: 'LN-20418',
    });
    expect(ready).toMatchObject({
      state: 'ready',
      failure: null,
      document: { state: 'ready' },
      reference: 'LN-20418',
      purpose: '31',
    });
    const view = (await officer.call('GET', `/api/reports/${ready.id}`)).json<BalanceView>();
    expect(view.report.reference).toBe('LN-20418');
    expect(view.accountsLeftOut.map(({ label }) => label)).toEqual(['Visa Platinum ··0042', '30-yr Fixed ··7719']);
    expect(view.checks.findings.map(({ code }) => code).sort()).toEqual([
      'days_missing',
      'figure_differs',
      'shorter_than_asked',
    ]);
    expect(view.checks.findings.find(({ code }) => code === 'figure_differs')?.sentence).toContain('0.37 USD');
    expect(view.checks.agreements).toBe(view.checks.checked - 1);
    expect(view.document).toMatchObject({ state: 'ready', bytes: ready.document.bytes });
  });

  test('of a clean customer agrees in every figure', async () => {
    const ready = await orderAndFollow(officer, idOf('jon-alvarez'), { lengthDays: 365 });
    expect(ready.report).toMatchObject({ findings: 0 });
    expect(ready.report?.agreements).toBeGreaterThan(100);
  });

  test('keeps the provider\u2019s bytes, JSON and PDF, exactly', async () => {
    const ready = await orderAndFollow(officer, idOf('jon-alvarez'), { lengthDays: 30 });
    const source = await officer.call('GET', `/api/reports/${ready.id}/source`);
    const view = (await officer.call('GET', `/api/reports/${ready.id}`)).json<BalanceView>();
    const { partnerId, partnerSecret, appKey } = app.simulator.credentials;
    const signedIn = await request(`${app.simulator.baseUrl}/aggregation/v2/partners/authentication`, {
      method: 'POST',
      headers: { 'finicity-app-key': appKey, 'content-type': 'application/json' },
      body: JSON.stringify({ partnerId, partnerSecret }),
    });
    const { token } = (await signedIn.body.json()) as { token: string };
    const fetched = async (accept: string) => {
      const answer = await request(`${app.simulator.baseUrl}/analytics/data/v1/${view.report.providerReportId}`, {
        headers: { 'finicity-app-key': appKey, 'finicity-app-token': token, accept },
      });
      return Buffer.from(await answer.body.arrayBuffer());
    };
    expect(source.text).toBe((await fetched('application/json')).toString('utf8'));
    const pdf = await request(`${app.url}/api/reports/${ready.id}/document`, {
      headers: { cookie: officer.cookie ?? '' },
    });
    const ours = Buffer.from(await pdf.body.arrayBuffer());
    expect(createHash('sha256').update(ours).digest('hex')).toBe(
      createHash('sha256')
        .update(await fetched('application/pdf'))
        .digest('hex'),
    );
  });

  test('fetches each representation once, however often it is read', async () => {
    const ready = await orderAndFollow(officer, idOf('jon-alvarez'), { lengthDays: 180 });
    const view = (await officer.call('GET', `/api/reports/${ready.id}`)).json<BalanceView>();
    for (let i = 0; i < 3; i += 1) {
      await officer.call('GET', `/api/reports/${ready.id}`);
      await officer.call('GET', `/api/reports/${ready.id}/source`);
      await officer.call('GET', `/api/reports/${ready.id}/document`);
    }
    const fetches = (await app.control.journal()).filter(({ path }) => path.includes(view.report.providerReportId));
    expect(fetches).toHaveLength(2);
  });
});

describe('the same order', () => {
  test('with the same key is one request, even at the same moment', async () => {
    const customer = idOf('non-ascii');
    const before = (await app.control.orders(customer)).length;
    const key = randomUUID();
    await accountsOf(officer, customer);
    const answers = await Promise.all(Array.from({ length: 6 }, () => placeOrder(officer, customer, { key })));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 202]);
    expect(new Set(answers.map((one) => one.json<ReportRequest>().id)).size).toBe(1);
    await follow(officer, answers[0]?.json<ReportRequest>().id ?? '');
    expect((await app.control.orders(customer)).length - before).toBe(1);
  });

  test('with the same key and another body is refused', async () => {
    const key = randomUUID();
    await placeOrder(officer, idOf('always-zero'), { key, lengthDays: 30 });
    const answer = await placeOrder(officer, idOf('always-zero'), { key, lengthDays: 180 });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'idempotency-key-reused']);
  });

  test('with a new key first offers the report that exists, and is placed when asked for', async () => {
    const first = await orderAndFollow(officer, idOf('always-overdrawn'));
    const again = await placeOrder(officer, idOf('always-overdrawn'), { reference: 'other reference' });
    expect(again.json()).toMatchObject({ status: 409, code: 'same-report-exists', existingReportId: first.id });
    const anyway = await placeOrder(officer, idOf('always-overdrawn'), { orderAnyway: true });
    expect(anyway.status).toBe(202);
  });

  test('of another length is another order', async () => {
    await orderAndFollow(officer, idOf('one-day-only'), { lengthDays: 30 });
    expect((await placeOrder(officer, idOf('one-day-only'), { lengthDays: 365 })).status).toBe(202);
  });
});

describe('when the provider refuses or fails, the order says so and nothing is ordered twice', () => {
  test.each([
    ['rate-limited', {}, 'failed', 'provider-rate-limited'],
    ['no-access', {}, 'failed', 'provider-access-refused'],
    ['unauthorized', {}, 'failed', 'provider-credentials-refused'],
    ['bad-request', {}, 'failed', 'provider-refused-request'],
    ['customer-gone', {}, 'failed', 'provider-customer-unknown'],
    ['not-a-business', { isFcra: true }, 'failed', 'provider-not-registered-business'],
    ['provider-error', {}, 'failed', 'provider-failed'],
    ['security-freeze', { isFcra: true }, 'failed', 'security-freeze'],
    ['dispute-statement', { isFcra: true }, 'failed', 'dispute-statement'],
    ['html-page', {}, 'failed', 'provider-answer-unreadable'],
    ['half-json', {}, 'failed', 'provider-answer-unreadable'],
    ['broken-schema', {}, 'failed', 'provider-answer-unreadable'],
    ['cut-after-generating', {}, 'outcome_unknown', 'provider-unavailable'],
  ] as const)('%s', async (username, wishes, state, code) => {
    const settled = await orderAndFollow(officer, idOf(username), wishes);
    expect(settled).toMatchObject({ state, failure: { code, billing: expect.any(String) } });
    expect(settled.failure?.sentence).toMatch(/^[A-Z].+\.$/);
    const made = (await app.control.orders(idOf(username))).filter(({ status }) => status === 200 || status === null);
    expect(made.length).toBeLessThanOrEqual(1);
    // Half a report is never shown.
    expect((await officer.call('GET', `/api/reports/${settled.id}`)).status).toBe(404);
  });

  test('an FCRA order that the provider refused is not billed; one whose line broke may be', async () => {
    const refused = await orderAndFollow(officer, idOf('not-a-business'), { isFcra: true, orderAnyway: true });
    expect(refused.failure).toMatchObject({ billing: 'not_billed', canRetry: false });
    const unknown = await orderAndFollow(officer, idOf('cut-after-generating'), { isFcra: true });
    expect(unknown.failure).toMatchObject({ billing: 'may_be_billed', canRetry: false });
    const made = (await app.control.orders(idOf('cut-after-generating'))).filter(({ path }) => path.includes('/fcra'));
    expect(made).toHaveLength(1);
  });
});

describe('what heals by itself', () => {
  test.each([
    'token-expired-once',
    'token-expired-accounts',
    'rate-limited-twice',
    'cut-while-retrieving',
    'report-late',
    'strings-everywhere',
    'nulls-everywhere',
    'very-long-names',
    'markup-in-names',
    'stale-accounts',
    'balance-gaps',
    'slow-generation',
    'large-pdf',
  ])('%s ends ready', async (username) => {
    const ready = await orderAndFollow(officer, idOf(username));
    expect(ready).toMatchObject({ state: 'ready', failure: null, document: { state: 'ready' } });
    expect((await app.control.orders(idOf(username))).filter(({ madeReportId }) => madeReportId !== null)).toHaveLength(
      1,
    );
  });

  test('strings everywhere and an ordinary answer give the same kind of report', async () => {
    const ready = await orderAndFollow(officer, idOf('strings-everywhere'), { orderAnyway: true });
    expect(ready.report).toMatchObject({ findings: 0 });
  });

  test('nulls are unknown, never zero', async () => {
    const ready = await orderAndFollow(officer, idOf('nulls-everywhere'), { orderAnyway: true });
    const view = (await officer.call('GET', `/api/reports/${ready.id}`)).json<BalanceView>();
    const [without, empty] = view.report.accounts;
    expect(without?.figures).toBeNull();
    expect(empty?.figures).toMatchObject({ current: null, minimum: null, daily: null, periods: [] });
    expect(view.checks.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['account_without_figures', 'figure_missing']),
    );
  });

  test('two currencies are never added', async () => {
    const ready = await orderAndFollow(officer, idOf('two-currencies'));
    const view = (await officer.call('GET', `/api/reports/${ready.id}`)).json<BalanceView>();
    expect(view.report.combined).toBeNull();
    expect(view.checks.findings.map(({ code }) => code)).toContain('several_currencies');
  });
});

describe('when only fetching failed', () => {
  test('the report is fetched again without another order', async () => {
    const customer = idOf('always-zero');
    await app.control.fault({
      match: { path: '/analytics/data/', customerId: customer, accept: 'json' },
      times: 5,
      action: { kind: 'status', status: 500 },
    });
    const failed = await orderAndFollow(officer, customer, { lengthDays: 270 });
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'provider-failed', canRetry: true } });
    const before = (await app.control.orders(customer)).length;
    await app.control.clearFaults();
    expect((await officer.call('POST', `/api/report-requests/${failed.id}/retry`)).status).toBe(202);
    expect(await follow(officer, failed.id)).toMatchObject({ state: 'ready', failure: null });
    expect((await app.control.orders(customer)).length).toBe(before);
  });

  test('a report is ready without its PDF, and the PDF is fetched alone', async () => {
    const broken = await orderAndFollow(officer, idOf('broken-pdf'));
    expect(broken).toMatchObject({
      state: 'ready',
      document: { state: 'failed', failure: { code: 'provider-document-unreadable', canRetry: true } },
    });
    expect((await officer.call('GET', `/api/reports/${broken.id}`)).status).toBe(200);
    expect((await officer.call('GET', `/api/reports/${broken.id}/document`)).status).toBe(404);

    const late = await orderAndFollow(officer, idOf('pdf-late'));
    expect(late).toMatchObject({ state: 'ready', document: { state: 'failed' } });
    expect((await officer.call('POST', `/api/report-requests/${late.id}/retry`)).status).toBe(202);
    const ready = await follow(officer, late.id, ({ document }) => document.state === 'ready');
    const view = (await officer.call('GET', `/api/reports/${ready.id}`)).json<BalanceView>();
    expect(view.document).toMatchObject({ state: 'ready', failure: null });
  });

  test('a PDF cut in the middle is not kept', async () => {
    const customer = idOf('always-zero');
    await app.control.fault({
      match: { path: '/analytics/data/', customerId: customer, accept: 'pdf' },
      times: 5,
      action: { kind: 'truncate' },
    });
    const ready = await orderAndFollow(officer, customer, { lengthDays: 365 });
    expect(ready).toMatchObject({ state: 'ready', document: { state: 'failed', bytes: null } });
  });
});

describe('an answer that cannot be read', () => {
  const customer = () => idOf('always-zero');

  /** Calls that fetched the JSON of a report of the customer, which is what is billed under the FCRA. */
  const fetches = async () =>
    (await app.control.journal()).filter(({ method, path }) => method === 'GET' && path.includes('/analytics/data/'))
      .length;

  /** An order whose answer comes in another shape than promised, once. */
  async function unreadableOrder(wishes: OrderWishes) {
    await app.control.fault({
      match: { path: '/analytics/data/', customerId: customer(), accept: 'json' },
      times: 1,
      action: { kind: 'rewrite', how: 'broken-schema' },
    });
    return await orderAndFollow(officer, customer(), { orderAnyway: true, ...wishes });
  }

  /** An order whose answer only a later transform can read. */
  async function orderForLaterTransform(wishes: OrderWishes) {
    const older = vi.spyOn(app.services.providers.named('finicity'), 'normalise').mockImplementation(() => {
      throw unreadable('a field that this transform does not know');
    });
    try {
      return await orderAndFollow(officer, customer(), { orderAnyway: true, ...wishes });
    } finally {
      older.mockRestore();
    }
  }

  async function retried(id: string) {
    expect((await officer.call('POST', `/api/report-requests/${id}/retry`)).status).toBe(202);
    return await follow(officer, id);
  }

  test('of an FCRA report is kept, and trying again reads it and fetches nothing', async () => {
    const failed = await unreadableOrder({ isFcra: true });
    const before = await fetches();
    const again = await retried(failed.id);
    expect(await fetches()).toBe(before);
    for (const { state, failure } of [failed, again]) {
      expect(state).toBe('failed');
      expect(failure).toMatchObject({ code: 'provider-answer-unreadable', billing: 'billed', canRetry: true });
      expect(failure?.sentence).toContain('It is kept as it came');
      expect(failure?.nextStep).toContain('costs nothing');
    }
  });

  test('shows nothing of itself while it is kept', async () => {
    const { id } = await unreadableOrder({ isFcra: true });
    for (const path of ['', '/source', '/document', '/workbook', '/file-pack', '/tables/daily']) {
      expect((await officer.call('GET', `/api/reports/${id}${path}`)).status, path).toBe(404);
    }
    await expect(app.services.reports.rawBytes(id)).rejects.toMatchObject({ code: 'not-found' });
    const listed = (await officer.call('GET', '/api/report-requests?state=ready')).json<{ items: ReportRequest[] }>();
    expect(listed.items.map((one) => one.id)).not.toContain(id);
  });

  test.each([
    ['an FCRA report', true],
    ['a plain report', false],
  ])('of %s becomes the report as soon as a transform can read it, without another fetch', async (_name, isFcra) => {
    const failed = await orderForLaterTransform({ isFcra });
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'provider-answer-unreadable' } });
    const before = await fetches();
    app.passTime(60_000);
    expect(await retried(failed.id)).toMatchObject({ state: 'ready', failure: null, document: { state: 'ready' } });
    // The PDF alone.
    expect((await fetches()) - before).toBe(1);
    const view = (await officer.call('GET', `/api/reports/${failed.id}`)).json<BalanceView>();
    expect(Date.parse(view.retrievedAt)).toBeLessThanOrEqual(Date.parse(failed.failure?.at ?? ''));
    expect((await officer.call('GET', `/api/reports/${failed.id}/file-pack`)).status).toBe(200);
  });

  test('of a plain report is fetched again when it still cannot be read: that is free', async () => {
    const failed = await unreadableOrder({ isFcra: false });
    expect(failed).toMatchObject({ state: 'failed', failure: { billing: 'not_billed', canRetry: true } });
    expect(await retried(failed.id)).toMatchObject({ state: 'ready', failure: null });
    const source = await officer.call('GET', `/api/reports/${failed.id}/source`);
    expect(source.json()).toHaveProperty('businessSummary');
  });
});

describe('what an officer decides about an unknown outcome', () => {
  test('ordering again makes one new order, however often it is asked for', async () => {
    const customer = idOf('always-zero');
    await app.control.fault({
      match: { path: `/customer/${customer}`, method: 'POST' },
      times: 1,
      action: { kind: 'reset', after: 'after-handling' },
    });
    const unknown = await orderAndFollow(officer, customer, { lengthDays: 730 });
    expect(unknown.state).toBe('outcome_unknown');
    const decide = () =>
      officer.call('POST', `/api/report-requests/${unknown.id}/decision`, { body: { decision: 'order_again' } });
    const [first, second] = await Promise.all([decide(), decide()]);
    const ids = [first, second].flatMap((one) => (one.status === 202 ? [one.json<ReportRequest>().id] : []));
    expect(new Set(ids).size).toBe(1);
    expect(await follow(officer, ids[0] ?? '')).toMatchObject({ state: 'ready' });
    const replaced = (await officer.call('GET', `/api/report-requests/${unknown.id}`)).json<ReportRequest>();
    expect(replaced.replacedBy).toBe(ids[0]);
    expect((await decide()).json()).toMatchObject({ code: 'state-conflict' });
  });

  test('leaving it settles it', async () => {
    const customer = idOf('always-zero');
    await app.control.fault({
      match: { path: `/customer/${customer}`, method: 'POST' },
      times: 1,
      action: { kind: 'reset', after: 'after-handling' },
    });
    const unknown = await orderAndFollow(officer, customer, { lengthDays: 730, orderAnyway: true });
    const left = await officer.call('POST', `/api/report-requests/${unknown.id}/decision`, {
      body: { decision: 'leave' },
    });
    expect(left.json()).toMatchObject({ state: 'failed' });
  });

  test('only the officer who ordered, or a lead, may act', async () => {
    const customer = idOf('bad-request');
    const failed = await orderAndFollow(await app.signedIn('lead'), customer, { orderAnyway: true });
    const body = { decision: 'leave' };
    const refused = await officer.call('POST', `/api/report-requests/${failed.id}/decision`, { body });
    expect(refused.json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect(refused.json<{ detail: string }>().detail).toContain('another officer');
    const own = await orderAndFollow(officer, customer, { orderAnyway: true });
    const lead = await app.signedIn('lead');
    expect((await lead.call('POST', `/api/report-requests/${own.id}/decision`, { body })).status).toBe(202);
  });
});

describe('bad input to an order', () => {
  test.each([
    ['a length the provider does not take', { lengthDays: 31 }, '/body/lengthDays', '30, 90, 180, 270, 365 or 730'],
    ['no accounts', { accountIds: [] }, '/body/accountIds', 'at least one account'],
    ['an account twice', { accountIds: ['5011648377', '5011648377'] }, '/body/accountIds', 'once'],
    ['FCRA without purpose', { isFcra: true, purpose: null }, '/body/purpose', 'needs a permissible purpose'],
    ['a purpose without FCRA', { isFcra: false, purpose: '31' }, '/body/purpose', 'FCRA report only'],
    ['a purpose that is no code', { isFcra: true, purpose: 'loan' }, '/body/purpose', 'two characters'],
    ['a purpose that is not set up', { isFcra: true, purpose: 'ZZ' }, '/body/purpose', 'Choose one of 31, 99'],
    ['a reference with odd characters', { reference: '<script>' }, '/body/reference', 'letters, digits'],
    ['a field that nobody knows', { fromDate: '2026-01-01' } as OrderWishes, '/body/fromDate', 'no field of the name'],
  ])('%s is refused with a sentence', async (_what, wishes, pointer, words) => {
    const answer = await placeOrder(officer, idOf('maria-alvarez'), wishes);
    const problem = answer.json<{
      code: string;
      detail: string;
      errors: { pointer: string; message: string }[];
      requestId: string;
    }>();
    expect([answer.status, problem.code]).toEqual([400, 'request-invalid']);
    expect(problem.errors).toEqual([{ pointer, message: expect.stringContaining(words) }]);
    expect(problem.requestId).toBe(answer.headers['x-request-id']);
  });

  test('accounts of somebody else are refused, and which', async () => {
    const [stranger] = (await accountsOf(officer, idOf('jon-alvarez'))).accounts;
    const [own] = (await accountsOf(officer, idOf('maria-alvarez'))).accounts;
    const answer = await placeOrder(officer, idOf('maria-alvarez'), {
      accountIds: [own?.id ?? '', stranger?.id ?? ''],
    });
    expect(answer.json()).toMatchObject({
      status: 422,
      code: 'accounts-not-of-customer',
      errors: [{ pointer: '/body/accountIds/1' }],
    });
  });

  test('accounts that a balance report cannot take are named', async () => {
    const answer = await placeOrder(officer, idOf('only-debts'), {
      accountIds: (await accountsOf(officer, idOf('only-debts'))).accounts.map(({ id }) => id),
    });
    expect(answer.json()).toMatchObject({ status: 422, code: 'accounts-not-usable' });
  });

  test('an unknown customer is not found', async () => {
    const answer = await placeOrder(officer, '1', { accountIds: ['1'] });
    expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  test('without an idempotency key nothing is ordered', async () => {
    const answer = await placeOrder(officer, idOf('maria-alvarez'), { key: 'not a uuid' });
    expect(answer.json()).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
  });
});
