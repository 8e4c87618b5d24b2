import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBrowser, type Browser } from '#testing/browser.ts';
import { follow, placeOrder, type OrderWishes } from '#testing/order-report.ts';
import { startStack, type Stack } from '#testing/start-stack.ts';
import { startChild, StartFailed } from '../cli/child-service.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';

describe('a BFF that is killed in the middle of an order', () => {
  let stack: Stack;
  let pool: Pool;
  let officer: Browser;
  const customer = '1005061458';

  beforeAll(async () => {
    stack = await startStack({ delayScale: 0.05 });
    pool = new Pool(stack.url, { connections: 4 });
    officer = createBrowser(pool);
    await officer.signIn('officer');
  });
  afterAll(async () => {
    await pool.destroy();
    await stack.stop();
  });

  const ordersMade = async () => (await stack.control.orders(customer)).length;

  /** Holds the provider's answers to `at` back, kills the BFF there, lets the provider go on, and starts the BFF again. */
  async function killedIn(state: ReportRequest['state'], at: string, accept: 'json' | 'pdf', wishes: OrderWishes) {
    await stack.control.clearFaults();
    await stack.control.fault({
      match: { path: at, customerId: customer, accept },
      times: 1,
      action: { kind: 'delay', ms: 2500 },
    });
    const id = (await placeOrder(officer, customer, { orderAnyway: true, ...wishes })).json<ReportRequest>().id;
    await follow(
      officer,
      id,
      (request) => request.state === state && (accept === 'json' || request.document.state === 'fetching'),
    );
    // Let the call to the provider begin.
    await sleep(150);
    const before = await ordersMade();
    await stack.kill();
    await stack.control.clearFaults();
    await stack.restart();
    const settled = await follow(officer, id);
    return { settled, orderedMeanwhile: (await ordersMade()) - before };
  }

  test('while the provider makes the report: the outcome is unknown, and nothing is ordered again', async () => {
    const { settled, orderedMeanwhile } = await killedIn('generating', '^/analytics/balance/', 'json', {
      isFcra: true,
    });
    expect(settled).toMatchObject({ state: 'outcome_unknown', failure: { billing: 'may_be_billed' } });
    expect(orderedMeanwhile).toBe(0);
  });

  test('while the report is fetched: it is fetched again and becomes ready, without another order', async () => {
    const { settled, orderedMeanwhile } = await killedIn('retrieving', '^/analytics/data/', 'json', { lengthDays: 30 });
    expect(settled).toMatchObject({ state: 'ready', document: { state: 'ready' } });
    expect(orderedMeanwhile).toBe(0);
  });

  test('while an FCRA report is fetched: fetching may have been billed, so the officer decides, and fetches it', async () => {
    const { settled, orderedMeanwhile } = await killedIn('retrieving', '^/analytics/data/', 'json', {
      isFcra: true,
      lengthDays: 30,
    });
    expect(settled).toMatchObject({ state: 'failed', failure: { canRetry: true, billing: 'billed' } });
    await officer.call('POST', `/api/report-requests/${settled.id}/retry`);
    expect(await follow(officer, settled.id)).toMatchObject({ state: 'ready' });
    expect(orderedMeanwhile).toBe(0);
  });

  test('while the PDF is fetched: the report is kept, the PDF is fetched again', async () => {
    const { settled, orderedMeanwhile } = await killedIn('retrieving', '^/analytics/data/', 'pdf', { lengthDays: 180 });
    expect(settled).toMatchObject({ state: 'ready', document: { state: 'ready' } });
    expect(orderedMeanwhile).toBe(0);
  });

  test('right after the order was taken: it is carried out once', async () => {
    await stack.control.clearFaults();
    const before = await ordersMade();
    const id = (await placeOrder(officer, customer, { orderAnyway: true, lengthDays: 365 })).json<ReportRequest>().id;
    await stack.kill();
    await stack.restart();
    const settled = await follow(officer, id);
    expect(['ready', 'outcome_unknown']).toContain(settled.state);
    expect((await ordersMade()) - before).toBeLessThanOrEqual(1);
  });

  test('a stop in good order lets the order end', async () => {
    const id = (await placeOrder(officer, customer, { orderAnyway: true, lengthDays: 270 })).json<ReportRequest>().id;
    expect(await stack.bff().stop()).toBe(0);
    await stack.restart();
    expect(await follow(officer, id)).toMatchObject({ state: 'ready' });
  });

  test('everything that was ready before is still there, and the audit log holds', async () => {
    const list = (await officer.call('GET', '/api/report-requests?state=ready')).json<{ items: ReportRequest[] }>();
    expect(list.items.length).toBeGreaterThanOrEqual(4);
    for (const { id } of list.items) expect((await officer.call('GET', `/api/reports/${id}`)).status).toBe(200);
    const auditor = createBrowser(pool);
    await auditor.signIn('auditor');
    expect((await auditor.call('GET', '/api/audit-records')).json()).toMatchObject({ chain: { brokenAt: null } });
  });

  test('an officer added on the command line while the BFF runs can sign in', async () => {
    const add = (args: string[], password: string) => {
      const child = spawn(process.execPath, ['src/bff/officer.ts', ...args], {
        env: { ...process.env, LOANDESK_DATA_DIR: stack.dataDir },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      child.stdin.end(password);
      return Promise.all([
        text(child.stdout),
        text(child.stderr),
        new Promise((resolve) => child.once('exit', resolve)),
      ]);
    };
    const [said, , code] = await add(
      ['add', 'M.Silva', '--role', 'lead', '--password-stdin'],
      'a long enough password\n',
    );
    expect([said, code]).toEqual(['M.Silva can sign in as lead.\n', 0]);
    const lead = createBrowser(pool);
    const answer = await lead.call('POST', '/api/session', {
      body: { name: 'm.silva', password: 'a long enough password' },
    });
    expect(answer.json()).toMatchObject({ officer: { displayName: 'M.Silva', role: 'lead' } });
    const [, shortPassword, refused] = await add(['add', 'x', '--role', 'lead', '--password-stdin'], 'short');
    expect([shortPassword, refused]).toEqual(['The password must have at least 8 characters.\n', 2]);
    const [, wrongRole] = await add(['add', 'x', '--role', 'boss', '--password-stdin'], 'a long enough password');
    expect(wrongRole).toBe('--role must be one of officer, lead, auditor.\n');
  });
});

test('a missing setting stops the start with one sentence', async () => {
  const env = {
    FINICITY_BASE_URL: 'https://api.finicity.com',
    FINICITY_PARTNER_ID: 'p',
    FINICITY_PARTNER_SECRET: 's',
    FINICITY_APP_KEY: undefined,
  };
  const failed = await startChild('src/bff/main.ts', { env }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(StartFailed);
  expect(failed).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^FINICITY_APP_KEY is not set;[^\n]*\n$/),
  });
});

test('the name of the package script and of the program is the documented one', () => {
  const { scripts } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['sim']).toContain('src/simulators/main.ts');
  expect(scripts['officer']).toContain('src/bff/officer.ts');
});
