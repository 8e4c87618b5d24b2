import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../kernel/simulator-caller.ts';
import { amounts, sum, text, walked } from './figure-cases.ts';
import { centsOf, startClient } from './simulator-client.ts';
import type { SimulatorClient } from './simulator-client.ts';

let client: SimulatorClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.simulator.close();
});

const incomeOf = async (made: Reply['json']): Promise<Reply['json']> =>
  (await client.call('GET', client.pathOf(made.links.income))).json;
const expensesOf = async (made: Reply['json']): Promise<Reply['json']> =>
  (await client.call('GET', client.pathOf(made.links.expenses))).json;
const accountsOf = async (key: string): Promise<Reply['json'][]> =>
  (await client.call('GET', client.of(key, '/accounts'))).json.data;
const arrearsOf = async (key: string): Promise<unknown[]> =>
  (await client.make(key)).liabilities.loan.map((loan: Reply['json']) => loan.previous6Months?.arrears);

describe('the shape of', () => {
  test('external payments is an object, and a list of one for external-array', async () => {
    expect((await client.make('home-owner')).external[0].payments).toMatchObject({ noOccurrences: expect.any(Number) });
    for (const { payments } of (await client.make('external-array')).external) {
      expect(payments).toEqual([expect.objectContaining({ first: expect.any(String), total: expect.any(String) })]);
    }
  });

  test('arrears is a boolean, a text, null, or not there', async () => {
    expect(await arrearsOf('home-owner')).toEqual([false, false]);
    expect(await arrearsOf('arrears-true')).toEqual([true]);
    expect(await arrearsOf('arrears-text')).toEqual(['false', 'true']);
    expect(await arrearsOf('arrears-null')).toEqual([null]);
    const [loan] = (await client.make('arrears-missing')).liabilities.loan;
    expect(loan).not.toHaveProperty('previous6Months');
    expect(loan).toHaveProperty('previousMonth');
  });

  test('the repayments of loans is one of two names, both or neither', async () => {
    const namesOf = async (key: string): Promise<string[]> =>
      Object.keys((await client.make(key)).summary).filter((name) => name.startsWith('loanRepayment'));
    expect(await namesOf('home-owner')).toEqual(['loanRepaymentsMonthly']);
    expect(await namesOf('loan-repayment-name')).toEqual(['loanRepaymentMonthly']);
    expect(await namesOf('no-repayment-figure')).toEqual([]);
    const { summary } = await client.make('both-names');
    expect(summary.loanRepaymentMonthly).toBe(summary.loanRepaymentsMonthly);
    expect(centsOf(summary.loanRepaymentMonthly)).toBeGreaterThan(0);
  });

  test('the links has three ids for three-ids, and all lead somewhere', async () => {
    const made = await client.make('three-ids');
    const ids = ['self', 'income', 'expenses'].map((name) => made.links[name].split('/').at(-1));
    expect(new Set(ids).size).toBe(3);
    expect((await incomeOf(made)).id).toBe(ids[1]);
    expect((await expensesOf(made)).id).toBe(ids[2]);
    expect((await client.call('GET', client.of('three-ids', `/income/${ids[0]}`))).status).toBe(404);
  });

  test('stability is from 0 to 1, and percent for iso-stability', async () => {
    const stabilityOf = async (key: string): Promise<string> =>
      (await incomeOf(await client.make(key))).regular[0].irregularity.stability;
    expect(await stabilityOf('home-owner')).toBe('1.00');
    expect(await stabilityOf('iso-stability')).toBe('100.00');
  });

  test('all that may be null is null for nulls', async () => {
    const made = await client.make('nulls');
    expect(made.summary).toEqual({
      assets: null,
      liabilities: null,
      netPosition: null,
      creditLimit: null,
      expenses: expect.any(String),
      savings: expect.any(String),
      loanRepaymentsMonthly: null,
      potentialLiabilitiesMonthly: null,
      regularIncome: { previous3Months: { avgMonthly: null } },
    });
    expect(made.external).toEqual([]);
    for (const { previous6Months } of made.assets)
      expect(previous6Months).toEqual({ minBalance: null, maxBalance: null });
    for (const loan of made.liabilities.loan) {
      expect(loan).toMatchObject({ balance: null, availableFunds: null, previous6Months: { arrears: null } });
    }
    expect(made.liabilities.credit[0]).toMatchObject({ balance: null, availableFunds: null, creditLimit: null });
    const expenses = await expensesOf(made);
    for (const group of ['bankFees', 'cashWithdrawals', 'externalTransfers', 'loanInterests', 'loanRepayments']) {
      expect(expenses[group]).toBeNull();
    }
    const income = await incomeOf(made);
    expect(new Set(Object.values(income.summary))).toEqual(new Set([null]));
    expect(income.regular[0].current.nextDate).toBeNull();
    const accounts = await accountsOf('nulls');
    for (const account of accounts)
      expect(account).toMatchObject({ accountHolder: null, balance: null, availableFunds: null });
    const lines = await client.all(client.of('nulls', '/transactions'));
    for (const { subClass } of lines) expect(subClass).toBeNull();
  });

  test('three lists are not there at all for absent-arrays', async () => {
    const made = await client.make('absent-arrays');
    expect(made).not.toHaveProperty('assets');
    expect(made).not.toHaveProperty('external');
    expect(made.summary.netPosition).toBe(made.summary.liabilities);
    expect(await incomeOf(made)).not.toHaveProperty('irregular');
  });

  test('"0.00" stands where others have null for zero-balances', async () => {
    const made = await client.make('zero-balances');
    expect(made.summary).toMatchObject({
      assets: '0.00',
      liabilities: '0.00',
      netPosition: '0.00',
      creditLimit: '0.00',
      loanRepaymentsMonthly: '0.00',
      potentialLiabilitiesMonthly: '0.00',
    });
    expect(made.assets[1].previous6Months).toEqual({ minBalance: '0.00', maxBalance: '0.00' });
    expect((await expensesOf(made)).loanInterests).toEqual({
      avgMonthly: '0.00',
      summary: 'monthly',
      changeHistory: [],
    });
    for (const { balance } of await accountsOf('zero-balances')) expect(balance).toBe('0.00');
  });
});

