import type { PlotPoint } from '#domain/decimate.ts';

/** A shape on a line that tells it from the others without its colour. */
export type LineMark = 'circle' | 'square' | 'triangle' | 'diamond';

const every = 96;
/** Shapes of different lines stand beside each other, not on each other, where the lines run together. */
const offsets: Readonly<Record<LineMark, number>> = { circle: 24, square: 48, triangle: 72, diamond: 96 };

const shapes: Readonly<Record<LineMark, (x: number, y: number) => string>> = {
  circle: (x, y) => `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`,
  square: (x, y) => `M${x - 3} ${y - 3}h6v6h-6Z`,
  triangle: (x, y) => `M${x} ${y - 4.5}l4.5 7.5h-9Z`,
  diamond: (x, y) => `M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5Z`,
};

/** Path data of the shape around a point, in pixels; each covers about the same area. */
export function markPath(mark: LineMark, x: number, y: number): string {
  return shapes[mark](x, y);
}

export interface MarkScale {
  /** Left edge of a day, in pixels. */
  readonly x: (day: number) => number;
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * Where shapes stand on a line: a fixed way from each other, on days whose balance is known.
 * @param points by day, thinned out or not: a balance holds until the next point
 * @returns days with their balance in minor units
 */
export function markedDays(
  points: readonly PlotPoint[],
  mark: LineMark,
  { x, fromDay, toDay }: MarkScale,
): { day: number; value: number }[] {
  const left = x(fromDay);
  const perDay = (x(toDay + 1) - left) / (toDay + 1 - fromDay);
  const marked: { day: number; value: number }[] = [];
  let at = 0;
  for (let place = offsets[mark]; place < perDay * (toDay + 1 - fromDay); place += every) {
    const day = fromDay + Math.floor(place / perDay);
    while ((points[at + 1]?.day ?? Number.POSITIVE_INFINITY) <= day) at += 1;
    const point = points[at];
    const isLast = at === points.length - 1;
    // The last point is the last day that the line knows: after it nothing is drawn to stand on.
    if (point === undefined || point.value === null || point.day > day || (isLast && day > point.day)) continue;
    marked.push({ day, value: point.value });
  }
  return marked;
}
