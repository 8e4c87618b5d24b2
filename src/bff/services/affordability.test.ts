import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { request } from 'undici';
import type { AddedCustomer, CustomersPage, RefreshJobs } from '#contracts/customers.ts';
import type { OrderTerms } from '#contracts/report-requests.ts';
import type { AffordabilityView } from '#contracts/report.ts';
import { addMonths, monthOf } from '#domain/months.ts';
import type { Browser } from '#testing/browser.ts';
import { accountsOf, follow, orderAndFollow, placeOrder } from '#testing/order-report.ts';
import { startTestApp, type TestApp } from '#testing/start-app.ts';

let app: TestApp;
let officer: Browser;

beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signedIn();
});
afterAll(() => app.close());

const userOf = (key: string) => {
  const found = app.basiq.people.find((person) => person.key === key);
  if (found === undefined) throw new Error(`nobody is called ${key}`);
  return found.userId;
};

/** Adds a named user and answers our id. */
async function added(key: string): Promise<string> {
  const answer = await officer.call('POST', '/api/customers', { body: { by: 'id', userId: userOf(key) } });
  if (answer.status !== 200) throw new Error(`${key} could not be added: ${answer.text}`);
  return `basiq-${userOf(key)}`;
}

const order = async (key: string, wishes = {}) => await orderAndFollow(officer, await added(key), wishes);
const viewOf = async (id: string) => (await officer.call('GET', `/api/reports/${id}`)).json<AffordabilityView>();
async function reportOf(key: string, wishes = {}) {
  const ready = await order(key, { orderAnyway: true, ...wishes });
  if (ready.state !== 'ready') throw new Error(`${key} is ${ready.state}: ${ready.failure?.sentence ?? ''}`);
  return await viewOf(ready.id);
}
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code: string }>().code;
const termsOf = async (customer: string) =>
  (await officer.call('GET', `/api/customers/${customer}/order-terms`)).json<OrderTerms>();

