import type { Currency, Minor } from '#contracts/primitives.ts';
import { dayTicks, moneyTicks, type DayTick } from '#domain/axis.ts';
import type { DayWindow } from '#domain/decimate.ts';
import { formatAxis } from '#domain/money.ts';

export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  /** The rectangle that the lines live in, in CSS pixels of the whole chart. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly window: DayWindow;
  /** Money at the bottom and the top edge. */
  readonly low: number;
  readonly high: number;
  readonly dayTicks: readonly DayTick[];
  readonly moneyTicks: readonly { readonly amount: Minor; readonly label: string }[];
}

export interface PlotLayoutInput {
  readonly width: number;
  readonly height: number;
  readonly window: DayWindow;
  readonly currency: Currency;
  /** Lowest and highest balance to show; null when there is nothing to draw. */
  readonly range: { readonly low: Minor; readonly high: Minor } | null;
  /** Pixels that the money axis takes at least, so that days stand below each other in charts below each other. */
  readonly leastAxisWidth?: number | undefined;
}

// Caption type is 12 px: about 7 px a figure, and one line of it above and below the plot for names of the extremes.
const figureWidth = 7.5;
const labelRoom = 26;
const axisRoom = 26;
const rightRoom = 10;
const pixelsPerDayLabel = 76;
const pixelsPerMoneyLabel = 48;
const headroom = 0.03;
/** Of a day's label, which is mostly lower case. */
const dayFigureWidth = 6.8;
const labelGap = 6;

/** Where everything stands. Ours, not Recharts' own, so that overlay, print and tests agree with the lines. */
export function layOutPlot(input: PlotLayoutInput): PlotLayout {
  const { width, height, window, currency, range, leastAxisWidth = 0 } = input;
  const top = labelRoom;
  const bottom = Math.max(top + 1, height - axisRoom);
  const low = range?.low ?? (0 as Minor);
  const high = range?.high ?? (0 as Minor);
  // Edges follow the balances, not the round figures around them: a plot of −2.1k to 3.4k that reached to −4k would
  // give a third of its height to nothing.
  const isFlat = low === 0 && high === 0;
  const highEdge = isFlat ? 1 : Math.max(0, high + (Math.max(0, high) - Math.min(0, low)) * headroom);
  const lowEdge = isFlat ? -1 : roomBelow(low, Math.min(0, low), highEdge, bottom - top);
  const most = Math.max(3, Math.floor((bottom - top) / pixelsPerMoneyLabel) + 1);
  const ticks = (range === null ? [] : moneyTicks(low, high, currency, most))
    .filter((amount) => amount >= lowEdge && amount <= highEdge)
    .map((amount) => ({ amount, label: formatAxis(amount, currency) }));
  const longest = Math.max(3, ...ticks.map((tick) => tick.label.length));
  const left = Math.max(leastAxisWidth, Math.ceil(longest * figureWidth) + 10);
  const right = Math.max(left + 1, width - rightRoom);
  const layout: PlotLayout = {
    width,
    height,
    left,
    top,
    right,
    bottom,
    window,
    low: lowEdge,
    high: highEdge,
    dayTicks: dayTicks(window, Math.max(1, Math.floor((right - left) / pixelsPerDayLabel))),
    moneyTicks: ticks,
  };
  return { ...layout, dayTicks: withRoom(layout) };
}

/** A label that would stand on the one before it (the first carries its year, or was moved inside) is left blank. */
function withRoom(layout: PlotLayout): DayTick[] {
  let taken = Number.NEGATIVE_INFINITY;
  return layout.dayTicks.map((tick) => {
    const { from, to } = placeDayLabel(layout, tick);
    if (from < taken) return { ...tick, label: '' };
    taken = to + labelGap;
    return tick;
  });
}

/** Where a day's line stands, and its label: centred under it, but inside the chart at both ends. In pixels. */
export function placeDayLabel(
  layout: PlotLayout,
  { day, label }: DayTick,
): { line: number; anchor: 'start' | 'middle' | 'end'; x: number; from: number; to: number } {
  const line = tickX(layout, day);
  const width = label.length * dayFigureWidth;
  const half = width / 2;
  if (line + half > layout.width) {
    return { line, anchor: 'end', x: layout.width - 1, from: layout.width - 1 - width, to: layout.width - 1 };
  }
  if (line - half < layout.left - 8) return { line, anchor: 'start', x: line, from: line, to: line + width };
  return { line, anchor: 'middle', x: line, from: line - half, to: line + half };
}

/** The bottom edge, moved down where the name under the lowest balance would otherwise stand on the dates. */
function roomBelow(lowest: number, lowEdge: number, highEdge: number, height: number): number {
  const share = Math.min(0.4, labelRoom / height);
  return Math.min(lowEdge, (lowest - share * highEdge) / (1 - share));
}

/** Left edge of a day; `day + 1` is its right edge. */
export function xOf(layout: PlotLayout, day: number): number {
  const { fromDay, toDay } = layout.window;
  return layout.left + ((day - fromDay) / (toDay - fromDay + 1)) * (layout.right - layout.left);
}

export function yOf(layout: PlotLayout, amount: number): number {
  return layout.bottom - ((amount - layout.low) / (layout.high - layout.low)) * (layout.bottom - layout.top);
}

/** Where a day's label and grid line stand: its left edge, or its middle once a day is wide enough to see the difference. */
export function tickX(layout: PlotLayout, day: number): number {
  const [left, right] = [xOf(layout, day), xOf(layout, day + 1)];
  return right - left < 12 ? left : (left + right) / 2;
}

/** The day under a pixel, the nearest one outside the plot. */
export function dayAt(layout: PlotLayout, x: number): number {
  const { fromDay, toDay } = layout.window;
  const share = (x - layout.left) / (layout.right - layout.left);
  return Math.min(toDay, Math.max(fromDay, fromDay + Math.floor(share * (toDay - fromDay + 1))));
}

/** The middle of a label of so many pixels that stands as near to `x` as the chart's edges allow. */
export function clampLabel(layout: PlotLayout, x: number, labelWidth: number): number {
  const half = labelWidth / 2;
  return Math.max(layout.left + half, Math.min(x, layout.width - half - 1));
}
