import type { IsoDate, Minor } from '#contracts/primitives.ts';
import type { BalanceFigures, BalancePeriod, StatedAmount, StatedCount } from '#contracts/report-figures.ts';
import { coveredRange } from '#domain/balance-checks.ts';
import { balanceStatistics, calendarMonths, type BalanceStatistics } from '#domain/daily-balances.ts';
import { endOfMonth, formatDay, formatMonth, formatRange, inclusiveDays } from '#domain/dates.ts';
import type { MonthColumn } from './month-columns.ts';
import type { DailyBasis } from './subject.ts';

export type FigureColumn = Exclude<MonthColumn, 'period'>;

/** One figure with where it comes from. `value` is what is shown: the provider's where it stated one. */
export interface MonthFigure {
  readonly unit: 'amount' | 'days';
  readonly value: number | null;
  readonly stated: { readonly value: number; readonly text: string; readonly pointer: string } | null;
  /** From the daily balances; null when they do not allow it. */
  readonly computed: number | null;
  /** The calculation and its inputs, in words. */
  readonly how: string;
  /** stated - computed, where both are known and differ. */
  readonly difference: number | null;
  /** Why `value` is unknown. */
  readonly reason: string | null;
}

export interface MonthRow {
  readonly key: string;
  readonly label: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly missingDays: number;
  readonly figures: Readonly<Record<FigureColumn, MonthFigure>>;
}

interface StatedPeriod {
  readonly minimum: StatedAmount | null;
  readonly average: StatedAmount | null;
  readonly maximum: StatedAmount | null;
  readonly negativeDays: StatedCount | null;
}

const noDaily = 'The provider sent no daily balances to compute it from.';
const noValue = 'The provider gave no value.';

function figure(
  unit: MonthFigure['unit'],
  stated: MonthFigure['stated'],
  computed: number | null,
  how: string,
  isStatedByProvider: boolean,
): MonthFigure {
  const difference = stated !== null && computed !== null && stated.value !== computed ? stated.value - computed : null;
  const value = isStatedByProvider ? (stated?.value ?? null) : computed;
  const reason = value !== null ? null : isStatedByProvider ? noValue : how;
  return { unit, value, stated, computed, how, difference, reason };
}

const amountOf = (stated: StatedAmount | null) =>
  stated === null ? null : { value: stated.amount, text: stated.text, pointer: stated.pointer };
const countOf = (stated: StatedCount | null) =>
  stated === null ? null : { value: stated.count, text: String(stated.count), pointer: stated.pointer };

function figuresOf(
  statistics: BalanceStatistics | null,
  stated: StatedPeriod | null,
): Readonly<Record<FigureColumn, MonthFigure>> {
  const isStated = stated !== null;
  // As in the checks: with days missing the provider's figure is not held against ours.
  const whole = statistics !== null && statistics.missing.length === 0 ? statistics : null;
  const basis = isStated ? whole : statistics !== null && statistics.days > 0 ? statistics : null;
  const of = (words: string) => {
    if (statistics === null) return noDaily;
    if (basis === null) return `Not computed: ${statistics.missing.length} of its days have no balance.`;
    const days = `${basis.days} ending balances from ${formatDay(basis.from)} to ${formatDay(basis.to)}`;
    return `${words} of ${days}${basis.missing.length > 0 ? `; ${basis.missing.length} days are missing` : ''}.`;
  };
  const onDay = (words: string, day: IsoDate | undefined) =>
    statistics === null
      ? noDaily
      : day === undefined
        ? `There is no balance of that day.`
        : `${words} ${formatDay(day)}.`;
  const lowest = basis?.lowest ?? null;
  const highest = basis?.highest ?? null;
  return {
    opening: figure(
      'amount',
      null,
      statistics?.opening ?? null,
      statistics?.opening == null
        ? onDay('', undefined)
        : `Ending balance of the day before ${formatDay(statistics.from)}.`,
      false,
    ),
    lowest: figure(
      'amount',
      amountOf(stated?.minimum ?? null),
      lowest?.amount ?? null,
      `${of('Lowest')}${lowest === null ? '' : ` First reached on ${formatDay(lowest.day)}.`}`,
      isStated,
    ),
    average: figure(
      'amount',
      amountOf(stated?.average ?? null),
      basis?.average ?? null,
      of('Mean, rounded half away from zero,'),
      isStated,
    ),
    highest: figure(
      'amount',
      amountOf(stated?.maximum ?? null),
      highest?.amount ?? null,
      `${of('Highest')}${highest === null ? '' : ` First reached on ${formatDay(highest.day)}.`}`,
      isStated,
    ),
    closing: figure(
      'amount',
      null,
      statistics?.closing ?? null,
      onDay('Ending balance of', statistics?.closing == null ? undefined : statistics.to),
      false,
    ),
    change: figure(
      'amount',
      null,
      statistics?.net ?? null,
      statistics?.net == null
        ? 'It takes the balance before the first day and that of the last.'
        : 'Closing less opening: all money in less all money out.',
      false,
    ),
    negative: figure(
      'days',
      countOf(stated?.negativeDays ?? null),
      basis?.negative.length ?? null,
      of('Number of days that end below zero,'),
      isStated,
    ),
  };
}

