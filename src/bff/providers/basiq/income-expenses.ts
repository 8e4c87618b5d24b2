import type {
  Expenses,
  ExpenseGroup,
  Income,
  MonthlyAmount,
  Movement,
  OtherIncome,
  StatedRatio,
} from '#contracts/affordability.ts';
import type { Currency } from '#contracts/primitives.ts';
import { amountAt, countAt, statedAt, type Sign } from './figures.ts';
import type { WireAggregate, WireExpenses, WireIncome, WireOtherIncome } from './wire.ts';

/** Oldest first: the pages say newest first, answers come oldest first, and neither is promised. */
function byDate<T extends { readonly date: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function movementsAt(
  history: readonly { amount: string; date: Movement['date']; source: string | null }[] | null,
  currency: Currency,
  pointer: string,
): Movement[] | null {
  return history === null
    ? null
    : byDate(
        history.map(({ amount, date, source }, i) => ({
          date,
          source,
          amount: amountAt(amount, currency, `${pointer}/${i}/amount`),
        })),
      );
}

/** A share as the provider writes it: per cent as a number, stability as 0 to 1 or as per cent, by the version. */
function ratioAt(text: string | null | undefined, pointer: string, isUpToOne: boolean): StatedRatio | null {
  if (text == null) return null;
  const value = Number(text);
  // Twelve figures: 0.57 times 100 is not 57 in binary.
  return { percent: isUpToOne && value <= 1 ? Number((value * 100).toPrecision(12)) : value, text, pointer };
}

function sourceAt(
  wire: Pick<WireOtherIncome, 'source' | 'frequency' | 'ageDays' | 'ageDay' | 'current' | 'changeHistory'>,
  currency: Currency,
  pointer: string,
) {
  const { current } = wire;
  return {
    source: wire.source,
    frequency: wire.frequency,
    ageDays: wire.ageDays ?? wire.ageDay,
    current:
      current === null
        ? null
        : {
            date: current.date,
            amount: statedAt(current.amount, currency, `${pointer}/current/amount`),
            nextDate: current.nextDate ?? current.nextdate,
            label: current.otherCreditLabel,
          },
    history: movementsAt(wire.changeHistory, currency, `${pointer}/changeHistory`),
    pointer,
  };
}

function otherIncomeAt(list: readonly WireOtherIncome[] | null, currency: Currency, pointer: string) {
  return (
    list?.map((wire, i): OtherIncome => {
      const at = `${pointer}/${i}`;
      return {
        ...sourceAt(wire, currency, at),
        average: statedAt(wire.amountAvg, currency, `${at}/amountAvg`),
        occurrences: countAt(wire.noOccurrences, `${at}/noOccurrences`),
        occurrencesMonthly: wire.avgMonthlyOccurence,
      };
    }) ?? null
  );
}

export function toIncome(wire: WireIncome, currency: Currency): Income {
  const { summary } = wire;
  const total = (text: string | null | undefined, name: string) => statedAt(text, currency, `/income/summary/${name}`);
  return {
    regularAverage: total(summary?.regularIncomeAvg, 'regularIncomeAvg'),
    regularYearToDate: total(summary?.regularIncomeYTD, 'regularIncomeYTD'),
    regularYearPredicted: total(summary?.regularIncomeYear, 'regularIncomeYear'),
    irregularAverage: total(summary?.irregularIncomeAvg, 'irregularIncomeAvg'),
    regular:
      wire.regular?.map((one, i) => {
        const at = `/income/regular/${i}`;
        const months = one.previous3Months;
        const of3Months = (text: string | null | undefined, name: string) =>
          statedAt(text, currency, `${at}/previous3Months/${name}`);
        return {
          ...sourceAt(one, currency, at),
          stability: ratioAt(one.irregularity?.stability, `${at}/irregularity/stability`, true),
          gaps: one.irregularity?.gaps ?? null,
          last3Months: {
            average: of3Months(months?.amountAvg, 'amountAvg'),
            averageMonthly: of3Months(months?.amountAvgMonthly, 'amountAvgMonthly'),
            variance: of3Months(months?.variance, 'variance'),
          },
        };
      }) ?? null,
    irregular: otherIncomeAt(wire.irregular, currency, '/income/irregular'),
    otherCredits: otherIncomeAt(wire.otherCredit, currency, '/income/otherCredit'),
  };
}

function monthsAt(
  history: readonly { date: MonthlyAmount['month']; amount: string }[] | null,
  currency: Currency,
  pointer: string,
  sign: Sign = 'as_sent',
): MonthlyAmount[] | null {
  return history === null
    ? null
    : history
        .map(({ date, amount }, i) => ({
          month: date,
          amount: amountAt(amount, currency, `${pointer}/${i}/amount`, sign),
        }))
        .sort((a, b) => (a.month < b.month ? -1 : 1));
}

export function toExpenses(wire: WireExpenses, currency: Currency): Expenses {
  const group = (aggregate: WireAggregate, name: string, sign: Sign = 'as_sent'): ExpenseGroup =>
    aggregate === null
      ? null
      : {
          averageMonthly: statedAt(aggregate.avgMonthly, currency, `/expenses/${name}/avgMonthly`, sign),
          months: monthsAt(aggregate.changeHistory, currency, `/expenses/${name}/changeHistory`, sign),
        };
  return {
    divisions:
      wire.payments?.map((one, i) => {
        const at = `/expenses/payments/${i}`;
        return {
          division: one.division,
          averageMonthly: statedAt(one.avgMonthly, currency, `${at}/avgMonthly`),
          share: ratioAt(one.percentageTotal, `${at}/percentageTotal`, false),
          classes:
            one.subCategory?.map(({ category, changeHistory }, c) => ({
              code: category?.expenseClass?.classCode ?? null,
              title: category?.expenseClass?.classTitle ?? one.division,
              months: monthsAt(changeHistory, currency, `${at}/subCategory/${c}/changeHistory`),
            })) ?? null,
          pointer: at,
        };
      }) ?? null,
    bankFees: group(wire.bankFees, 'bankFees'),
    cashWithdrawals: group(wire.cashWithdrawals, 'cashWithdrawals'),
    externalTransfers: group(wire.externalTransfers, 'externalTransfers'),
    loanInterest: group(wire.loanInterests, 'loanInterests'),
    // Positive in the examples, although it is money out.
    loanRepayments: group(wire.loanRepayments, 'loanRepayments', 'out'),
  };
}
