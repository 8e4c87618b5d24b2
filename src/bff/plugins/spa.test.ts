import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { errorsPlugin } from './errors.ts';
import { spaPlugin } from './spa.ts';

const root = mkdtempSync(path.join(tmpdir(), 'loandesk-spa-'));
const app = Fastify();

beforeAll(async () => {
  mkdirSync(path.join(root, 'assets'));
  writeFileSync(path.join(root, 'index.html'), '<title>the page</title>');
  writeFileSync(path.join(root, 'assets/index-abc.js'), 'plain');
  writeFileSync(path.join(root, 'assets/index-abc.js.br'), 'compressed');
  writeFileSync(path.join(root, 'assets/pdf.worker.min-abc.mjs'), 'worker');
  await app.register(errorsPlugin);
  await app.register(spaPlugin, { root });
});

test.each(['/', '/index.html', '/customers', '/customers/finicity-1', '/reports/x/pdf?page=2'])(
  '%s is the page, and is asked for anew each time',
  async (url) => {
    const answer = await app.inject({ url });
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(answer.body).toContain('the page');
  },
);

test.each(['/api/nothing', '/assets/gone.js', '/health/nothing', '/favicon.ico', '/..%2f..%2fetc%2fpasswd', '/assets'])(
  '%s is not found rather than the page',
  async (url) => {
    const answer = await app.inject({ url });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
  },
);

test('a hashed file is kept for ever and sent as it was compressed at the build', async () => {
  const answer = await app.inject({ url: '/assets/index-abc.js', headers: { 'accept-encoding': 'br' } });
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(answer.body).toBe('compressed');
});

test('the PDF worker alone may compile Wasm', async () => {
  const worker = await app.inject({ url: '/assets/pdf.worker.min-abc.mjs' });
  expect(worker.headers['content-security-policy']).toContain("'wasm-unsafe-eval'");
  const other = await app.inject({ url: '/assets/index-abc.js' });
  expect(other.headers['content-security-policy']).toBeUndefined();
});
