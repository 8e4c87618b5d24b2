import { expect, it, vi } from 'vitest';
import { ContractMismatch, NetworkFailure, Problem } from './errors.ts';
import { createQueryClient, isWorthRetrying } from './query-client.ts';

const problem = (code: 'forbidden' | 'too-busy' | 'session-expired', status: number) =>
  new Problem({ type: 'about:blank', title: '', status, detail: 'A sentence.', code, requestId: 'req-1' });

const failing = (error: Error) => async () => {
  throw error;
};

it('tries again after a lost connection or a busy server, never after a refusal', () => {
  expect(isWorthRetrying(new NetworkFailure(null))).toBe(true);
  expect(isWorthRetrying(problem('too-busy', 503))).toBe(true);
  expect(isWorthRetrying(problem('forbidden', 403))).toBe(false);
  expect(isWorthRetrying(new ContractMismatch('readReport', 'req-1', null))).toBe(false);
});

it('tells when the session is gone, from a query and only then', async () => {
  const onGone = vi.fn<() => void>();
  const client = createQueryClient(onGone);
  const fail = (error: Error) => client.fetchQuery({ queryKey: [error.name, Math.PI], queryFn: failing(error) });
  await expect(fail(problem('forbidden', 403))).rejects.toThrow('A sentence.');
  expect(onGone).not.toHaveBeenCalled();
  client.clear();
  await expect(fail(problem('session-expired', 401))).rejects.toThrow('A sentence.');
  expect(onGone).toHaveBeenCalledTimes(1);
});
