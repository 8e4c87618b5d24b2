import { useEffect, useRef } from 'react';

const gestures = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * A link to a section opens there: the browser looked for it before the sections were in the page. Not once somebody
 * has begun to read elsewhere.
 * @param isShown whether the sections stand where they will stay
 */
export function useScrollToHash(isShown: boolean): void {
  const hasBegun = useRef(false);
  useEffect(() => {
    const begin = () => {
      hasBegun.current = true;
    };
    for (const gesture of gestures) window.addEventListener(gesture, begin, { passive: true, once: true });
    return () => {
      for (const gesture of gestures) window.removeEventListener(gesture, begin);
    };
  }, []);
  useEffect(() => {
    if (!isShown || hasBegun.current) return;
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  }, [isShown]);
}
