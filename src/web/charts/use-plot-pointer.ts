import { useState, type PointerEvent } from 'react';
import type { DayRun } from './day-runs.ts';
import { dayAt, type PlotLayout } from './plot-layout.ts';

export interface PlotPointer {
  /** The days under a drag that is under way. */
  readonly brush: DayRun | null;
  readonly cancel: () => void;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

interface Drag {
  readonly startX: number;
  readonly startDay: number;
  /** null until the pointer has moved enough to mean it. */
  readonly days: DayRun | null;
}

const leastDragPixels = 5;

/**
 * Pointer on the plot: moving reads the day, dragging marks a range. A finger only reads, sideways, so that the page
 * still scrolls under it (`touch-action: pan-y`) and a touch never zooms by surprise.
 */
export function usePlotPointer(
  layout: PlotLayout,
  onRead: (day: number | null) => void,
  onZoom: ((run: DayRun) => void) | null,
): PlotPointer {
  const [drag, setDrag] = useState<Drag | null>(null);
  const xIn = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left;
  const cancel = () => setDrag(null);
  return {
    brush: drag?.days ?? null,
    cancel,
    handlers: {
      onPointerDown: (event) => {
        const x = xIn(event);
        onRead(dayAt(layout, x));
        if (onZoom === null || event.pointerType === 'touch' || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ startX: x, startDay: dayAt(layout, x), days: null });
      },
      onPointerMove: (event) => {
        const x = xIn(event);
        const day = dayAt(layout, x);
        onRead(day);
        if (drag === null || (drag.days === null && Math.abs(x - drag.startX) < leastDragPixels)) return;
        setDrag({ ...drag, days: { fromDay: Math.min(day, drag.startDay), toDay: Math.max(day, drag.startDay) } });
      },
      onPointerUp: () => {
        if (drag?.days != null && drag.days.toDay > drag.days.fromDay) onZoom?.(drag.days);
        cancel();
      },
      onPointerLeave: (event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) onRead(null);
      },
      onPointerCancel: () => {
        cancel();
        onRead(null);
      },
    },
  };
}
