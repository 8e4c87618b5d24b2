/** Keys that were typed while what they were meant for was still being fetched. */
export interface TypeAhead {
  /** Stops collecting. @returns what was typed until then, the same however often it is asked */
  take(): string;
}

/** Collects printable keys from now on, so that typing right after a shortcut loses nothing. */
export function collectTyping(target: Pick<Window, 'addEventListener' | 'removeEventListener'> = window): TypeAhead {
  let typed = '';
  const collect = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
  };
  target.addEventListener('keydown', collect, { capture: true });
  return {
    take() {
      target.removeEventListener('keydown', collect, { capture: true });
      return typed;
    },
  };
}
