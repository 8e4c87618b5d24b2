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

const plain = (pages: readonly string[]): string => pages.join(' ').replaceAll(/\s+/g, ' ');

const pdfOf = async (key: string) => {
  const made = await client.make(key);
  const reply = await client.call('GET', client.pathOf(made.links.self), PDF);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const { pages, outline } = await readPdf(reply.bytes);
  return { made, reply, pages, text: plain(pages), outline };
};

test('the PDF has the figures of the JSON in its own sections, with bookmarks and footers', async () => {
  const { made, pages, text, outline } = await pdfOf('home-owner');
  expect(outline).toEqual([
    'Affordability report',
    'Assets',
    'Liabilities',
    'Lenders not connected',
    'Income',
    'Expenses',
    'Month by month',
  ]);
  pages.forEach((page, i) => {
    expect(page).toContain(`page ${i + 1} of ${pages.length}`);
  });
  expect(pages.length).toBeGreaterThan(7);
  const { summary } = made;
  const facts = [
    'Name Priya Nair',
    `Report id ${made.id}`,
    'Generated 2026-03-18T02:00:00',
    'Months 2025-03 to 2026-03',
    `Days covered ${made.coverageDays}`,
    `Assets ${summary.assets}`,
    `Liabilities ${summary.liabilities}`,
    `Net position ${summary.netPosition}`,
    `Credit limit ${summary.creditLimit}`,
    `Expenses a month ${summary.expenses}`,
    `Savings a month ${summary.savings}`,
    `Loan repayments a month ${summary.loanRepaymentsMonthly}`,
    `Potential liabilities a month ${summary.potentialLiabilitiesMonthly}`,
    `Regular income a month ${summary.regularIncome.previous3Months.avgMonthly}`,
  ];
  for (const { account, balance, previous6Months } of made.assets) {
    facts.push(`${account.product} ${balance} ${balance} ${previous6Months.minBalance} ${previous6Months.maxBalance}`);
  }
  for (const { changeHistory } of made.liabilities.loan) {
    for (const { date, direction, source, amount } of changeHistory)
      facts.push(`${date} ${direction} ${source} ${amount}`);
  }
  for (const { payments, changeHistory } of made.external) {
    facts.push(
      `${payments.first} to ${payments.last} Payments ${payments.noOccurrences} Average ${payments.amountAvg}`,
    );
    for (const { date, source, amount } of changeHistory) facts.push(`${date} ${source} ${amount}`);
  }
  const income = (await client.call('GET', client.pathOf(made.links.income))).json;
  for (const { source, frequency, irregularity, previous3Months } of income.regular) {
    facts.push(`${source} ${frequency} ${irregularity.stability} ${previous3Months.amountAvg}`);
  }
  const expenses = (await client.call('GET', client.pathOf(made.links.expenses))).json;
  for (const { division, avgMonthly, percentageTotal } of expenses.payments) {
    facts.push(`${division} ${avgMonthly} ${percentageTotal}`);
  }
  facts.push(`Loan interest ${expenses.loanInterests.avgMonthly}`);
  for (const fact of facts) expect(text).toContain(fact);
});

test('one snapshot gives the same bytes every time', async () => {
  const made = await client.make('renter');
  const bytes = async () => (await client.call('GET', client.pathOf(made.links.self), PDF)).bytes;
  expect((await bytes()).equals(await bytes())).toBe(true);
});

test('the PDF that is asked for in the order is that of the snapshot', async () => {
  const created = await client.call('POST', client.of('arrears-true', '/affordability'), PDF);
  const { data } = (await client.call('GET', client.of('arrears-true', '/affordability'))).json;
  const got = await client.call('GET', client.pathOf(data[0].links.self), PDF);
  expect(created.bytes.equals(got.bytes)).toBe(true);
  expect(plain((await readPdf(got.bytes)).pages)).toContain('Arrears, six months true');
});

test('false figures are the same on paper, and what is not stated is called so', async () => {
  const wrong = await pdfOf('wrong-totals');
  expect(wrong.text).toContain(`Liabilities ${wrong.made.summary.liabilities}`);
  const nothing = await pdfOf('nulls');
  expect(nothing.text).toContain('Assets not stated');
  expect(nothing.text).toContain('Bank fees none');
  const absent = await pdfOf('absent-arrays');
  expect(absent.text).toContain('Lenders none');
});

test('letters that the fonts lack lose their marks', async () => {
  expect((await pdfOf('non-ascii')).text).toContain('Zoë Trân-Ødegård');
});
