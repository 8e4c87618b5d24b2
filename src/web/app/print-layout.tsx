import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { sessionQuery } from '#web/api/queries.ts';
import { sessionGoneQuery } from '#web/api/session-gone.ts';
import { IdleWatch } from '#web/features/session/idle-watch.tsx';
import { ServerClock } from '#web/lib/server-clock.tsx';
import { ForbiddenPage } from './forbidden-page.tsx';
import { PageSkeleton } from './page-skeleton.tsx';

const SignInOverlay = lazy(async () => ({
  default: (await import('#web/features/session/sign-in-overlay.tsx')).SignInOverlay,
}));

/** Around what is printed: the session and the server's clock, and neither rail nor top bar. */
export function PrintLayout() {
  const { data: session, dataUpdatedAt } = useQuery({ ...sessionQuery, enabled: false });
  const { data: isSessionGone } = useQuery(sessionGoneQuery);
  const permission = useMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  if (session === undefined) return <PageSkeleton />;
  const mayNot = permission !== undefined && !session.permissions.includes(permission);
  return (
    <ServerClock offsetMs={Date.parse(session.now) - dataUpdatedAt}>
      {mayNot ? (
        <main id="main" tabIndex={-1}>
          <ForbiddenPage />
        </main>
      ) : (
        <Outlet />
      )}
      {isSessionGone ? (
        <Suspense>
          <SignInOverlay session={session} />
        </Suspense>
      ) : (
        <IdleWatch session={session} receivedAt={dataUpdatedAt} />
      )}
    </ServerClock>
  );
}