function statisticsOf({ daily }: BalanceFigures, from: IsoDate, to: IsoDate): BalanceStatistics | null {
  return daily === null ? null : balanceStatistics(daily.days, from, to);
}

function windowRow(figures: BalanceFigures, period: BalancePeriod): MonthRow {
  const statistics = statisticsOf(figures, period.from, period.to);
  return {
    key: `${period.from}/${period.to}`,
    label: formatRange(period.from, period.to),
    from: period.from,
    to: period.to,
    missingDays: statistics?.missing.length ?? 0,
    figures: figuresOf(statistics, period),
  };
}

/** The provider's rolling 30-day windows, newest first, with what the daily balances say beside them. */
export function windowRows(figures: BalanceFigures): MonthRow[] {
  return figures.periods.map((period) => windowRow(figures, period));
}

/** Calendar months of the covered days, newest first, all computed; the first and the last may be parts. */
export function calendarRows(figures: BalanceFigures): MonthRow[] {
  const range = coveredRange(figures);
  if (range === null || figures.daily === null) return [];
  return calendarMonths(range.from, range.to).map(({ from, to }) => {
    const statistics = statisticsOf(figures, from, to);
    const isWhole = from.endsWith('-01') && to === endOfMonth(to);
    return {
      key: from,
      label: isWhole ? formatMonth(from) : `${formatMonth(from)}, ${inclusiveDays(from, to)} days`,
      from,
      to,
      missingDays: statistics?.missing.length ?? 0,
      figures: figuresOf(statistics, null),
    };
  });
}

/**
 * All covered days in one row: what the provider states for the whole, held against the daily balances; with derived
 * balances, which it knows nothing of, what they come to.
 */
export function wholeRow(figures: BalanceFigures, basis: DailyBasis = 'listed'): MonthRow | null {
  const range = coveredRange(figures);
  if (range === null) return null;
  const statistics = statisticsOf(figures, range.from, range.to);
  const days = inclusiveDays(range.from, range.to);
  const ours = figuresOf(statistics, null);
  const stated = { minimum: figures.minimum, average: figures.averageDaily, maximum: figures.maximum };
  return {
    key: 'whole',
    label: days === 1 ? 'The one day' : `All ${days} days`,
    from: range.from,
    to: range.to,
    missingDays: statistics?.missing.length ?? 0,
    // The provider states no count of negative days for the whole: ours is shown.
    figures:
      basis === 'derived'
        ? ours
        : { ...figuresOf(statistics, { ...stated, negativeDays: null }), negative: ours.negative },
  };
}

/** Rows by one column; unknown figures come last either way. */
export function sortRows(rows: readonly MonthRow[], column: MonthColumn, ascending: boolean): MonthRow[] {
  const sign = ascending ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (column === 'period') return sign * (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
    const [x, y] = [a.figures[column].value, b.figures[column].value];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (x - y);
  });
}

/** Points of a row's shape. */
export function shapePoints(figures: BalanceFigures): readonly (readonly [IsoDate, Minor])[] {
  return figures.daily?.days ?? [];
}