describe('adding users', () => {
  test('by id works once, and says so when it is repeated', async () => {
    const add = () => officer.call('POST', '/api/customers', { body: { by: 'id', userId: userOf('renter') } });
    const [first, second] = [(await add()).json<AddedCustomer>(), (await add()).json<AddedCustomer>()];
    expect([first.outcome, second.outcome]).toEqual(['added', 'already_there']);
    expect(first.customer).toMatchObject({ provider: 'basiq', accountsSeen: null });
    const found = (await officer.call('GET', '/api/customers?provider=basiq&q=')).json<CustomersPage>();
    expect(found.items.map(({ id }) => id)).toContain(first.customer?.id);
    expect(found.items.every(({ provider }) => provider === 'basiq')).toBe(true);
  });

  test.each([
    [{ by: 'id', userId: '00000000-0000-4000-8000-000000000000' }, 404, 'not-found'],
    [{ by: 'id', userId: '../token' }, 400, 'request-invalid'],
    [{ by: 'id', userId: '' }, 400, 'request-invalid'],
    [{ by: 'email', email: 'nobody' }, 400, 'request-invalid'],
    [{ by: 'email', email: 'priya.nair@example.com' }, 409, 'customers-not-listed'],
  ])('%j is refused with a sentence', async (body, status, code) => {
    const answer = await officer.call('POST', '/api/customers', { body });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  test('an auditor may not', async () => {
    const auditor = await app.signedIn('auditor');
    const answer = await auditor.call('POST', '/api/customers', { body: { by: 'id', userId: userOf('renter') } });
    expect(answer.status).toBe(403);
  });

  test('a provider that lists nobody is not a failure', async () => {
    const { directories } = (await officer.call('GET', '/api/customers')).json<CustomersPage>();
    expect(directories.find(({ provider }) => provider === 'basiq')).toMatchObject({
      state: 'not_offered',
      sentence: null,
    });
  });
});

describe('where Basiq lists its users', () => {
  let listing: TestApp;
  beforeAll(async () => {
    listing = await startTestApp({ listsUsers: true });
  });
  afterAll(() => listing.close());

  test('they are in the directory, and one may be added by e-mail', async () => {
    const person = await listing.signedIn();
    const find = async () => (await person.call('GET', '/api/customers?provider=basiq&q=nair')).json<CustomersPage>();
    await expect.poll(async () => (await find()).total).toBeGreaterThan(0);
    const email = 'PRIYA.NAIR@example.com';
    const answer = await person.call('POST', '/api/customers', { body: { by: 'email', email } });
    expect(answer.json<AddedCustomer>()).toMatchObject({ outcome: 'already_there', customer: { name: 'Priya Nair' } });
    const nobody = await person.call('POST', '/api/customers', {
      body: { by: 'email', email: "o'nobody@example.com" },
    });
    expect(nobody.status).toBe(404);
  });
});

describe('an order', () => {
  test('becomes a summary whose totals, means, ranges and balances agree', async () => {
    const ready = await order('home-owner', { reference: 'LN-7' });
    expect(ready).toMatchObject({ state: 'ready', kind: 'affordability', document: { state: 'ready' } });
    const view = await viewOf(ready.id);
    expect(view.checks.findings).toEqual([]);
    expect(view.checks.agreements).toBeGreaterThan(30);
    expect(view).toMatchObject({ kind: 'affordability', reference: 'LN-7', isFcra: false, purpose: null });
    expect(view.report.external?.map(({ source }) => source).sort()).toEqual(['afterpay', 'zip pay']);
    expect(view.report.accounts.map(({ isCash }) => isCash)).toEqual([true, true, false, false, false]);
    // Redraw and limits are never cash: the total is that of the two deposit accounts.
    const last = view.report.combined?.daily?.days.at(-1)?.[1];
    expect(last).toBe(view.report.summary.assets?.amount);
  });

  test('keeps every part of the record as it came, each fetched once', async () => {
    const ready = await order('renter', { orderAnyway: true });
    const { report } = await viewOf(ready.id);
    const source = (await officer.call('GET', `/api/reports/${ready.id}/source`)).text;
    const fetched = (await app.basiqControl.journal()).filter(
      ({ path, method }) => method === 'GET' && path.includes(report.providerReportId) && !path.includes('next='),
    );
    const paths = fetched.map(({ path }) => path.replace(/^.*\/users\/[^/]+\//, '').split('?')[0]);
    const id = report.providerReportId;
    // The snapshot twice: its JSON and its PDF.
    const once = ['affordability/$id/transactions', 'expenses/$id', 'income/$id'];
    expect(paths.map((one) => one?.replace(id, '$id')).sort((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
      'affordability/$id',
      'affordability/$id',
      ...once,
    ]);
    const snapshot = await ask(`/users/${userOf('renter')}/affordability/${id}`);
    expect(source.startsWith(`{"affordability":${snapshot.toString('utf8')}`)).toBe(true);
    const pdf = await request(`${app.url}/api/reports/${ready.id}/document`, {
      headers: { cookie: officer.cookie ?? '' },
    });
    const theirs = await ask(`/users/${userOf('renter')}/affordability/${id}`, 'application/pdf');
    expect(sha256(Buffer.from(await pdf.body.arrayBuffer()))).toBe(sha256(theirs));
  });

  test('of months that are over has balances up to the end of those months', async () => {
    const { today } = await termsOf(await added('renter'));
    const toMonth = addMonths(monthOf(today), -3);
    const view = await reportOf('renter', { fromMonth: addMonths(toMonth, -5), toMonth });
    expect(view.report.combined?.coverage.to).toMatch(new RegExp(`^${toMonth}-(28|29|30|31)$`));
    expect(view.checks.findings.map(({ code }) => code)).not.toContain('running_balance_differs');
  });

  test('of the same months and accounts first offers the summary that exists', async () => {
    const customer = await added('couple-a');
    const first = await orderAndFollow(officer, customer);
    const again = await placeOrder(officer, customer);
    expect(again.json()).toMatchObject({ code: 'same-report-exists', existingReportId: first.id });
    const { today } = await termsOf(customer);
    const fewer = await placeOrder(officer, customer, { fromMonth: monthOf(today), toMonth: monthOf(today) });
    expect(fewer.status).toBe(202);
  });
});

describe('an order that is not valid', () => {
  const month = (by: number) => addMonths(monthOf(app.services.providers.named('basiq').today(new Date())), by);

  test.each([
    ['a month that is none', () => ({ fromMonth: '2026-13' }), '/body/fromMonth', /year and month/],
    ['a day for a month', () => ({ toMonth: '2026-03-01' }), '/body/toMonth', /year and month/],
    ['reversed months', () => ({ fromMonth: month(-1), toMonth: month(-2) }), '/body/toMonth', /not be before/],
    [
      'more than 12 months apart',
      () => ({ fromMonth: month(-13), toMonth: month(0) }),
      '/body/fromMonth',
      /13 calendar/,
    ],
    ['a month to come', () => ({ fromMonth: month(0), toMonth: month(1) }), '/body/toMonth', /earlier month/],
    ['an unknown account', () => ({ accountIds: ['nobodys'] }), '/body/accountIds/0', /belong/],
    ['no account', () => ({ accountIds: [] }), '/body/accountIds', /at least one/],
  ])('%s is named beside its field, and nothing is sent', async (_name, wishes, pointer, words) => {
    const customer = await added('renter');
    const before = (await app.basiqControl.summaries(userOf('renter'))).length;
    const answer = await placeOrder(officer, customer, { orderAnyway: true, ...wishes() });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const { errors = [] } = answer.json<{ errors?: { pointer: string; message: string }[] }>();
    expect(errors).toContainEqual({ pointer, message: expect.stringMatching(words) as string });
    expect((await app.basiqControl.summaries(userOf('renter'))).length).toBe(before);
  });

  test("another user's account is refused", async () => {
    const [foreign] = (await accountsOf(officer, await added('home-owner'))).accounts;
    const answer = await placeOrder(officer, await added('renter'), { accountIds: [foreign?.id ?? ''] });
    expect(codeOf(answer)).toBe('accounts-not-of-customer');
  });

  test('a balance report of a Basiq user is refused', async () => {
    const answer = await placeOrder(officer, await added('renter'), {
      kind: 'balance',
      lengthDays: 90,
      isFcra: false,
      purpose: null,
      fromMonth: undefined,
      toMonth: undefined,
    } as object);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'request-invalid']);
  });

  test('accounts of two currencies are refused together and taken apart', async () => {
    const customer = await added('mixed-currencies');
    const { accounts } = await accountsOf(officer, customer);
    expect(codeOf(await placeOrder(officer, customer))).toBe('accounts-of-several-currencies');
    const dollars = accounts.filter(({ currency }) => currency === 'USD').map(({ id }) => id);
    const ready = await orderAndFollow(officer, customer, { accountIds: dollars });
    expect((await viewOf(ready.id)).report.currency).toBe('USD');
  });
});

describe('consent', () => {
  test.each([
    ['consent-expired', 'expired'],
    ['consent-revoked', 'revoked'],
  ])('of %s blocks ordering and says why', async (key, state) => {
    const customer = await added(key);
    const { access, orderingBlocked } = await accountsOf(officer, customer);
    expect([access?.consent.state, orderingBlocked]).toEqual([state, access?.consent.sentence]);
    const answer = await placeOrder(officer, customer);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'consent-ended']);
    expect((await officer.call('POST', `/api/customers/${customer}/refresh-jobs`)).status).toBe(409);
    expect(await app.basiqControl.summaries(userOf(key))).toEqual([]);
    const listed = (await officer.call('GET', `/api/customers/${customer}`)).json<{
      accountsSeen: { consent: object };
    }>();
    expect(listed.accountsSeen.consent).toMatchObject({ state });
  });

  test('that ends between picking and ordering stops the order', async () => {
    const customer = await added('consent-lapses');
    const { accounts, orderingBlocked } = await accountsOf(officer, customer);
    expect(orderingBlocked).toBeNull();
    const answer = await placeOrder(officer, customer, { accountIds: accounts.map(({ id }) => id) });
    expect(codeOf(answer)).toBe('consent-ended');
    expect(await app.basiqControl.summaries(userOf('consent-lapses'))).toEqual([]);
  });

  test('of a user of the older version is not recorded, and blocks nothing', async () => {
    const { access, orderingBlocked } = await accountsOf(officer, await added('no-consents'));
    expect([access?.consent.state, orderingBlocked]).toEqual(['not_recorded', null]);
    expect((await order('no-consents')).state).toBe('ready');
  });
});

describe('when the provider refuses or fails, the order says so and nothing is ordered twice', () => {
  test.each([
    ['no-transactions', 'no_data', 'provider-has-no-transactions', false],
    ['quota-reached', 'failed', 'quota-reached', false],
    ['limit-403', 'failed', 'provider-access-refused', false],
    ['unavailable', 'failed', 'provider-failed', false],
    ['cut-after-creating', 'outcome_unknown', 'provider-unavailable', false],
    ['half-json', 'failed', 'provider-answer-unreadable', true],
    ['broken-schema', 'failed', 'provider-answer-unreadable', true],
    ['foreign-link', 'failed', 'provider-link-refused', true],
    ['foreign-income-link', 'failed', 'provider-link-refused', true],
  ])('%s', async (key, state, code, canRetry) => {
    const settled = await order(key);
    expect(settled).toMatchObject({ state, failure: { code, canRetry, billing: 'not_billed' } });
    expect(settled.failure?.sentence).toMatch(/^[A-Z].+\.$/);
    expect(await app.basiqControl.summaries(userOf(key))).toHaveLength(1);
    expect((await officer.call('GET', `/api/reports/${settled.id}`)).status).toBe(404);
  });

  test('a link to another host is logged with the host and without the path', () => {
    const lines = app.log.filter((line) => line.includes('provider-link-refused'));
    expect(lines.join('')).toContain('127.0.0.2:9');
    expect(lines.join('')).not.toContain('steal-token');
  });

  test('a user without accounts has nothing to order', async () => {
    const { accounts } = await accountsOf(officer, await added('no-accounts'));
    expect(accounts).toEqual([]);
  });
});

describe('what heals by itself', () => {
  test.each(['token-expired-once', 'json-late', 'slow', 'long-names', 'non-ascii', 'markup-in-names', 'three-ids'])(
    '%s ends ready, with one summary made',
    async (key) => {
      expect(await order(key)).toMatchObject({ state: 'ready', failure: null, document: { state: 'ready' } });
      const made = (await app.basiqControl.summaries(userOf(key))).filter(({ madeReportId }) => madeReportId !== null);
      expect(made).toHaveLength(1);
    },
  );

  test('a token that expired is renewed for all', async () => {
    await app.basiqControl.expireTokens();
    expect((await order('couple-b')).state).toBe('ready');
  });
});

describe('when only a part fails', () => {
  test.each([
    ['pdf-fails', 'provider-failed'],
    ['broken-pdf', 'provider-document-unreadable'],
  ])('the summary of %s is ready without its PDF, which is fetched alone', async (key, code) => {
    const ready = await order(key);
    expect(ready).toMatchObject({ state: 'ready', document: { state: 'failed', failure: { code, canRetry: true } } });
    expect((await viewOf(ready.id)).report.kind).toBe('affordability');
    const before = (await app.basiqControl.summaries(userOf(key))).length;
    expect((await officer.call('POST', `/api/report-requests/${ready.id}/retry`)).status).toBe(202);
    await follow(officer, ready.id);
    expect((await app.basiqControl.summaries(userOf(key))).length).toBe(before);
  });

  test('a PDF that is late comes with a retry', async () => {
    const ready = await order('pdf-late');
    expect(ready.document.state).toBe('failed');
    await officer.call('POST', `/api/report-requests/${ready.id}/retry`);
    expect((await follow(officer, ready.id)).document.state).toBe('ready');
  });

  test('income that cannot be fetched leaves no half report, and a retry orders nothing', async () => {
    const failed = await order('income-fails');
    expect(failed).toMatchObject({ state: 'failed', failure: { canRetry: true } });
    await officer.call('POST', `/api/report-requests/${failed.id}/retry`);
    expect((await follow(officer, failed.id)).state).toBe('ready');
    expect(await app.basiqControl.summaries(userOf('income-fails'))).toHaveLength(1);
  });

  test('a list of transactions of 40 MB is left out, and the rest stands', { timeout: 60_000 }, async () => {
    const { report, checks } = await reportOf('huge-transactions');
    expect(report.combined).toBeNull();
    expect(report.accounts.every(({ figures }) => figures === null)).toBe(true);
    expect(checks.findings.map(({ code }) => code)).toContain('transactions_missing');
    expect(report.summary.assets).not.toBeNull();
  });
});

describe('oddities', () => {
  test('payments of external lenders as a list are the same as one object', async () => {
    const { report } = await reportOf('external-array');
    const [lender] = report.external ?? [];
    expect(lender?.payments).toHaveLength(1);
    expect(lender?.payments?.[0]?.total?.pointer).toBe('/affordability/external/0/payments/0/total');
  });

  test.each([
    ['arrears-true', ['yes']],
    ['arrears-text', ['no', 'yes']],
    ['arrears-null', ['not_said']],
    ['arrears-missing', ['not_said']],
    ['home-owner', ['no', 'no']],
  ])('arrears of %s are %j', async (key, expected) => {
    const { report } = await reportOf(key);
    expect([...new Set(report.loans?.map(({ arrears }) => arrears))].sort()).toEqual([...new Set(expected)].sort());
  });

  test.each([
    ['loan-repayment-name', '/affordability/summary/loanRepaymentMonthly'],
    ['both-names', '/affordability/summary/loanRepaymentsMonthly'],
    ['home-owner', '/affordability/summary/loanRepaymentsMonthly'],
  ])('the repayments of %s stand at %s, as money out', async (key, pointer) => {
    const { loanRepayments } = (await reportOf(key)).report.summary;
    expect(loanRepayments?.pointer).toBe(pointer);
    expect(loanRepayments?.amount).toBeLessThan(0);
  });

  test('repayments that are not reported are unknown', async () => {
    expect((await reportOf('no-repayment-figure')).report.summary.loanRepayments).toBeNull();
  });

  test('stability in per cent and from 0 to 1 are the same', async () => {
    for (const key of ['iso-stability', 'home-owner']) {
      const [salary] = (await reportOf(key)).report.income?.regular ?? [];
      expect(salary?.stability?.percent).toBeGreaterThan(1);
      expect(salary?.stability?.percent).toBeLessThanOrEqual(100);
    }
  });

  test('null is unknown, an absent list is not an empty one, and zero is zero', async () => {
    const nulls = (await reportOf('nulls')).report;
    expect(nulls.summary.assets).toBeNull();
    expect(nulls.expenses?.bankFees).toBeNull();
    expect(nulls.external).toEqual([]);
    const absent = (await reportOf('absent-arrays')).report;
    expect([absent.assets, absent.external, absent.income?.irregular]).toEqual([null, null, null]);
    const zero = (await reportOf('zero-balances')).report;
    expect(zero.summary.assets?.text).toBe('0.00');
  });

  test('a card whose range is by size of debt owes least first', async () => {
    const { report } = await reportOf('home-owner');
    for (const { lastMonth } of report.credits ?? []) {
      expect(lastMonth.mostOwed?.amount).toBeLessThanOrEqual(lastMonth.leastOwed?.amount ?? Number.NaN);
    }
    expect(report.credits).not.toEqual([]);
  });

  test('a negative limit and insurance without a balance are taken as they are', async () => {
    const [card] = (await reportOf('negative-limit')).report.credits ?? [];
    expect([card?.limit?.amount, card?.available]).toEqual([-500_000, null]);
    const { accounts } = await accountsOf(officer, await added('insurance-account'));
    expect(accounts.filter(({ balance }) => balance === null).length).toBeGreaterThan(0);
    expect((await reportOf('insurance-account')).report.kind).toBe('affordability');
  });

  test.each([
    ['wrong-totals', ['figure_differs', 'total_differs']],
    ['range-disagrees', ['range_differs']],
    ['interval-gap', ['days_missing']],
    ['short-coverage', ['shorter_than_asked']],
  ])('what disagrees or is missing for %s is a finding', async (key, expected) => {
    const { checks } = await reportOf(key);
    expect([...new Set(checks.findings.map(({ code }) => code))]).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    'no-running-balance',
    'pending-transactions',
    'overdrawn',
    'twelve-accounts',
    'all-benefits',
    'closed-lender',
  ])('nothing is found wrong with %s', async (key) => {
    expect((await reportOf(key)).checks.findings).toEqual([]);
  });

  test('a deleted connection leaves its account, which is said to be cut off', async () => {
    const { accounts } = await accountsOf(officer, await added('connection-deleted'));
    expect(accounts.map(({ feed }) => feed.state)).toContain('closed');
  });
});

describe('the quota', () => {
  test('counts calls of the day, for everybody together, and blocks the next one when it is used up', async () => {
    const small = await startTestApp({ env: { BASIQ_DAILY_QUOTA: '2' } });
    try {
      const [one, two] = [await small.signedIn('officer'), await small.signedIn('lead')];
      const { userId } = small.basiq.people[0] ?? { userId: '' };
      await one.call('POST', '/api/customers', { body: { by: 'id', userId } });
      const customer = `basiq-${userId}`;
      const used = async () =>
        (await one.call('GET', `/api/customers/${customer}/order-terms`)).json<OrderTerms>().quota;
      expect(await used()).toMatchObject({ used: 0, limit: 2 });
      await orderAndFollow(one, customer, { orderAnyway: true });
      await orderAndFollow(two, customer, { orderAnyway: true });
      expect((await used())?.used).toBe(2);
      const third = await placeOrder(one, customer, { orderAnyway: true });
      expect([third.status, codeOf(third)]).toEqual([429, 'quota-reached']);
      expect(await small.basiqControl.summaries(userId)).toHaveLength(2);
      small.passTime(24 * 3_600_000);
      const again = await small.signedIn('officer');
      const fresh = (await again.call('GET', `/api/customers/${customer}/order-terms`)).json<OrderTerms>();
      expect(fresh.quota?.used).toBe(0);
    } finally {
      await small.close();
    }
  });
});

describe('fetching new data from the banks', () => {
  const jobsOf = async (customer: string) =>
    (await officer.call('GET', `/api/customers/${customer}/refresh-jobs`)).json<RefreshJobs>().jobs;

  test('is a job a bank, followed to its end', async () => {
    const customer = await added('home-owner');
    const started = await officer.call('POST', `/api/customers/${customer}/refresh-jobs`);
    expect(started.status).toBe(202);
    expect(started.json<RefreshJobs>().jobs).toHaveLength(2);
    await expect
      .poll(async () => (await jobsOf(customer)).map(({ state }) => state), { timeout: 10_000 })
      .toEqual(['done', 'done']);
    expect((await jobsOf(customer)).map(({ institution }) => institution)).not.toContain(null);
  });

  test.each([
    ['refresh-refused', 'needs_customer'],
    ['refresh-mfa', 'needs_customer'],
  ])('of %s ends in words', async (key, state) => {
    const customer = await added(key);
    await officer.call('POST', `/api/customers/${customer}/refresh-jobs`);
    await expect
      .poll(async () => (await jobsOf(customer)).map((job) => job.state), { timeout: 10_000 })
      .toContain(state);
  });

  test('that runs already is followed, not started again', async () => {
    const customer = await added('refresh-running');
    const first = await officer.call('POST', `/api/customers/${customer}/refresh-jobs`);
    const second = await officer.call('POST', `/api/customers/${customer}/refresh-jobs`);
    expect([first.status, second.status]).toEqual([202, 202]);
  });
});

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Asks the simulator itself, as another client of the provider would. */
async function ask(target: string, accept = 'application/json'): Promise<Buffer> {
  const token = await request(`${app.basiq.baseUrl}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${app.basiq.credentials.apiKey}`,
      'basiq-version': '3.0',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'scope=SERVER_ACCESS',
  });
  const { access_token } = (await token.body.json()) as { access_token: string };
  const answer = await request(`${app.basiq.baseUrl}${target}`, {
    headers: { authorization: `Bearer ${access_token}`, accept },
  });
  return Buffer.from(await answer.body.arrayBuffer());
}

test('nothing of the customer or of the secrets is in the log', () => {
  const log = app.log.join('');
  for (const secret of [app.basiq.credentials.apiKey, 'Priya', 'afterpay', '@example.com'])
    expect(log).not.toContain(secret);
});
