import { beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../kernel/simulator-caller.ts';
import { amounts, dollars, figureCases, median, monthly, monthOf, SEEDS, sum, text } from './figure-cases.ts';
import type { FigureCase } from './figure-cases.ts';
import { centsOf } from './simulator-client.ts';

describe.each(SEEDS)('of the people of the seed %s', (seed) => {
  let cases: FigureCase[];
  beforeAll(async () => {
    cases = await figureCases(seed);
  });

  test('expenses are the payments with a class, rounded one by one, and their shares make a hundred', () => {
    for (const { made, expenses, lines } of cases) {
      const spent = lines.filter(({ subClass }) => subClass !== null);
      const all = spent.reduce((total, { amount }) => total + dollars(amount), 0);
      let seen = 0;
      for (const { division, avgMonthly, percentageTotal, subCategory } of expenses.payments) {
        let ofDivision = 0;
        for (const { summary, category, changeHistory } of subCategory) {
          const { classCode, classTitle, divisionTitle, divisionCode } = category.expenseClass;
          expect([summary, divisionTitle]).toEqual(['monthly', division]);
          if (classCode !== '0') expect(classCode.slice(0, 2)).toBe(divisionCode);
          const own = spent.filter(({ subClass }) => subClass.code === classCode && subClass.title === classTitle);
          const months = [...new Set(own.map(monthOf))].map((date) => ({
            date,
            amount: text(
              100 *
                own.filter((line) => monthOf(line) === date).reduce((total, { amount }) => total + dollars(amount), 0),
            ),
          }));
          expect(changeHistory).toEqual(months);
          ofDivision += amounts(changeHistory) / 100;
        }
        seen += ofDivision;
        expect(centsOf(avgMonthly)).toBe(monthly(ofDivision * 100, made.coverageDays));
        expect(percentageTotal).toBe(Math.round((10_000 * ofDivision) / all) / 100);
      }
      expect(seen).toBe(all);
      const shares = expenses.payments.reduce((total: number, each: Reply['json']) => total + each.percentageTotal, 0);
      expect(Math.abs(shares - 100)).toBeLessThan(0.06);
      const averages = [...expenses.payments, expenses.bankFees, expenses.cashWithdrawals].map(
        (part) => part?.avgMonthly ?? null,
      );
      expect(centsOf(made.summary.expenses)).toBe(Math.floor(sum(averages) / 100) * 100);
    }
  });

  test('the five groups of expenses keep their cents and are null when empty', () => {
    for (const { made, expenses, lines } of cases) {
      const expected: Record<string, Reply['json'][]> = {
        bankFees: lines.filter(({ class: kind }) => kind === 'bank-fee'),
        cashWithdrawals: lines.filter(({ class: kind }) => kind === 'cash-withdrawal'),
        externalTransfers: lines.filter((line) => line.class === 'external-transfer' && line.direction === 'debit'),
        loanInterests: lines.filter(({ class: kind }) => kind === 'loan-interest'),
        loanRepayments: lines.filter((line) => line.class === 'loan-repayment' && line.direction === 'credit'),
      };
      for (const [name, own] of Object.entries(expected)) {
        const total = amounts(own);
        const average = Math.sign(total) * Math.round((Math.abs(total) * 30) / made.coverageDays);
        if (own.length === 0) expect(expenses[name]).toBeNull();
        else expect(expenses[name]).toMatchObject({ avgMonthly: text(average), summary: 'monthly' });
        expect(amounts(expenses[name]?.changeHistory ?? [])).toBe(total);
      }
    }
  });

  test('income is the direct credits, each source with its history from the first to the last', () => {
    for (const { made, income, lines } of cases) {
      for (const each of [...income.regular, ...income.irregular, ...income.otherCredit]) {
        const dates: string[] = each.changeHistory.map(({ date }: Reply['json']) => date);
        expect(dates).toEqual([...dates].sort());
        expect(dates[0]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00$/);
        expect(each.current).toMatchObject({ date: dates.at(-1), amount: each.changeHistory.at(-1).amount });
        expect(each.ageDays).toBe((Date.parse(dates.at(-1)!) - Date.parse(dates[0]!)) / 86_400_000);
      }
      const credits = lines.filter(
        ({ direction, class: kind }) =>
          direction === 'credit' && ['direct-credit', 'refund', 'interest', 'external-transfer'].includes(kind),
      );
      const told = [...income.regular, ...income.irregular, ...income.otherCredit].flatMap(
        (each) => each.changeHistory,
      );
      expect(amounts(told)).toBe(amounts(credits));
      expect(told).toHaveLength(credits.length);
      const regular = income.regular.flatMap((each: Reply['json']) => each.changeHistory);
      const months = ['2025-12', '2026-01', '2026-02'].map((month) =>
        amounts(regular.filter(({ date }: Reply['json']) => date.startsWith(month))),
      );
      // All of them have been paid for longer than three months.
      expect(centsOf(income.summary.regularIncomeAvg)).toBe(months.sort((a, b) => a - b)[1]);
      expect(made.summary.regularIncome.previous3Months.avgMonthly).toBe(income.summary.regularIncomeAvg);
      expect(centsOf(income.summary.regularIncomeYTD)).toBe(
        amounts(regular.filter(({ date }: Reply['json']) => date >= '2025-07-01')),
      );
      for (const { amountAvg, changeHistory, noOccurrences, avgMonthlyOccurence } of income.otherCredit) {
        expect(centsOf(amountAvg)).toBe(median(changeHistory.map(({ amount }: Reply['json']) => centsOf(amount))));
        expect(noOccurrences).toBe(changeHistory.length);
        expect(avgMonthlyOccurence).toBe(((noOccurrences * 30) / made.coverageDays).toFixed(2));
      }
    }
  });
});
