import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * The width of an element in whole CSS pixels, 0 until it is laid out. Measured before the first paint, so that a chart
 * appears at once in its size; later changes come once a frame from a ResizeObserver, and only when the pixel changes.
 *
 * @param fixed a width that is given, such as the paper's: nothing is measured
 */
export function useWidth<T extends HTMLElement>(fixed: number | undefined): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [measured, setMeasured] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (fixed !== undefined || element === null) return undefined;
    setMeasured(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setMeasured(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [fixed]);
  return [ref, fixed ?? measured];
}
