import { useEffect, useState } from 'react';

/** Something useful within a second: what is not here by then is shown when it comes. */
const patienceMs = 1000;

/**
 * Whether the first look can be laid out: as soon as nothing is on its way, or after a second. Reports come a few
 * milliseconds apart, and each could add a notice above the rows that are being read.
 */
export function useFirstArrival(isLoading: boolean): boolean {
  const [isOver, setOver] = useState(!isLoading);
  if (!isLoading && !isOver) setOver(true);
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setTimeout(() => setOver(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isOver]);
  return isOver;
}
