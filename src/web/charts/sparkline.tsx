import { useMemo } from 'react';
import type { IsoDate } from '#contracts/primitives.ts';
import { toDayNumber } from '#domain/dates.ts';
import type { ChartSeries } from './chart-series.ts';
import { sparklinePath } from './sparkline-path.ts';

export interface SparklineProps {
  points: ChartSeries['points'];
  from: IsoDate;
  to: IsoDate;
  width?: number;
  height?: number;
  /** What it shows, in words. Without them it is decoration beside the row's own figures. */
  label?: string;
}

/** The shape of a period in a table row: its balance line, zero, gaps left open. */
export function Sparkline({ points, from, to, width = 92, height = 22, label }: SparklineProps) {
  const path = useMemo(
    () => sparklinePath(points, { fromDay: toDayNumber(from), toDay: toDayNumber(to) }, width, height),
    [points, from, to, width, height],
  );
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
      className="block shrink-0"
    >
      {path !== null && (
        <>
          <path d={`M0 ${path.zeroY}H${width}`} stroke="var(--color-line-strong)" strokeWidth={0.75} fill="none" />
          <path d={path.line} stroke="var(--color-ink-soft)" strokeWidth={1.25} strokeLinejoin="round" fill="none" />
        </>
      )}
    </svg>
  );
}
