import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { BesidePanel } from '#web/ui/beside-panel.tsx';
import { Provenance, type ProvenanceFacts } from './provenance.tsx';

type Ask = (facts: ProvenanceFacts, anchor: HTMLElement) => void;

const AskContext = createContext<Ask>(() => undefined);

/** Opens, beside a figure, what it comes from. */
export function useAskSource(): Ask {
  return use(AskContext);
}

/** One panel for all figures of a report. */
export function AskSource({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ facts: ProvenanceFacts; anchor: HTMLElement } | null>(null);
  const ask = useCallback<Ask>((facts, anchor) => setAsked({ facts, anchor }), []);
  const close = useCallback(() => setAsked(null), []);
  return (
    <AskContext value={ask}>
      {children}
      <BesidePanel label="Where the figure comes from" anchor={asked?.anchor ?? null} onClose={close}>
        {asked !== null && <Provenance facts={asked.facts} />}
      </BesidePanel>
    </AskContext>
  );
}
