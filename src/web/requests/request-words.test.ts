import { describe, expect, it } from 'vitest';
import type { Failure, ReportRequest } from '#contracts/report-requests.ts';
import { aboutSeconds, costWords, orderShare, stepOf } from './request-words.ts';

const order = (
  part: Partial<Pick<ReportRequest, 'state' | 'usuallySeconds'>> & { document?: ReportRequest['document']['state'] },
) =>
  ({
    state: part.state ?? 'requested',
    usuallySeconds: part.usuallySeconds ?? null,
    orderedAt: '2026-11-20T12:00:00Z',
    document: { state: part.document ?? 'waiting', bytes: null, failure: null },
  }) as ReportRequest;
const after = (seconds: number) => Date.parse('2026-11-20T12:00:00Z') + seconds * 1000;

describe('the progress line', () => {
  it('shows the share of the usual time', () => {
    expect(orderShare(order({ usuallySeconds: 20 }), after(5))).toBe(0.25);
  });
  it('claims nothing when no time is usual, or once it takes longer', () => {
    expect(orderShare(order({}), after(5))).toBeNull();
    expect(orderShare(order({ usuallySeconds: 20 }), after(20))).toBeNull();
  });
});

it('a report that is kept while its PDF is fetched is at the PDF', () => {
  expect(stepOf(order({ state: 'retrieving', document: 'waiting' }))).toBe(2);
  expect(stepOf(order({ state: 'retrieving', document: 'fetching' }))).toBe(3);
});

it('a ready report whose PDF is still fetched is at the step before the last', () => {
  expect(stepOf(order({ state: 'ready', document: 'fetching' }))).toBe(3);
  expect(stepOf(order({ state: 'ready', document: 'failed' }))).toBe(4);
  expect(stepOf(order({ state: 'outcome_unknown' }))).toBeNull();
});

it.each([
  [19.6, 'about 20 s'],
  [0.2, 'about 1 s'],
  [170, 'about 3 minutes'],
])('%d seconds read as %s', (seconds, words) => {
  expect(aboutSeconds(seconds)).toBe(words);
});

it.each([
  ['balance', 'may_be_billed', false, /may have been billed/],
  ['balance', 'not_billed', false, /not billed/],
  ['affordability', 'not_billed', false, /quota of the day/],
  ['affordability', 'not_billed', true, /no quota/],
] as const)('what a failed %s order cost is said in the words of its provider', (kind, billing, canRetry, words) => {
  expect(costWords(kind, { billing, canRetry } as Failure)).toMatch(words);
});
