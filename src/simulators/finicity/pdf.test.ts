import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../kernel/read-pdf.ts';
import { startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.simulator.close();
});

const PDF = { headers: { accept: 'application/pdf' } };
const print = (amount: number): string =>
  amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

test('the PDF of a balance report has the figures of the JSON, every day, footers and bookmarks', async () => {
  const reportId = await client.generate(client.idOf('maria-alvarez'), { fcra: true, body: { lengthOfReport: 180 } });
  const path = `/analytics/data/v1/${reportId}/fcra?purpose=31`;
  const { json } = await client.call('GET', path);
  const reply = await client.call('GET', path, PDF);
  expect(reply.headers.get('content-type')).toBe('application/pdf');
  const { pages, outline } = await readPdf(reply.bytes);
  const text = pages.join(' ');
  expect(pages.length).toBeGreaterThan(6);
  pages.forEach((page, i) => {
    expect(page).toContain(`page ${i + 1} of ${pages.length}`);
  });
  for (const fact of ['Maria Alvarez', reportId, 'ref-1', 'permissible purpose 31', '2025-09-20 to 2026-03-18']) {
    expect(text).toContain(fact);
  }
  expect(outline).toEqual([
    'Finicity Balance Analytics',
    'Summary of all accounts',
    'Everyday Checking 1234',
    'High-Yield Savings 8871',
    'Shared Draft 5530',
    'Daily ending balances, all accounts',
    'Daily ending balances, Everyday Checking 1234',
    'Daily ending balances, High-Yield Savings 8871',
    'Daily ending balances, Shared Draft 5530',
  ]);
  const lines = new Set<string>();
  for (const part of [json.businessSummary, ...json.accountResults]) {
    const metrics = part.balanceAnalyticsMetrics;
    lines.add(print(metrics.averageDailyBalanceForTheReportTimePeriod));
    for (const window of metrics.averageDailyBalanceByMonthForTheReportTimePeriod) lines.add(print(window.amount));
    for (const day of metrics.dailyBalancesForTheReportTimePeriod) lines.add(`${day.date} ${print(day.endingBalance)}`);
  }
  const spaced = text.replaceAll(/\s+/g, ' ');
  expect([...lines].filter((line) => !spaced.includes(line))).toEqual([]);
});

test('the PDF of a cash-flow report has its sums and every movement, and says what it is not for', async () => {
  const reportId = await client.generate(client.idOf('always-overdrawn'), {
    kind: 'cashflow',
    body: { lengthOfReport: 90 },
  });
  const { json } = await client.call('GET', `/analytics/data/v1/${reportId}`);
  const { pages } = await readPdf((await client.call('GET', `/analytics/data/v1/${reportId}`, PDF)).bytes);
  const spaced = pages.join(' ').replaceAll(/\s+/g, ' ');
  const metrics = json.businessSummary.cashflowAnalyticsMetrics;
  expect(spaced).toContain('not for lending decisions');
  expect(spaced).toContain(print(metrics.transactionAnalytics.netCashFlowForTheReportTimePeriod));
  for (const window of metrics.outflow.sumWithdrawalsByMonthForTheReportTimePeriod) {
    expect(spaced).toContain(print(window.amount));
  }
  for (const one of metrics.transactionAnalytics.activityWithdrawalsDebitsForTheReportTimePeriod) {
    expect(spaced).toContain(print(one.withdrawalsDebits));
  }
});

test('one report gives the same bytes every time', async () => {
  const reportId = await client.generate(client.idOf('jon-alvarez'), { body: { lengthOfReport: 30 } });
  const first = await client.call('GET', `/analytics/data/v1/${reportId}`, PDF);
  const second = await client.call('GET', `/analytics/data/v1/${reportId}`, PDF);
  expect(first.bytes.equals(second.bytes)).toBe(true);
});

test('a letter that the fonts lack loses its marks, not itself', async () => {
  const reportId = await client.generate(client.idOf('non-ascii'), { body: { lengthOfReport: 30 } });
  const { pages } = await readPdf((await client.call('GET', `/analytics/data/v1/${reportId}`, PDF)).bytes);
  expect(pages[0]).toContain('Zoë Nguyên-Østergård');
});

test('the large PDF has about 20 MiB in real pages', async () => {
  const reportId = await client.generate(client.idOf('large-pdf'), { body: { lengthOfReport: 30 } });
  const { bytes } = await client.call('GET', `/analytics/data/v1/${reportId}`, PDF);
  expect(bytes.length / 1024 / 1024).toBeGreaterThan(19);
  expect(bytes.length / 1024 / 1024).toBeLessThan(24);
  expect((await readPdf(bytes)).outline).toContain('Scanned statements');
});
