import { createContext, use, useEffect, useState, type ReactNode } from 'react';

// Ages are counted on the server's clock: a browser whose clock is wrong would call old data new.
const OffsetContext = createContext(0);

export function ServerClock({ offsetMs, children }: { offsetMs: number; children: ReactNode }) {
  return <OffsetContext value={offsetMs}>{children}</OffsetContext>;
}

/** Milliseconds on the server's clock, again every half minute or as asked. */
export function useServerNow(everyMs = 30_000): number {
  const offset = use(OffsetContext);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now + offset;
}