describe('the figures of', () => {
  test('no-income are "0.00" with empty lists', async () => {
    const made = await client.make('no-income');
    const income = await incomeOf(made);
    expect([income.regular, income.irregular]).toEqual([[], []]);
    expect(income.summary).toMatchObject({
      regularIncomeAvg: '0.00',
      regularIncomeYTD: '0.00',
      irregularIncomeAvg: '0.00',
    });
    expect(made.summary.regularIncome.previous3Months.avgMonthly).toBe('0.00');
  });

  test('all-benefits have one source, every two weeks', async () => {
    const { regular } = await incomeOf(await client.make('all-benefits'));
    expect(regular).toMatchObject([{ source: 'Centrelink', frequency: 'bi-weekly' }]);
  });

  test('home-owner have irregular income besides the pay', async () => {
    const income = await incomeOf(await client.make('home-owner'));
    expect(income.regular).toMatchObject([
      {
        source: 'Meridian Health Services',
        frequency: 'bi-weekly',
        irregularity: { stability: '1.00', gaps: [] },
        previous3Months: { amountAvg: '4362.50', amountAvgMonthly: '8725.00', variance: '0.00' },
        current: { date: '2026-03-18T00:00:00', amount: '4362.50', nextDate: '2026-04-01T00:00:00' },
      },
    ]);
    expect(income.irregular).toMatchObject([{ source: 'Gumleaf Tutoring', frequency: 'irregular' }]);
    const labels = income.otherCredit.map(({ current }: Reply['json']) => current.otherCreditLabel);
    expect(new Set(labels)).toEqual(
      new Set(['other', 'refund', 'monthly transfer credits', 'regular income small amount']),
    );
  });

  test('many-lenders name six', async () => {
    const { external } = await client.make('many-lenders');
    expect(external.map(({ source }: Reply['json']) => source)).toEqual([
      'afterpay',
      'humm',
      'klarna',
      'latitude',
      'wallet wizard',
      'zip pay',
    ]);
  });

  test('closed-lender name one whose last payment is eight months old', async () => {
    const { external } = await client.make('closed-lender');
    expect(external).toHaveLength(1);
    const { last } = external[0].payments;
    expect(last > '2025-07-01' && last < '2025-07-20').toBe(true);
  });

  test('wrong-totals do not re-add in two places', async () => {
    const made = await client.make('wrong-totals');
    const { loan, credit } = made.liabilities;
    const owed = sum([...loan, ...credit].map(({ balance }) => balance));
    expect(centsOf(made.summary.liabilities)).toBe(owed - 25_000);
    const expenses = await expensesOf(made);
    const wrong = expenses.payments.filter(({ avgMonthly, subCategory }: Reply['json']) => {
      const total = sum(subCategory.map(({ changeHistory }: Reply['json']) => text(amounts(changeHistory))));
      return centsOf(avgMonthly) !== -Math.ceil((-total * 30) / made.coverageDays / 100) * 100;
    });
    expect(wrong.map(({ division }: Reply['json']) => division)).toEqual(['Food and non-alcoholic beverages']);
  });

  test('range-disagrees state a maximum that the account was above', async () => {
    const made = await client.make('range-disagrees');
    const account = (await accountsOf('range-disagrees'))[1];
    const raw = await client.all(client.of('range-disagrees', '/transactions'));
    const { lowest, highest } = walked(account, raw, '2025-09-19', '2026-03-18');
    expect(made.assets[1].previous6Months).toEqual({
      minBalance: text(lowest ?? 0),
      maxBalance: text((highest ?? 0) - 10_000),
    });
  });

  test('negative-limit have a limit below zero and nothing available', async () => {
    const made = await client.make('negative-limit');
    expect(made.liabilities.credit[0]).toMatchObject({ creditLimit: '-5000.00', availableFunds: null });
    expect(made.summary.creditLimit).toBe('-5000.00');
    expect((await accountsOf('negative-limit'))[2]).toMatchObject({ creditLimit: '-5000.00', availableFunds: null });
  });

  test('overdrawn are below zero on most days', async () => {
    const [asset] = (await client.make('overdrawn')).assets;
    expect(centsOf(asset.previous6Months.minBalance)).toBeLessThan(-100_000);
    const lines = await client.all(client.of('overdrawn', '/transactions?limit=400'));
    const below = lines.filter(({ balance }) => centsOf(balance) < 0);
    expect(below.length / lines.length).toBeGreaterThan(0.6);
  });
});
