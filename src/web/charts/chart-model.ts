import type { Currency, IsoDate, Minor } from '#contracts/primitives.ts';
import { toDayNumber } from '#domain/dates.ts';
import { toDailyValues, valueOn, type DailyValues, type DayWindow } from '#domain/decimate.ts';
import { formatMinor } from '#domain/money.ts';
import { seriesLooks, type ChartSeries, type SeriesLook } from './chart-series.ts';
import type { Reading } from './describe-chart.ts';
import { findExtremes, type Extremes } from './extremes.ts';

/** A series laid out by day, with what its figures in the window come to. */
export interface ModelSeries {
  readonly id: string;
  readonly name: string;
  readonly isTotal: boolean;
  readonly daily: DailyValues;
  readonly extremes: Extremes | null;
}

export interface ChartModel {
  readonly window: DayWindow;
  readonly series: readonly ModelSeries[];
  readonly looks: ReadonlyMap<string, SeriesLook>;
  /** Characters of the longer of a series' lowest and highest balance. */
  readonly valueWidths: ReadonlyMap<string, number>;
}

export function layOutSeries(series: readonly ChartSeries[]): readonly DailyValues[] {
  return series.map(({ points }) => toDailyValues(points));
}

export function buildModel(
  series: readonly ChartSeries[],
  dailies: readonly DailyValues[],
  from: IsoDate,
  to: IsoDate,
  currency: Currency,
): ChartModel {
  const fromDay = toDayNumber(from);
  // A reversed range is a mistake of the caller; one day is the nearest range that can be drawn.
  const window = { fromDay, toDay: Math.max(fromDay, toDayNumber(to)) };
  const laidOut = series.flatMap(({ id, name, isTotal }, index): ModelSeries[] => {
    const daily = dailies[index];
    if (daily === undefined) return [];
    return [{ id, name, isTotal: isTotal === true, daily, extremes: findExtremes(daily, window) }];
  });
  const valueWidths = new Map(
    laidOut.map(({ id, extremes }) => {
      const ends = extremes === null ? [] : [extremes.lowest, extremes.highest];
      return [id, Math.max(1, ...ends.map(({ value }) => formatMinor(value, currency).length))];
    }),
  );
  return { window, series: laidOut, looks: seriesLooks(series), valueWidths };
}

/** What shading, lowest and highest speak of: the total when it is shown, else the only line; else nothing. */
export function subjectOf(visible: readonly ModelSeries[]): ModelSeries | null {
  return visible.find((one) => one.isTotal) ?? (visible.length === 1 ? (visible[0] ?? null) : null);
}

/** The span of money that the visible lines need; null when none has a known day. */
export function rangeOf(visible: readonly ModelSeries[]): { low: Minor; high: Minor } | null {
  let range: { low: Minor; high: Minor } | null = null;
  for (const { extremes } of visible) {
    if (extremes === null) continue;
    const [low, high] = [extremes.lowest.value, extremes.highest.value];
    range =
      range === null
        ? { low, high }
        : { low: low < range.low ? low : range.low, high: high > range.high ? high : range.high };
  }
  return range;
}

export function readingsOn(series: readonly ModelSeries[], day: number): Reading[] {
  return series.map(({ id, name, isTotal, daily }) => ({ id, name, isTotal, value: valueOn(daily, day) }));
}

/** The latest day of the window with a known balance of the subject, or of any visible line; else the last day. */
export function latestKnownDay(
  visible: readonly ModelSeries[],
  subject: ModelSeries | null,
  window: DayWindow,
): number {
  const days = (subject === null ? visible : [subject]).flatMap(({ extremes }) =>
    extremes === null ? [] : [extremes.latest.day],
  );
  return days.length === 0 ? window.toDay : Math.max(...days);
}
