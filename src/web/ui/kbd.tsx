import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid min-w-5 place-items-center rounded border border-line bg-ground px-1 font-sans text-caption leading-4.5 text-ink-soft">
      {children}
    </kbd>
  );
}
