import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Session } from '#contracts/session.ts';
import { Problem } from './errors.ts';
import { sessionQuery } from './queries.ts';

/** Whether the session ended under a page that is open. Not fetched: set by whatever met the 401. */
export const sessionGoneQuery = queryOptions({
  queryKey: ['session-gone'],
  queryFn: () => false,
  initialData: false,
  enabled: false,
  staleTime: Infinity,
  gcTime: Infinity,
});

/**
 * Takes a session that has just begun. What failed for want of one is asked again; a different person gets a page
 * without anything of the one before, which only a new document guarantees.
 */
export async function takeSession(client: QueryClient, session: Session): Promise<void> {
  const before = client.getQueryData(sessionQuery.queryKey);
  if (before !== undefined && before.officer.id !== session.officer.id) {
    client.clear();
    window.location.assign('/');
    return;
  }
  client.setQueryData(sessionQuery.queryKey, session);
  client.setQueryData(sessionGoneQuery.queryKey, false);
  await client.refetchQueries({
    predicate: ({ state }) => state.error instanceof Problem && state.error.isSessionGone,
  });
}
