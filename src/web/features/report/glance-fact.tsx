import type { ReactNode } from 'react';
import { useAskSource } from './ask-source.tsx';
import type { ProvenanceFacts } from './provenance.tsx';

/** Figures at a glance, four in a row where there is room. */
export function GlanceGrid({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-1 border-b border-line *:border-line-soft *:not-first:border-t min-[22rem]:grid-cols-2 min-[22rem]:*:nth-2:border-t-0 min-[22rem]:*:even:border-l min-[22rem]:*:even:pl-4 lg:grid-cols-4 lg:*:nth-[-n+4]:border-t-0 lg:*:border-l lg:*:pl-4 lg:*:nth-[4n+1]:border-l-0 lg:*:nth-[4n+1]:pl-0">
      {children}
    </dl>
  );
}

export interface GlanceFactProps {
  name: string;
  value: ReactNode;
  /** Without it the figure cannot be asked for. */
  source?: ProvenanceFacts;
  /** What gives the figure its meaning. */
  children: ReactNode;
}

/** One figure with what gives it meaning; pressed, it says where it comes from. */
export function GlanceFact({ name, value, source, children }: GlanceFactProps) {
  const ask = useAskSource();
  return (
    <div className="py-3 pr-3">
      <dt className="text-caption text-ink-soft">{name}</dt>
      <dd>
        <span className="figure block text-figure font-strong">
          {source === undefined ? (
            value
          ) : (
            <button
              type="button"
              aria-haspopup="dialog"
              onClick={(event) => ask(source, event.currentTarget)}
              className="rounded-sm decoration-line-strong decoration-dotted decoration-1 underline-offset-4 hover:underline"
            >
              {value}
              <span className="sr-only">, where it comes from</span>
            </button>
          )}
        </span>
        <span className="block text-caption text-ink-soft">{children}</span>
      </dd>
    </div>
  );
}
