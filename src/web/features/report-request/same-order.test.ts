import { expect, it } from 'vitest';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { sameOrder, type OrderBody } from './same-order.ts';

const request = (part: Partial<ReportRequest>) =>
  ({ id: 'r', state: 'ready', kind: 'affordability', isFcra: false, purpose: null, ...part }) as ReportRequest;
const months = { unit: 'months', from: '2025-11', to: '2026-11' } as ReportRequest['window'];
const accountIds = ['a', 'b'] as ReportRequest['accountIds'];
const order = (part: object = {}) =>
  ({
    kind: 'affordability',
    customerId: 'basiq-u1',
    accountIds: ['b', 'a'],
    fromMonth: '2025-11',
    toMonth: '2026-11',
    reference: 'X',
    orderAnyway: false,
    ...part,
  }) as OrderBody;

it('finds a summary of the same accounts and months, whatever its reference', () => {
  expect(sameOrder(order(), [request({ window: months, accountIds })])?.id).toBe('r');
});

it.each([
  ['other months', order({ toMonth: '2026-10' })],
  ['fewer accounts', order({ accountIds: ['a'] })],
  ['another kind', order({ kind: 'balance', lengthDays: 365, isFcra: false, purpose: null })],
])('not for %s', (_, other) => {
  expect(sameOrder(other, [request({ window: months, accountIds })])).toBeNull();
});

it('not one that is under way, or of another use', () => {
  expect(sameOrder(order(), [request({ window: months, accountIds, state: 'generating' })])).toBeNull();
  const balance = order({ kind: 'balance', lengthDays: 365, isFcra: true, purpose: '31' });
  const days = { unit: 'days', days: 365 } as ReportRequest['window'];
  const existing = request({ kind: 'balance', window: days, accountIds, isFcra: true, purpose: '31' });
  expect(sameOrder(balance, [existing])?.id).toBe('r');
  expect(sameOrder(balance, [{ ...existing, isFcra: false, purpose: null }])).toBeNull();
});
