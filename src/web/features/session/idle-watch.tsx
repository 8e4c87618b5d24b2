import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import type { Session } from '#contracts/session.ts';
import { call } from '#web/api/call.ts';
import { sessionQuery } from '#web/api/queries.ts';

const IdleWarning = lazy(async () => ({ default: (await import('./idle-warning.tsx')).IdleWarning }));

/** The warning stands for at least two minutes; a little more, so that fetching its code does not eat into them. */
const warnMs = 130_000;
const checkAgainMs = 10_000;

/**
 * Warns before the session ends. Other requests and other tabs move the end, so that shortly before it the server is
 * asked, in the background, which does not move it.
 */
export function IdleWatch({ session, receivedAt }: { session: Session; receivedAt: number }) {
  const client = useQueryClient();
  const [isWarning, setWarning] = useState(false);
  const [dismissedEnd, setDismissedEnd] = useState<number | null>(null);
  const [attempt, setAttempt] = useState(0);
  const offset = Date.parse(session.now) - receivedAt;
  const idleEnd = Date.parse(session.idleExpiresAt) - offset;
  const absoluteEnd = Date.parse(session.absoluteExpiresAt) - offset;
  const end = Math.min(idleEnd, absoluteEnd);

  const ask = useEffectEvent(async () => {
    try {
      const fresh = await client.fetchQuery({
        ...sessionQuery,
        queryFn: ({ signal }) => call('readSession', {}, { signal, background: true }),
        staleTime: 0,
      });
      const left =
        Math.min(Date.parse(fresh.idleExpiresAt), Date.parse(fresh.absoluteExpiresAt)) - Date.parse(fresh.now);
      setWarning(left <= warnMs);
    } catch {
      // A session that is gone is noticed by the query client; a lost line is tried again.
    }
    setAttempt((n) => n + 1);
  });

  useEffect(() => {
    const left = end - Date.now();
    const delay = left > warnMs ? left - warnMs : Math.max(1000, Math.min(checkAgainMs, left + 500));
    // A sleeping computer wakes late: the timer then fires at once. Longer delays than setTimeout takes are cut.
    const timer = setTimeout(() => void ask(), attempt === 0 && left <= warnMs ? 0 : Math.min(delay, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [end, attempt]);

  if (!isWarning || dismissedEnd === absoluteEnd) return null;
  return (
    <Suspense>
      <IdleWarning
        endsAt={end}
        canStay={idleEnd < absoluteEnd}
        onStay={(fresh) => {
          client.setQueryData(sessionQuery.queryKey, fresh);
          setWarning(false);
        }}
        onDismiss={() => setDismissedEnd(absoluteEnd)}
      />
    </Suspense>
  );
}
