import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RefreshJob } from '#contracts/customers.ts';
import type { CustomerId } from '#contracts/primitives.ts';
import { useStartRefresh } from '#web/api/mutations.ts';
import { accountsQuery, isFetching, refreshJobsQuery } from '#web/api/queries.ts';

const isUnderWay = ({ state }: RefreshJob) => state === 'waiting' || state === 'running';

/**
 * Fetches of new data that run as jobs at the banks: starts them, follows them, and asks for the accounts again when one
 * that was followed has brought something.
 */
export function useBankFetch(customerId: CustomerId, isOffered: boolean) {
  const client = useQueryClient();
  const start = useStartRefresh(customerId);
  const query = useQuery({ ...refreshJobsQuery(customerId), enabled: isOffered });
  const jobs = query.data?.jobs;
  // Those that were seen under way here: they stay on the page with their end.
  const [followed, setFollowed] = useState<ReadonlySet<string>>(new Set());
  const running = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (jobs === undefined) return;
    const before = running.current;
    running.current = new Set(jobs.filter(isUnderWay).map(({ id }) => id));
    setFollowed((known) => new Set([...known, ...running.current]));
    if (!jobs.some(({ id, state }) => state === 'done' && before.has(id))) return;
    void client.invalidateQueries({ queryKey: accountsQuery(customerId).queryKey });
    void client.invalidateQueries({ queryKey: ['customer', customerId] });
  }, [jobs, client, customerId]);
  // Jobs that were started here and ended before they were first looked at.
  const started = new Set(start.data?.jobs.map(({ id }) => id));
  return {
    start,
    isRunning: query.data !== undefined && isFetching(query.data),
    failure: query.isError && jobs === undefined ? query.error : null,
    current: (jobs ?? []).filter(({ id }) => followed.has(id) || started.has(id)),
    earlier: (jobs ?? []).filter(({ id }) => !followed.has(id) && !started.has(id)),
  };
}
