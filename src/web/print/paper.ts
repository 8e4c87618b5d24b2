/** How a page lies in the printer. */
export interface Paper {
  readonly size: 'a4' | 'letter';
  readonly isLandscape: boolean;
}

const millimetres = { a4: [210, 297], letter: [215.9, 279.4] } as const;

/** Margins in millimetres; the one at the bottom, which holds the running footer, follows its lines. */
export const margins = { top: 14, side: 15 } as const;

/** Width and height of the whole page in millimetres. */
export function pageSize({ size, isLandscape }: Paper): readonly [width: number, height: number] {
  const [short, long] = millimetres[size];
  return isLandscape ? [long, short] : [short, long];
}

/**
 * Whole CSS pixels between the side margins. What is drawn takes exactly these: a chart that asks for the room that it
 * has is measured on the screen and loses its last months on paper.
 */
export function contentWidth(paper: Paper): number {
  return Math.floor(((pageSize(paper)[0] - 2 * margins.side) * 96) / 25.4) - edge;
}

/** Pixels at the right that stay empty: the page box cuts through a digit that stands on its edge. As in print.css. */
const edge = 2;

/** As `@page { size: … }` names it. */
export function pageSizeName({ size, isLandscape }: Paper): string {
  return `${size === 'a4' ? 'A4' : 'letter'} ${isLandscape ? 'landscape' : 'portrait'}`;
}
