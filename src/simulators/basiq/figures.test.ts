import { beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../kernel/simulator-caller.ts';
import { amounts, figureCases, monthly, monthOf, SEEDS, sum, text, walked } from './figure-cases.ts';
import type { FigureCase } from './figure-cases.ts';
import { centsOf, dayOfPost } from './simulator-client.ts';

describe.each(SEEDS)('of the people of the seed %s', (seed) => {
  let cases: FigureCase[];
  beforeAll(async () => {
    cases = await figureCases(seed);
  });

  test('the sums of the summary re-add, and are null without an account of the kind', () => {
    for (const { made } of cases) {
      const { loan, credit } = made.liabilities;
      const owed = [...loan, ...credit];
      const { summary, assets } = made;
      expect(summary.assets).toBe(
        assets.length === 0 ? null : text(sum(assets.map((each: Reply['json']) => each.balance))),
      );
      expect(summary.liabilities).toBe(owed.length === 0 ? null : text(sum(owed.map(({ balance }) => balance))));
      expect(centsOf(summary.netPosition)).toBe(sum([summary.assets, summary.liabilities]));
      expect(summary.creditLimit).toBe(
        credit.length === 0 ? null : text(sum(credit.map((each: Reply['json']) => each.creditLimit))),
      );
      for (const { balance, availableFunds, creditLimit } of credit) {
        // Interest can lead over the limit, and then there is nothing left to take.
        const over = centsOf(balance) + centsOf(creditLimit) < 0;
        expect(centsOf(availableFunds)).toBe(over ? 0 : centsOf(creditLimit) + centsOf(balance));
      }
    }
  });

  test('assets and debts are the accounts, with the name of the bank and without their ids', () => {
    for (const { made, accounts } of cases) {
      const { loan, credit } = made.liabilities;
      const stated = [...made.assets, ...loan, ...credit].map(({ balance, availableFunds, account }) =>
        [balance, availableFunds, account.type, account.product].join('|'),
      );
      const held = accounts.map((account) =>
        [account.balance, account.availableFunds, account.class.type, account.class.product].join('|'),
      );
      expect([...stated].sort()).toEqual([...held].sort());
      for (const each of made.assets) expect(each.type).toBe('account');
      for (const each of [...loan, ...credit]) expect(each).not.toHaveProperty('type');
    }
  });

  test('the six months of an asset are what walking back from its balance gives', () => {
    for (const { made, accounts, raw } of cases) {
      for (const asset of made.assets) {
        const account = accounts.find(
          ({ balance, class: kind }) => balance === asset.balance && kind.type === asset.account.type,
        );
        const { lowest, highest } = walked(account, raw, '2025-09-19', '2026-03-18');
        expect(asset.previous6Months).toEqual({
          minBalance: lowest === null ? null : text(lowest),
          maxBalance: highest === null ? null : text(highest),
        });
      }
    }
  });

  test('a card states its last whole month by the size of the debt, and what cash it gave', () => {
    for (const { made, accounts, raw } of cases) {
      for (const card of made.liabilities.credit) {
        const account = accounts.find(
          ({ balance, class: kind }) => balance === card.balance && kind.type === 'credit-card',
        );
        const own = raw.filter((each) => each.account === account.id);
        const month = own.filter((each) => monthOf(each) === '2026-02');
        const { lowest, highest } = walked(account, raw, '2026-02-01', '2026-02-28');
        expect(card.previousMonth).toEqual({
          totalCredits: text(amounts(month.filter(({ direction }) => direction === 'credit'))),
          totalDebits: text(amounts(month.filter(({ direction }) => direction === 'debit'))),
          minBalance: text(highest ?? Number.NaN),
          maxBalance: text(lowest ?? Number.NaN),
        });
        const recent = own.filter(({ postDate }) => dayOfPost(postDate) >= '2025-09-19');
        const advances = recent.filter(({ class: kind }) => kind === 'cash-withdrawal');
        expect(card.previous6Months.cashAdvances).toBe(text(amounts(advances)));
      }
    }
  });

  test('a loan tells its interest and repayments', () => {
    for (const { made, accounts, lines } of cases) {
      const repaid = [];
      for (const loan of made.liabilities.loan) {
        const account = accounts.find(
          ({ balance, class: kind }) => balance === loan.balance && kind.type === loan.account.type,
        );
        const own = lines.filter((line) => line.account === account.id);
        expect(loan.changeHistory).toEqual(
          own.map((line) => ({
            direction: line.direction,
            amount: line.amount,
            date: dayOfPost(line.postDate),
            source: line.description,
          })),
        );
        const month = own.filter((line) => monthOf(line) === '2026-02');
        expect(centsOf(loan.previousMonth.totalInterestCharged)).toBe(
          amounts(month.filter(({ class: kind }) => kind === 'loan-interest')),
        );
        expect(loan.previousMonth.totalRepayments).toBe(loan.previousMonth.totalCredits);
        expect(loan.previous6Months.arrears).toBe(false);
        repaid.push(...own.filter(({ class: kind }) => kind === 'loan-repayment'));
      }
      expect(made.summary.loanRepaymentsMonthly).toBe(
        made.liabilities.loan.length === 0 ? null : text(monthly(amounts(repaid), made.coverageDays)),
      );
    }
  });

  test('lenders who are not connected are counted from their payments', () => {
    for (const { made, lines } of cases) {
      const ids = new Set<string>();
      for (const { source, payments, changeHistory } of made.external) {
        const own = lines.filter(({ description, amount, postDate }) =>
          changeHistory.some(
            (each: Reply['json']) =>
              each.source === description && each.amount === amount && each.date === dayOfPost(postDate),
          ),
        );
        expect(source).toBe(source.toLowerCase());
        expect(own).toHaveLength(changeHistory.length);
        for (const { id, subClass } of own) {
          expect(subClass).toBeNull();
          ids.add(id);
        }
        const total = amounts(changeHistory);
        expect(payments).toEqual({
          first: changeHistory[0].date,
          last: changeHistory.at(-1).date,
          noOccurrences: changeHistory.length,
          amountAvg: text(-Math.round(-total / changeHistory.length)),
          amountAvgMonthly: text(monthly(total, made.coverageDays)),
          total: text(total),
        });
      }
      expect(made.summary.potentialLiabilitiesMonthly).toBe(
        made.external.length === 0
          ? null
          : text(sum(made.external.map(({ payments }: Reply['json']) => payments.amountAvgMonthly))),
      );
    }
  });
});
