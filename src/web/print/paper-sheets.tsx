import { createContext, use, type ReactNode } from 'react';
import type { Footer } from './page-rules.ts';

/** What stands at the foot of every page, for the sheets on the screen, which no printer has numbered. */
export const SheetFooter = createContext<Footer>({ left: [], right: [] });

/**
 * What is printed one after the other, so that a short part does not leave a page empty behind it: what is kept whole
 * begins on a page of its own where the rest of one is too short. On the screen a sheet is as long as what is on it.
 */
export function Sheet({ children }: { children: ReactNode }) {
  const { left, right } = use(SheetFooter);
  return (
    <div className="paper-sheet">
      {children}
      <div aria-hidden="true" className="flex-1 pb-8 print:hidden" />
      <div className="paper-foot">
        {[...left, ...right].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
