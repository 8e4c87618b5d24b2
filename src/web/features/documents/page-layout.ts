/** A page as the file has it: PDF points as it is meant to be seen, and the rotation that the file itself asks for. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

export type Turn = 0 | 90 | 180 | 270;

export interface PlacedPage {
  /** Counted from 1. */
  readonly page: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** CSS pixels a PDF point. */
  readonly scale: number;
}

export interface PageColumn {
  readonly pages: readonly PlacedPage[];
  readonly width: number;
  readonly height: number;
}

/** Space around and between pages, in CSS pixels. */
export const pageGap = 16;

/**
 * Pages one under the other, all turned by `turn`. Each asks for its own scale: fitted to the width, a single landscape
 * page must not shrink the upright ones around it.
 */
export function stackPages(
  sizes: readonly PageSize[],
  scaleOf: (width: number, height: number) => number,
  turn: Turn,
  gap = pageGap,
): PageColumn {
  let top = gap;
  let widest = 0;
  const pages = sizes.map((size, index): PlacedPage => {
    const [w, h] = turned(size, turn);
    const scale = scaleOf(w, h);
    const placed = { page: index + 1, top, width: Math.floor(w * scale), height: Math.floor(h * scale), scale };
    top += placed.height + gap;
    widest = Math.max(widest, placed.width);
    return placed;
  });
  return { pages, width: widest, height: top };
}

function turned({ width, height }: PageSize, turn: Turn): readonly [number, number] {
  return turn === 90 || turn === 270 ? [height, width] : [width, height];
}

/** Pages that touch the stretch from `from` to `to`, as indexes [first, last]; an empty column gives [0, -1]. */
export function pagesBetween({ pages }: PageColumn, from: number, to: number): readonly [number, number] {
  const first = lowestIndex(pages, ({ top, height }) => top + height >= from);
  const after = lowestIndex(pages, ({ top }) => top > to);
  return [Math.min(first, Math.max(0, pages.length - 1)), Math.max(after - 1, Math.min(first, pages.length - 1))];
}

/** First index for which `holds`; it must hold for all after it. Binary: a thousand pages are asked ten times. */
function lowestIndex(pages: readonly PlacedPage[], holds: (page: PlacedPage) => boolean): number {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const page = pages[middle];
    if (page !== undefined && holds(page)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The page that is being read: the one a third down the view, or the last one when there is no more to scroll. */
export function pageInView(column: PageColumn, scrollTop: number, viewHeight: number): number {
  if (column.pages.length === 0) return 1;
  if (scrollTop > 0 && scrollTop + viewHeight >= column.height - 1) return column.pages.length;
  const line = scrollTop + viewHeight / 3;
  return Math.min(
    column.pages.length,
    lowestIndex(column.pages, ({ top, height }) => top + height + pageGap > line) + 1,
  );
}

/** A place in the document that survives zoom, rotation and resizing: so far down (0 to 1) into that page. */
export interface Anchor {
  readonly page: number;
  readonly share: number;
}

export function anchorAt({ pages }: PageColumn, offset: number): Anchor {
  const index = Math.max(0, lowestIndex(pages, ({ top }) => top > offset) - 1);
  const page = pages[index];
  return page === undefined ? { page: 1, share: 0 } : { page: page.page, share: (offset - page.top) / page.height };
}

export function offsetOf({ pages }: PageColumn, { page, share }: Anchor): number {
  const placed = pages[page - 1];
  return placed === undefined ? 0 : Math.max(0, placed.top + share * placed.height);
}

/** Where scrolling to the head of a page ends: its top, with the gap above it in view. */
export function topOf(column: PageColumn, page: number): number {
  return Math.max(0, (column.pages[page - 1]?.top ?? pageGap) - pageGap);
}
