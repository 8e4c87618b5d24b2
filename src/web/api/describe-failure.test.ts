import { expect, test } from 'vitest';
import { problemText } from '#domain/problem-text.ts';
import { describeFailure } from './describe-failure.ts';
import { Problem } from './errors.ts';

test('a problem says its next step once', () => {
  const { title, sentence, nextStep } = problemText['not-found'];
  const failure = new Problem({
    type: 'urn:loandesk:problem:not-found',
    title,
    status: 404,
    detail: `${sentence} ${nextStep}`,
    code: 'not-found',
    requestId: 'r1',
  });
  expect(describeFailure(failure)).toEqual({ title, sentence: `${sentence} ${nextStep}`, requestId: 'r1' });
});
