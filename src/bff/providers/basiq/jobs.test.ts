import { expect, test } from 'vitest';
import { jobAnswer } from './wire.ts';
import { toRefreshJob } from './jobs.ts';

const job = (...steps: unknown[]) =>
  toRefreshJob(jobAnswer.parse({ id: 'j1', created: '2026-11-20T01:02:03Z', steps }), () => 'Hooli');
const done = { title: 'verify-credentials', status: 'success', result: { type: 'link', url: '/users/u1' } };

test.each([
  ['waiting', [{ title: 'verify-credentials', status: 'pending', result: null }], /turn/],
  ['running', [done, { title: 'retrieve-accounts', status: 'in-progress', result: null }], /accounts/],
  ['done', [done], /New data/],
  [
    'needs_customer',
    [{ title: 'verify-credentials', status: 'failed', result: { code: 'invalid-credentials' } }],
    /connect the bank again/,
  ],
  // One example has the result in a list.
  [
    'needs_customer',
    [{ title: 'verify-credentials', status: 'failed', result: [{ code: 'user-action-required' }] }],
    /wants the customer/,
  ],
  ['running', [done, { title: 'mfa-challenge', status: 'in-progress', result: { type: 'mfa' } }], /code/],
  ['failed', [{ title: 'verify-credentials', status: 'failed', result: { code: 'maintenance' } }], /maintenance/],
  // The codes are an open set.
  ['failed', [done, { title: 'x', status: 'failed', result: { code: 'brand-new' } }], /brand-new/],
  ['failed', [{ title: 'x', status: 'failed', result: '<b>down</b>' }], /unknown-error/],
  ['waiting', [], /turn/],
])('a fetch is %s', (state, steps, words) => {
  expect(job(...steps)).toMatchObject({
    state,
    institution: 'Hooli',
    sentence: expect.stringMatching(words) as string,
  });
});
