import { createContext, use, useCallback, useState, type ComponentType, type ReactNode } from 'react';
import { BesidePanel } from './beside-panel.tsx';

type Ask<Facts> = (facts: Facts, anchor: HTMLElement) => void;

/**
 * What opens an answer beside the figure that was asked about: one panel for all figures of a page.
 * @param Answer what stands in the panel for the facts of one figure
 * @returns the panel, to be put around the figures, and the hook with which a figure asks
 */
export function createAsk<Facts>(label: string, Answer: ComponentType<{ facts: Facts }>) {
  const AskContext = createContext<Ask<Facts>>(() => undefined);

  function Asking({ children }: { children: ReactNode }) {
    const [asked, setAsked] = useState<{ facts: Facts; anchor: HTMLElement } | null>(null);
    const ask = useCallback<Ask<Facts>>((facts, anchor) => setAsked({ facts, anchor }), []);
    const close = useCallback(() => setAsked(null), []);
    return (
      <AskContext value={ask}>
        {children}
        <BesidePanel label={label} anchor={asked?.anchor ?? null} onClose={close}>
          {asked !== null && <Answer facts={asked.facts} />}
        </BesidePanel>
      </AskContext>
    );
  }
  return { Asking, useAsk: () => use(AskContext) };
}
