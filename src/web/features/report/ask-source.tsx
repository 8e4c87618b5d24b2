import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { placeFloating } from '#web/lib/place-floating.ts';
import { Provenance, type ProvenanceFacts } from './provenance.tsx';

type Ask = (facts: ProvenanceFacts, anchor: HTMLElement) => void;

const AskContext = createContext<Ask>(() => undefined);

/** Opens, beside a figure, what it comes from. */
export function useAskSource(): Ask {
  return use(AskContext);
}

/** One panel for all figures of a page: thousands of cells need none of their own. */
export function AskSource({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ facts: ProvenanceFacts; anchor: HTMLElement } | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const ask = useCallback<Ask>((facts, anchor) => setAsked({ facts, anchor }), []);
  useEffect(() => {
    const element = panel.current;
    if (element === null || asked === null) return undefined;
    element.showPopover();
    placeFloating(asked.anchor, element, 'end');
    // The panel stands at the end of the page: whoever steers by keyboard is taken there, and back when it closes.
    element.focus({ preventScroll: true });
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') setAsked(null);
    };
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, [asked]);
  return (
    <AskContext value={ask}>
      {children}
      {/* A popover that opens and closes by itself; <dialog> would have to be shown from here. */}
      <div
        ref={panel}
        popover="auto"
        tabIndex={-1}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="dialog"
        aria-label="Where the figure comes from"
        className="fixed m-0 max-w-[calc(100vw-1rem)] rounded-xl border border-line bg-ground-float p-1.5 text-ink shadow-float"
      >
        {asked !== null && <Provenance facts={asked.facts} />}
      </div>
    </AskContext>
  );
}
