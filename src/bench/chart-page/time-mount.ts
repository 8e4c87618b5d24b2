import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { chartWidth } from './chart-size.ts';

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
 * Milliseconds from the call of render to the end of the frame in which all lines stand in the page. Recharts draws in
 * several passes, so the lines themselves are waited for: `path.recharts-line-curve`, a class that our own lines carry too.
 */
export async function timeMount(chart: ReactNode, lines: number): Promise<number> {
  const frame = document.createElement('div');
  frame.style.width = `${chartWidth}px`;
  document.body.append(frame);
  const root = createRoot(frame);
  await nextFrame();
  await afterPaint();
  const start = performance.now();
  root.render(chart);
  do {
    await nextFrame();
    if (performance.now() - start > mostMs) throw new Error('the lines never came');
  } while (countDrawn(frame) < lines);
  await afterPaint();
  const taken = performance.now() - start;
  root.unmount();
  frame.remove();
  return taken;
}

function countDrawn(frame: HTMLElement): number {
  const paths = [...frame.querySelectorAll('path.recharts-line-curve')];
  return paths.filter((path) => (path.getAttribute('d') ?? '').length > 10).length;
}
