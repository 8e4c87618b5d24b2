import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { describeFailure } from '#web/api/describe-failure.ts';
import { reportRequestsQuery, reportsPageSize } from '#web/api/queries.ts';
import { count } from '#web/lib/count.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { CompareChosen, useCompareChoice } from '#web/requests/compare-choice.tsx';
import { RequestTable } from '#web/requests/request-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { controlLook } from '#web/ui/field.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import type { ReportsSearch } from './search.ts';

const route = getRouteApi('/frame/reports');
const states = [
  { value: 'any', label: 'All' },
  { value: 'running', label: 'Under way' },
  { value: 'ready', label: 'Ready' },
  { value: 'attention', label: 'To look at' },
] as const;

/** Every report that was ordered; what is shown is in the address. */
export function ReportsPage() {
  useDocumentTitle('Reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.q ?? '');
  const choice = useCompareChoice();
  const change = (next: Partial<ReportsSearch>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }), replace: true });

  useEffect(() => setTyped(search.q ?? ''), [search.q]);
  useEffect(() => {
    if (typed === (search.q ?? '')) return undefined;
    const timer = setTimeout(() => change({ q: typed === '' ? undefined : typed }), 250);
    return () => clearTimeout(timer);
    // Only what is typed starts the pause anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [typed]);

  const page = search.page ?? 1;
  const list = useQuery(
    reportRequestsQuery({
      orderedBy: search.who === 'anyone' ? 'anyone' : 'me',
      state: search.state,
      q: search.q,
      offset: (page - 1) * reportsPageSize,
    }),
  );
  const pages = Math.max(1, Math.ceil((list.data?.total ?? 0) / reportsPageSize));
  const isFiltered = search.state !== undefined || search.q !== undefined;
  return (
    <Page>
      <h1 className="mb-3 text-title">Reports</h1>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented
          label="Whose reports"
          options={[
            { value: 'me', label: 'Mine' },
            { value: 'anyone', label: 'Everybody’s' },
          ]}
          value={search.who ?? 'me'}
          onChange={(who) => change({ who: who === 'anyone' ? 'anyone' : undefined })}
        />
        <Segmented
          label="State"
          options={states}
          value={search.state ?? 'any'}
          onChange={(state) => change({ state: state === 'any' ? undefined : state })}
        />
        <search className="relative block w-full max-w-80 min-w-48 flex-1">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint"
          />
          <input
            type="search"
            aria-label="Search reports by customer or reference"
            placeholder="Customer or reference"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className={`${controlLook} pl-8.5`}
          />
        </search>
        <span className="text-table text-ink-soft">
          <CompareChosen choice={choice} />
        </span>
        <output className="ml-auto text-table text-ink-faint">
          {list.data !== undefined && count(list.data.total, 'report')}
        </output>
      </div>
      {list.isError && list.data === undefined ? (
        <FailureNotice
          failure={describeFailure(list.error)}
          onRetry={() => void list.refetch()}
          isRetrying={list.isFetching}
        />
      ) : list.data === undefined ? (
        <SkeletonRows rows={8} label="Reports are loading" />
      ) : list.data.items.length === 0 ? (
        <Nothing isFiltered={isFiltered} isMine={search.who === undefined} />
      ) : (
        <RequestTable label="Reports" requests={list.data.items} showCustomer choice={choice} />
      )}
      {pages > 1 && (
        <nav aria-label="Pages" className="mt-4 flex items-center gap-2 text-table text-ink-soft">
          <LinkButton
            from="/reports"
            to="/reports"
            search={(before) => ({ ...before, page: page > 2 ? page - 1 : undefined })}
            disabled={page <= 1}
          >
            Newer
          </LinkButton>
          <span>
            Page {page} of {pages}
          </span>
          <LinkButton
            from="/reports"
            to="/reports"
            search={(before) => ({ ...before, page: page + 1 })}
            disabled={page >= pages}
          >
            Older
          </LinkButton>
        </nav>
      )}
    </Page>
  );
}

function Nothing({ isFiltered, isMine }: { isFiltered: boolean; isMine: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No report matches"
        action={
          <LinkButton to="/reports" search={isMine ? {} : { who: 'anyone' }}>
            Show all
          </LinkButton>
        }
      >
        None of the reports fits what is chosen above.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={isMine ? 'You have not ordered a report yet' : 'Nobody has ordered a report yet'}
      action={
        <>
          <LinkButton to="/customers" look="primary">
            Find a customer
          </LinkButton>
          {isMine && (
            <LinkButton to="/reports" search={{ who: 'anyone' }}>
              Show everybody’s
            </LinkButton>
          )}
        </>
      }
    >
      Open a customer, tick the accounts and order a report there. It appears here at once and can be followed while it
      is made.
    </EmptyState>
  );
}
