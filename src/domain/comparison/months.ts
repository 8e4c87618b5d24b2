import type { IsoDate } from '#contracts/primitives.ts';
import { balanceStatistics, calendarMonths } from '../daily-balances.ts';
import { formatMonth, formatRange, inclusiveDays } from '../dates.ts';
import { amount, count, unknown, type Cell } from './cell.ts';
import type { Column } from './columns.ts';
import { differenceOf, type Difference } from './difference.ts';

export const monthMeasures = ['closing', 'lowest', 'average', 'highest', 'negative'] as const;
export type MonthMeasure = (typeof monthMeasures)[number];

/** By calendar month: the same month beside the same month. By position: the newest beside the newest. */
export type MonthAlignment = 'calendar' | 'position';

export interface ComparedMonth {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly differences: readonly (Difference | null)[];
  /** Which days each cell is of; null: the report has none there. */
  readonly ranges: readonly ({ readonly from: IsoDate; readonly to: IsoDate } | null)[];
}

interface Month {
  readonly key: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const noMonth = unknown('The report does not cover this month.');

function monthsOf({ range }: Column): Month[] {
  return range === null
    ? []
    : calendarMonths(range.from, range.to).map(({ from, to }) => ({ key: from.slice(0, 7), from, to }));
}

function cellOf({ figures, currency }: Column, month: Month, measure: MonthMeasure): Cell {
  if (figures?.daily == null || currency === null) return unknown('The report has no daily balances.');
  const statistics = balanceStatistics(figures.daily.days, month.from, month.to);
  const days = inclusiveDays(month.from, month.to);
  const how = `From ${statistics.days} of ${days} ending balances, ${formatRange(month.from, month.to)}.`;
  const reason = 'No day of this month has a balance.';
  if (statistics.days === 0) return unknown(reason);
  switch (measure) {
    case 'closing':
      return amount(statistics.closing, currency, how, 'The last day of the month has no balance.');
    case 'lowest':
      return amount(statistics.lowest?.amount ?? null, currency, how, reason);
    case 'average':
      return amount(statistics.average, currency, how, reason);
    case 'highest':
      return amount(statistics.highest?.amount ?? null, currency, how, reason);
    case 'negative':
      break;
  }
  return count(statistics.negative.length, 'days', how);
}

/** Calendar months of all columns, newest first. A first or last month may be a part, which its range says. */
export function compareMonths(
  columns: readonly Column[],
  base: number,
  measure: MonthMeasure,
  alignment: MonthAlignment,
): ComparedMonth[] {
  const lists = columns.map(monthsOf);
  const rows =
    alignment === 'calendar'
      ? [...new Set(lists.flat().map(({ key }) => key))]
          .sort((a, b) => (a < b ? 1 : -1))
          .map((key) => ({
            id: key,
            label: formatMonth(key),
            months: lists.map((list) => list.find((month) => month.key === key)),
          }))
      : Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, i) => ({
          id: String(i + 1),
          label: i === 0 ? 'newest month' : `${i} ${i === 1 ? 'month' : 'months'} before`,
          months: lists.map((list) => list[i]),
        }));
  return rows.map(({ id, label, months }) => {
    const cells = columns.map((column, i) => {
      const month = months[i];
      return month === undefined ? noMonth : cellOf(column, month, measure);
    });
    const baseCell = cells[base] ?? noMonth;
    return {
      id,
      label,
      cells,
      differences: cells.map((cell, i) => (i === base ? null : differenceOf(baseCell, cell))),
      ranges: months.map((month) => (month === undefined ? null : { from: month.from, to: month.to })),
    };
  });
}
