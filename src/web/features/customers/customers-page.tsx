import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { describeFailure } from '#web/api/describe-failure.ts';
import { customersPageQuery } from '#web/api/queries.ts';
import { count } from '#web/lib/count.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { controlLook } from '#web/ui/field.tsx';
import { Page } from '#web/ui/page.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { Button } from '#web/ui/button.tsx';
import { CustomerRows } from './customer-rows.tsx';
import { DirectoryLine } from './directory-line.tsx';

const route = getRouteApi('/frame/customers');
const typingPauseMs = 180;

/** Search first: one field, results as one types. */
export function CustomersPage() {
  useDocumentTitle('Customers');
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<{ focusFirst: () => void }>(null);

  // The address follows the field after a pause; Back and a pasted link move the field.
  const sent = useRef(q);
  useEffect(() => {
    if (q === sent.current) return;
    sent.current = q;
    setTyped(q);
  }, [q]);
  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = typed;
      void navigate({ search: typed.trim() === '' ? {} : { q: typed }, replace: true });
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed, navigate]);

  const first = useQuery({ ...customersPageQuery(q.trim(), 0), placeholderData: (before) => before });
  const page = first.data;
  // Enter opens the only match, or goes to the first of several, as soon as the answer to what was typed is there.
  const entered = useRef<string | null>(null);
  const goToMatch = () => {
    if (entered.current !== q.trim() || page === undefined || first.isPlaceholderData) return;
    entered.current = null;
    const [only] = page.items;
    if (page.total === 1 && only !== undefined) {
      void navigate({ to: '/customers/$customerId', params: { customerId: only.id } });
    } else {
      list.current?.focusFirst();
    }
  };
  useEffect(goToMatch);
  return (
    <Page>
      <h1 className="mb-3 text-title">Customers</h1>
      <search className="relative mb-2 block max-w-180">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
        />
        <input
          ref={field}
          type="search"
          aria-label="Search customers by name, provider id or reference"
          aria-describedby="customers-found"
          placeholder="Name, provider id or your reference"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              list.current?.focusFirst();
            } else if (event.key === 'Enter') {
              event.preventDefault();
              entered.current = typed.trim();
              goToMatch();
            }
          }}
          className={`${controlLook} min-h-10.5 pl-9 text-body`}
        />
      </search>
      <div className="mb-4 flex min-h-7 flex-wrap items-center gap-x-4 gap-y-1 text-table text-ink-soft">
        <output id="customers-found">
          {page === undefined
            ? ''
            : q.trim() === ''
              ? count(page.total, 'customer')
              : `${count(page.total, 'customer')} found`}
        </output>
        {page !== undefined && <DirectoryLine directory={page.directory} />}
      </div>
      {first.isError && page === undefined ? (
        <FailureNotice
          failure={describeFailure(first.error)}
          onRetry={() => void first.refetch()}
          isRetrying={first.isFetching}
        />
      ) : page === undefined ? (
        <SkeletonRows rows={10} label="Customers are loading" rowClass="h-15" />
      ) : page.total === 0 ? (
        <NothingHere
          q={q}
          isSyncing={page.directory.state === 'syncing'}
          onClear={() => {
            setTyped('');
            field.current?.focus();
          }}
        />
      ) : (
        <CustomerRows
          ref={list}
          q={q.trim()}
          first={page}
          isBehind={first.isPlaceholderData}
          onLeaveTop={() => field.current?.focus()}
        />
      )}
    </Page>
  );
}

function NothingHere({ q, isSyncing, onClear }: { q: string; isSyncing: boolean; onClear: () => void }) {
  if (isSyncing) {
    return (
      <EmptyState title="The list of customers is being read">
        It comes from the provider, page by page. Customers appear here as soon as they are known.
      </EmptyState>
    );
  }
  if (q.trim() === '') {
    return (
      <EmptyState title="No customers yet">
        The provider has none for this partner. As soon as one is added there, read the list again with “Read again”
        above.
      </EmptyState>
    );
  }
  return (
    <EmptyState title={`Nobody matches “${q.trim()}”`} action={<Button onClick={onClear}>Clear the search</Button>}>
      The search looks at names, provider ids and your references, and every word must match. Try a part of the name, or
      the id alone. Somebody added at the provider a moment ago appears after “Read again”.
    </EmptyState>
  );
}
