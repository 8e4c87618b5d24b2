import type { AnyRouter } from '@tanstack/react-router';

// The router's own restoration keeps positions in sessionStorage; ours stay in memory, because nothing but the theme is
// stored in the browser.
const patienceMs = 1500;

/** A new page begins at its top; Back and Forward return to where the page was left, once it is long enough again. */
export function rememberScroll(router: AnyRouter): void {
  const positions = new Map<string, number>();
  let waiting: ReturnType<typeof setInterval> | undefined;
  window.history.scrollRestoration = 'manual';

  const keyOf = (location: { state: { __TSR_key?: string } }) => location.state.__TSR_key ?? 'first';
  const stop = () => clearInterval(waiting);
  for (const gesture of ['wheel', 'touchstart', 'keydown'] as const) {
    window.addEventListener(gesture, stop, { passive: true });
  }

  router.subscribe('onBeforeLoad', ({ fromLocation }) => {
    if (fromLocation !== undefined) positions.set(keyOf(fromLocation), window.scrollY);
  });
  router.subscribe('onRendered', ({ pathChanged, toLocation }) => {
    if (!pathChanged || toLocation.hash !== '') return;
    stop();
    const wanted = positions.get(keyOf(toLocation)) ?? 0;
    window.scrollTo(0, wanted);
    const began = Date.now();
    waiting = setInterval(() => {
      if (Math.abs(window.scrollY - wanted) <= 1 || Date.now() - began > patienceMs) stop();
      else window.scrollTo(0, wanted);
    }, 60);
  });
}
