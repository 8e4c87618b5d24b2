import { createContext, use, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

const InsideContext = createContext(false);

/** What a figure in a table needs to be reached by arrow keys; nothing outside of one. */
export function useRovingCell(): { 'data-cell'?: string; tabIndex?: number } {
  // The one that Tab reaches is chosen below, in the document, and React never writes this over it.
  return use(InsideContext) ? { 'data-cell': '', tabIndex: -1 } : {};
}

const cellsOf = (box: ParentNode) => [...box.querySelectorAll<HTMLElement>('[data-cell]')];
const rowOf = (cell: Element) => cell.closest('[role="row"], tr, li');
const middle = (cell: Element) => {
  const { left, width } = cell.getBoundingClientRect();
  return left + width / 2;
};

/** One tab stop for all figures inside; arrow keys go from figure to figure, also into rows that were opened. */
export function RovingCells({ children, className }: { children: ReactNode; className?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const ensure = () => {
      const cells = cellsOf(element);
      if (!cells.some((cell) => cell.tabIndex === 0) && cells[0] !== undefined) cells[0].tabIndex = 0;
    };
    ensure();
    // Rows open and close inside: the cell that could be reached may go with one.
    const watcher = new MutationObserver(ensure);
    watcher.observe(element, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    const from = event.target;
    if (!(from instanceof HTMLElement) || from.dataset['cell'] === undefined || box.current === null) return;
    const to = neighbour(box.current, from, event.key);
    if (to === null) return;
    event.preventDefault();
    to?.focus();
  }
  return (
    // The keys move between the buttons inside, which stay plain buttons.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className={className}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        if (box.current === null || target.dataset['cell'] === undefined) return;
        for (const cell of cellsOf(box.current)) cell.tabIndex = cell === target ? 0 : -1;
      }}
    >
      <InsideContext value>{children}</InsideContext>
    </div>
  );
}

/** Where a key leads: null for a key of another meaning, undefined at an edge. */
function neighbour(box: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined | null {
  const all = cellsOf(box);
  const row = rowOf(from);
  const inRow = all.filter((cell) => rowOf(cell) === row);
  const at = inRow.indexOf(from);
  const rows = [...new Set(all.map(rowOf))];
  const nearest = (other: Element | null | undefined) =>
    all
      .filter((cell) => other != null && rowOf(cell) === other)
      .toSorted((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0];
  switch (key) {
    case 'ArrowRight':
      return inRow[at + 1];
    case 'ArrowLeft':
      return inRow[at - 1];
    case 'Home':
      return inRow[0];
    case 'End':
      return inRow.at(-1);
    case 'ArrowDown':
      return nearest(rows[rows.indexOf(row) + 1]);
    case 'ArrowUp':
      return nearest(rows[rows.indexOf(row) - 1]);
    default:
      return null;
  }
}
