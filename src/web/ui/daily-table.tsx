import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Currency, IsoDate } from '#contracts/primitives.ts';
import { daysBetween, formatDayLong } from '#domain/dates.ts';
import type { ChartSeries } from '#web/charts/chart-series.ts';
import { Money } from './money.tsx';
import { GridCell, GridGroup, GridHead, GridRow, GridRowHead, GridTable } from './grid-table.tsx';
import { ScrollRegion } from './scroll-region.tsx';

export interface DailySeries extends ChartSeries {
  /** Its own, where the table is of several currencies. */
  readonly currency?: Currency;
}

export interface DailyTableProps {
  series: readonly DailySeries[];
  /** Of every series that does not have its own. */
  currency: Currency;
  from: IsoDate;
  to: IsoDate;
  /** Why a day has no balance. */
  gapWords: string;
}

const rowHeight = 32;

/** The chart's twin: the same days and lines as figures, newest first. Only the rows in sight exist. */
export function DailyTable({ series, currency, from, to, gapWords }: DailyTableProps) {
  const region = useRef<HTMLDivElement>(null);
  const days = useMemo(() => daysBetween(from, to).toReversed(), [from, to]);
  const byDay = useMemo(() => series.map(({ points }) => new Map(points)), [series]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  const virtual = useVirtualizer({
    count: days.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const columns = { gridTemplateColumns: `minmax(8.5rem,1.2fr) repeat(${series.length}, minmax(7rem,1fr))` };
  return (
    <ScrollRegion
      ref={region}
      label="Daily balances as a table"
      className="max-h-[25rem] overflow-auto text-table focus-visible:-outline-offset-2"
    >
      <GridTable aria-label="Daily balances" aria-rowcount={days.length + 1} className="w-fit min-w-full">
        <GridGroup className="sticky top-0 z-1 bg-ground">
          <GridRow
            aria-rowindex={1}
            style={columns}
            className="grid items-end gap-x-4 border-b border-line px-2 py-2 text-caption font-strong text-ink-soft"
          >
            <GridHead>Day</GridHead>
            {series.map(({ id, name, currency: own = currency }) => (
              <GridHead key={id} className="text-right">
                {name} {own}
              </GridHead>
            ))}
          </GridRow>
        </GridGroup>
        <GridGroup className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const day = days[index];
            if (day === undefined) return null;
            return (
              <GridRow
                key={day}
                aria-rowindex={index + 2}
                style={{ ...columns, height: `${rowHeight}px`, transform: `translateY(${start}px)` }}
                className="absolute inset-x-0 top-0 grid items-center gap-x-4 border-b border-line-soft px-2"
              >
                <GridRowHead className="figure whitespace-nowrap">{formatDayLong(day)}</GridRowHead>
                {series.map(({ id, currency: own = currency }, at) => {
                  const amount = byDay[at]?.get(day) ?? null;
                  return (
                    <GridCell key={id} className="text-right">
                      {/* Plain, not a button: the reason is the same for every gap and stands under the table. */}
                      {amount === null ? (
                        <span className="text-ink-faint">
                          –<span className="sr-only"> unknown</span>
                        </span>
                      ) : (
                        <Money amount={amount} currency={own} />
                      )}
                    </GridCell>
                  );
                })}
              </GridRow>
            );
          })}
        </GridGroup>
      </GridTable>
      <p className="px-2 py-2 text-caption text-ink-faint">Ending balances. – : {gapWords}.</p>
    </ScrollRegion>
  );
}
