import type { BalanceFigures } from '#contracts/report-figures.ts';
import type { IsoDate } from '#contracts/primitives.ts';
import { coveredRange } from '#domain/balance-checks.ts';
import { balanceStatistics, type BalanceStatistics } from '#domain/daily-balances.ts';
import { inclusiveDays } from '#domain/dates.ts';
import { windowRows } from './month-rows.ts';

export interface GlanceFacts {
  readonly statistics: BalanceStatistics | null;
  readonly coveredDays: number | null;
  /** Days on which the provider's lowest and highest balance stood; null when no day has them. */
  readonly lowestDay: IsoDate | null;
  readonly highestDay: IsoDate | null;
  readonly negative: {
    readonly days: number;
    readonly periods: number;
    readonly ofPeriods: number;
    readonly last: IsoDate | null;
  } | null;
}

function dayOf(figures: BalanceFigures, amount: number | undefined): IsoDate | null {
  if (amount === undefined) return null;
  return figures.daily?.days.find(([, balance]) => balance === amount)?.[0] ?? null;
}

/** What gives the figures at a glance their meaning, from the daily balances. */
export function glanceFacts(figures: BalanceFigures): GlanceFacts {
  const range = coveredRange(figures);
  const statistics =
    range === null || figures.daily === null ? null : balanceStatistics(figures.daily.days, range.from, range.to);
  const rows = windowRows(figures);
  return {
    statistics,
    coveredDays: range === null ? null : inclusiveDays(range.from, range.to),
    lowestDay: dayOf(figures, figures.minimum?.amount),
    highestDay: dayOf(figures, figures.maximum?.amount),
    negative:
      statistics === null
        ? null
        : {
            days: statistics.negative.length,
            periods: rows.filter((row) => (row.figures.negative.value ?? 0) > 0).length,
            ofPeriods: rows.length,
            last: statistics.negative.at(-1) ?? null,
          },
  };
}
