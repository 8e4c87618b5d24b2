import { civilOf, dayOf, dayText } from '../../bank/calendar.ts';
import type { Day } from '../../bank/calendar.ts';
import { averageCents } from '../../bank/money.ts';
import { amountText, medianOf, sumOf } from '../lives/amounts.ts';
import type { Cents } from '../lives/amounts.ts';
import { firstDayOf, monthOf, monthText } from '../lives/months.ts';
import type { Basis, Line } from './basis.ts';
import { previousMonth } from './history.ts';
import type { WireHistoryAmount, WireIncome, WireIrregularIncome, WireRegularIncome } from './wire.ts';

const DAYS_BETWEEN = { weekly: 7, 'bi-weekly': 14, monthly: 30, irregular: 0 } as const;
/** Classes of money in that are no income, with what the provider would call them. The last label is seen, the others invented. */
const CREDIT_LABELS: Readonly<Record<string, string>> = {
  'external-transfer': 'monthly transfer credits',
  interest: 'regular income small amount',
  refund: 'refund',
  'direct-credit': 'other',
};

export function incomeOf(basis: Basis): WireIncome {
  const credits = basis.lines.filter((line) => line.entry.cents > 0);
  const streams = credits.filter(({ entry }) => entry.stream !== null);
  const isRegular = ({ entry }: Line): boolean => entry.stream?.frequency !== 'irregular';
  const regular = streams.filter(isRegular);
  const irregular = streams.filter((line) => !isRegular(line));
  const other = credits.filter(
    ({ entry, reportClass }) => entry.stream === null && CREDIT_LABELS[reportClass] !== undefined,
  );
  return {
    fromMonth: monthText(basis.window.fromMonth),
    toMonth: monthText(basis.window.toMonth),
    coverageDays: basis.coverageDays,
    summary: {
      regularIncomeAvg: amountText(medianMonth(regular, basis.end)),
      regularIncomeYTD: amountText(sumOf(regular.filter(sinceJuly(basis.end)).map(({ entry }) => entry.cents))),
      regularIncomeYear: null,
      irregularIncomeAvg: amountText(
        Math.round((sumOf(irregular.map(({ entry }) => entry.cents)) * 30) / Math.max(1, basis.coverageDays)),
      ),
    },
    regular: grouped(regular, ({ entry }) => entry.stream?.source ?? '').map((lines) => regularOf(lines, basis.end)),
    irregular: grouped(irregular, ({ entry }) => entry.stream?.source ?? '').map((lines) => ({
      ...occasional(lines, lines[0]?.entry.stream?.source ?? '', basis),
      amountAvg: amountText(averageCents(sumOf(lines.map(({ entry }) => entry.cents)), lines.length)),
    })),
    otherCredit: grouped(other, ({ entry }) => entry.description).map((lines) => otherOf(lines, basis)),
  };
}

function grouped(lines: readonly Line[], keyOf: (line: Line) => string): Line[][] {
  return [...Map.groupBy(lines, keyOf).values()];
}

function regularOf(lines: readonly Line[], end: Day): WireRegularIncome {
  const recent = lines.filter(({ entry }) => isInLastThreeMonths(entry.day, end));
  const amounts = recent.map(({ entry }) => entry.cents);
  const stream = lines[0]?.entry.stream;
  const frequency = stream?.frequency ?? 'monthly';
  const last = lines.at(-1)?.entry.day ?? 0;
  const next = last + DAYS_BETWEEN[frequency];
  const gaps = monthsWithout(lines);
  const months = monthOf(last) - monthOf(lines[0]?.entry.day ?? last) + 1;
  return {
    source: stream?.source ?? '',
    frequency,
    ageDays: ageOf(lines),
    irregularity: { stability: (1 - gaps.length / months).toFixed(2), gaps },
    previous3Months: {
      amountAvg: amountText(amounts.length === 0 ? 0 : averageCents(sumOf(amounts), amounts.length)),
      amountAvgMonthly: amountText(averageCents(sumOf(amounts), 3)),
      variance: amountText(amounts.length === 0 ? 0 : Math.max(...amounts) - Math.min(...amounts)),
    },
    // Nothing is expected of a payer who has been silent for two rounds.
    current: { ...currentOf(lines), nextDate: end - last > 2 * DAYS_BETWEEN[frequency] ? null : incomeDate(next) },
    changeHistory: historyOf(lines),
  };
}

function occasional(lines: readonly Line[], source: string, basis: Basis) {
  return {
    source,
    frequency: 'irregular',
    ageDays: ageOf(lines),
    noOccurrences: lines.length,
    avgMonthlyOccurence: ((lines.length * 30) / Math.max(1, basis.coverageDays)).toFixed(2),
    current: currentOf(lines),
    changeHistory: historyOf(lines),
  };
}

/** Derived from seen answers: the average of other credits is their median. */
function otherOf(lines: readonly Line[], basis: Basis): WireIrregularIncome {
  const first = lines[0];
  const isMonthly = first?.entry.rawClass === 'interest';
  return {
    ...occasional(lines, first?.entry.description ?? '', basis),
    frequency: isMonthly ? 'monthly' : 'other',
    amountAvg: amountText(medianOf(lines.map(({ entry }) => entry.cents))),
    current: { ...currentOf(lines), otherCreditLabel: CREDIT_LABELS[first?.reportClass ?? ''] ?? 'other' },
  };
}

function currentOf(lines: readonly Line[]): { date: string; amount: string } {
  const last = lines.at(-1);
  return { date: incomeDate(last?.entry.day ?? 0), amount: amountText(last?.entry.cents ?? 0) };
}

/** Ascending (seen; the documents say the other way round). */
function historyOf(lines: readonly Line[]): WireHistoryAmount[] {
  return lines.map(({ entry }) => ({
    source: entry.description,
    date: incomeDate(entry.day),
    amount: amountText(entry.cents),
  }));
}

/** Seen: dates of income have a time and no zone. */
function incomeDate(day: Day): string {
  return `${dayText(day)}T00:00:00`;
}

function ageOf(lines: readonly Line[]): number {
  return (lines.at(-1)?.entry.day ?? 0) - (lines[0]?.entry.day ?? 0);
}

function monthsWithout(lines: readonly Line[]): string[] {
  const paid = new Set(lines.map(({ entry }) => monthOf(entry.day)));
  const gaps: string[] = [];
  for (let month = Math.min(...paid); month < Math.max(...paid); month += 1) {
    if (!paid.has(month)) gaps.push(monthText(month));
  }
  return gaps;
}

/** The median of the last three whole months of all regular sources together; months before the first pay do not count. */
function medianMonth(lines: readonly Line[], end: Day): Cents {
  const last = monthOf(previousMonth(end).to);
  const first = monthOf(lines[0]?.entry.day ?? end);
  const months = [last - 2, last - 1, last]
    .filter((month) => month >= first)
    .map((month) => sumOf(lines.filter(({ entry }) => monthOf(entry.day) === month).map(({ entry }) => entry.cents)));
  return medianOf(months);
}

/** Invented: the last three calendar months that were over when the window ended. */
function isInLastThreeMonths(day: Day, end: Day): boolean {
  const { to } = previousMonth(end);
  return day <= to && day >= firstDayOf(monthOf(to) - 2);
}

/** The Australian financial year begins on the first of July. */
function sinceJuly(end: Day): (line: Line) => boolean {
  const { year, month } = civilOf(end);
  const begin = dayOf(month >= 7 ? year : year - 1, 7, 1);
  return ({ entry }) => entry.day >= begin;
}
