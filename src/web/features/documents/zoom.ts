/** Either as large as the room allows, or a share of the printed size (1 is 100 %). */
export type Zoom = 'fit-width' | 'fit-page' | number;

/** CSS pixels a PDF point at 100 %: 96 to an inch against 72. */
const pixelsPerPoint = 96 / 72;

export const zoomSteps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels a PDF point. `page` is the largest page in points, `room` the view without the space around pages. */
export function scaleFor(zoom: Zoom, page: Room, room: Room): number {
  const toWidth = Math.max(1, room.width) / page.width;
  const least = (zoomSteps[0] ?? 0.25) * pixelsPerPoint * 0.4;
  switch (zoom) {
    case 'fit-width':
      return Math.max(least, toWidth);
    case 'fit-page':
      return Math.max(least, Math.min(toWidth, Math.max(1, room.height) / page.height));
    default:
      return zoom * pixelsPerPoint;
  }
}

/** The share of the printed size that a scale is. */
export function shareOf(scale: number): number {
  return scale / pixelsPerPoint;
}

/** The next step in or out from a scale, wherever between two steps it stands. */
export function nextStep(scale: number, direction: 'in' | 'out'): number {
  const share = shareOf(scale);
  const tolerance = 0.005;
  const further =
    direction === 'in'
      ? zoomSteps.find((step) => step > share + tolerance)
      : zoomSteps.findLast((step) => step < share - tolerance);
  return further ?? (direction === 'in' ? Math.max(4, share) : Math.min(0.25, share));
}
