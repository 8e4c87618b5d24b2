import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Currency } from '#contracts/primitives.ts';
import { daysBetween, formatDayLong } from '#domain/dates.ts';
import { formatMinor } from '#domain/money.ts';
import type { ChartData } from './chart-data.ts';

const rowHeight = 32;

/** What one writes with TanStack Virtual's documentation at hand: the rows in sight, and the same words in them. */
export function BareTable({ data, currency }: { data: ChartData; currency: Currency }) {
  const region = useRef<HTMLDivElement>(null);
  const days = useMemo(() => daysBetween(data.from, data.to).toReversed(), [data]);
  const byDay = useMemo(() => data.series.map(({ points }) => new Map(points)), [data]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  const virtual = useVirtualizer({
    count: days.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  return (
    <div ref={region} style={{ height: 400, overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const day = days[index];
          if (day === undefined) return null;
          return (
            <div
              key={day}
              data-row=""
              style={{ position: 'absolute', top: start, height: rowHeight, width: '100%', display: 'flex', gap: 16 }}
            >
              <span>{formatDayLong(day)}</span>
              {data.series.map(({ id }, at) => {
                const amount = byDay[at]?.get(day) ?? null;
                return <span key={id}>{amount === null ? '–' : formatMinor(amount, currency)}</span>;
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
