import { expect, it } from 'vitest';
import { routes } from '#contracts/routes.ts';
import { ContractMismatch, Problem } from './errors.ts';
import { readAnswer } from './read-answer.ts';

const answer = (status: number, body: string) =>
  new Response(body === '' ? null : body, { status, headers: { 'x-request-id': 'req-7' } });

const refusal = {
  type: 'about:blank',
  title: 'Not allowed',
  status: 403,
  detail: 'Your role does not allow this.',
  code: 'forbidden',
  requestId: 'req-7',
};

it('gives what the contract describes', async () => {
  expect(await readAnswer(answer(200, '{"status":"live"}'), routes.liveness)).toEqual({ status: 'live' });
  expect(await readAnswer(answer(204, ''), routes.signOut)).toBeUndefined();
});

it('turns problem details into a Problem with the sentence and the code', async () => {
  const failed = readAnswer(answer(403, JSON.stringify(refusal)), routes.liveness);
  await expect(failed).rejects.toThrow('Your role does not allow this.');
  await expect(failed).rejects.toMatchObject({ code: 'forbidden', isSessionGone: false });
  await expect(failed).rejects.toBeInstanceOf(Problem);
});

it.each([
  ['an undeclared key', 200, '{"status":"live","extra":1}'],
  ['a wrong value', 200, '{"status":"dead"}'],
  ['a status of another route', 202, '{"status":"live"}'],
  ['half an answer', 200, '{"status":"li'],
  ["a proxy's page in place of a problem", 502, '<html>Bad gateway</html>'],
  ['a problem with an unknown code', 500, JSON.stringify({ ...refusal, code: 'made-up' })],
])('refuses %s with the request id', async (_, status, body) => {
  const failed = readAnswer(answer(status, body), routes.liveness);
  await expect(failed).rejects.toBeInstanceOf(ContractMismatch);
  await expect(failed).rejects.toMatchObject({ requestId: 'req-7' });
});

it.each(['not-signed-in', 'session-expired'])('knows that %s means the session is gone', (code) => {
  const parsed = new Problem({ ...refusal, status: 401, code: code as 'not-signed-in' });
  expect(parsed.isSessionGone).toBe(true);
});

it('does not take a refused password for a lost session', () => {
  expect(new Problem({ ...refusal, status: 401, code: 'sign-in-refused' }).isSessionGone).toBe(false);
});
