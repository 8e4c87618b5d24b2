import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { pageWidth } from './sizes.ts';

const mostMs = 60_000;
const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** A macrotask that the browser runs after it has painted the frame in whose callback this was called. */
const afterPaint = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
  });

/**
 * Milliseconds from the call of render to the end of the frame in which everything stands in the page.
 * @param isDrawn what to wait for: Recharts draws in several passes, a virtual list once it knows its height
 */
export async function timeMount(
  what: ReactNode,
  isDrawn: (frame: HTMLElement) => boolean,
  atEnd: (frame: HTMLElement) => void = () => undefined,
): Promise<number> {
  const frame = document.createElement('div');
  frame.style.width = `${pageWidth}px`;
  document.body.append(frame);
  const root = createRoot(frame);
  await nextFrame();
  await afterPaint();
  const start = performance.now();
  root.render(what);
  do {
    await nextFrame();
    if (performance.now() - start > mostMs) throw new Error('it was never drawn');
  } while (!isDrawn(frame));
  await afterPaint();
  const taken = performance.now() - start;
  atEnd(frame);
  root.unmount();
  frame.remove();
  return taken;
}
