/** Resolves when what stands now has been painted; within 100 ms where nothing is painted, as in a tab behind others. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    // A frame's callbacks come just before it is painted, a task that they queue just after.
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
