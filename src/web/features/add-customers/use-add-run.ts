import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAddCustomer } from '#web/api/mutations.ts';
import type { ParsedIds } from './parse-ids.ts';
import { resultOf, resultOfError } from './add-result.ts';
import { runRows, waitingRow, type RunEnd, type RunRow } from './run-rows.ts';

export interface AddRun {
  readonly rows: readonly RunRow[];
  readonly state: 'running' | 'stopping' | RunEnd;
  /** Lines of the list of which no id could be made. */
  readonly leftOut: ParsedIds['unusable'];
}

const atOnce = 2;
const noRun: AddRun = { rows: [], state: 'finished', leftOut: [] };

// In the query cache: it outlives the page, and is emptied when somebody else signs in.
const runQuery = queryOptions({
  queryKey: ['add-customers-run'],
  queryFn: () => noRun,
  initialData: noRun,
  enabled: false,
  staleTime: Infinity,
  gcTime: Infinity,
});

/** The browser asks before the tab is closed or reloaded, which would end the run. */
function warnBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The list that is being added. It goes on while other pages of Loandesk are read; only leaving Loandesk ends it. */
export function useAddRun() {
  const client = useQueryClient();
  const { data: run } = useQuery(runQuery);
  const add = useAddCustomer();
  const read = () => client.getQueryData(runQuery.queryKey) ?? noRun;
  const write = (part: Partial<AddRun>) =>
    client.setQueryData(runQuery.queryKey, (before) => ({ ...(before ?? noRun), ...part }));

  async function go(ids: readonly string[]) {
    write({ state: 'running' });
    window.addEventListener('beforeunload', warnBeforeLeaving);
    try {
      const state = await runRows({
        ids,
        atOnce,
        isStopped: () => read().state === 'stopping',
        onRow: (row) => write({ rows: read().rows.map((one) => (one.id === row.id ? row : one)) }),
        add: (userId) => add.mutateAsync({ by: 'id', userId }).then(resultOf, resultOfError),
      });
      write({ state });
    } finally {
      window.removeEventListener('beforeunload', warnBeforeLeaving);
    }
    await client.invalidateQueries({ queryKey: ['customers'] });
  }

  const waitingOf = (rows: readonly RunRow[]) => rows.flatMap(({ id, state }) => (state === 'waiting' ? [id] : []));
  return {
    run,
    isRunning: run.state === 'running' || run.state === 'stopping',
    start: ({ ids, unusable }: ParsedIds) => {
      write({ rows: ids.map(waitingRow), leftOut: unusable });
      void go(ids);
    },
    stop: () => write({ state: 'stopping' }),
    /** Those that were not asked yet. */
    goOn: () => void go(waitingOf(run.rows)),
    /** Those that failed, and those that were not asked yet. */
    retry: () => {
      const rows = run.rows.map((row) => (row.state === 'failed' ? waitingRow(row.id) : row));
      write({ rows });
      void go(waitingOf(rows));
    },
    clear: () => write(noRun),
  };
}
