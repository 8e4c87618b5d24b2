import { useCallback, useMemo, useRef, type RefObject, type UIEvent } from 'react';

export interface ScrollTogether {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly rows: RefObject<HTMLElement | null>;
  readonly months: RefObject<HTMLElement | null>;
  readonly onScroll: (event: UIEvent) => void;
}

/** The heads and the tables under them go sideways as one, whichever of them is scrolled (the focus scrolls too). */
export function useScrollTogether(): ScrollTogether {
  const bar = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLElement>(null);
  const months = useRef<HTMLElement>(null);
  const onScroll = useCallback(({ currentTarget }: UIEvent) => {
    for (const { current } of [bar, rows, months]) {
      if (current !== null && current !== currentTarget && current.scrollLeft !== currentTarget.scrollLeft)
        current.scrollLeft = currentTarget.scrollLeft;
    }
  }, []);
  return useMemo(() => ({ bar, rows, months, onScroll }), [onScroll]);
}
