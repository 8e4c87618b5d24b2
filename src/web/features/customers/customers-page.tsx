import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CustomersPage as FoundCustomers, DirectoryState } from '#contracts/customers.ts';
import { provider as providerSchema, type Provider } from '#contracts/primitives.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { customersPageQuery } from '#web/api/queries.ts';
import { useMay } from '#web/api/use-session.ts';
import { count } from '#web/lib/count.ts';
import { providerName, providerPlace } from '#web/lib/provider-name.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { controlLook } from '#web/ui/field.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { Button } from '#web/ui/button.tsx';
import { CustomerRows } from './customer-rows.tsx';
import { DirectoryLines } from './directory-lines.tsx';

const route = getRouteApi('/frame/customers');
const typingPauseMs = 180;
const providers = [
  { value: 'all', label: 'All', name: 'All providers' },
  ...providerSchema.options.map((one) => ({
    value: one,
    label: `${providerName[one]} ${providerPlace[one]}`,
  })),
] as const;

/** Search first: one field, results as one types. */
export function CustomersPage() {
  useDocumentTitle('Customers');
  const { q = '', provider } = route.useSearch();
  const navigate = route.useNavigate();
  const mayAdd = useMay('customers:add');
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
      void navigate({
        search: (before) => ({ ...before, q: typed.trim() === '' ? undefined : typed }),
        replace: true,
      });
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed, navigate]);

  const filter = { q: q.trim(), provider };
  const first = useQuery({ ...customersPageQuery(filter, 0), placeholderData: (before) => before });
  const page = first.data;
  // Enter opens the only match, or goes to the first of several, as soon as the answer to what was typed is there.
  const entered = useRef<string | null>(null);
  const goToMatch = () => {
    if (entered.current !== filter.q || page === undefined || first.isPlaceholderData) return;
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
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-title">Customers</h1>
        {mayAdd && (
          <LinkButton to="/customers/add">
            <Plus aria-hidden="true" className="size-4" />
            Add customers
          </LinkButton>
        )}
      </div>
      <search className="relative mb-2 block max-w-180">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
        />
        <input
          ref={field}
          type="search"
          aria-label="Search customers by name, provider id, reference or e-mail"
          aria-describedby="customers-found"
          placeholder="Name, provider id, your reference or e-mail"
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
        <Segmented
          label="Provider"
          options={providers}
          value={provider ?? 'all'}
          onChange={(next) =>
            void navigate({
              search: (before) => ({ ...before, provider: next === 'all' ? undefined : next }),
              replace: true,
            })
          }
        />
        <output id="customers-found">
          {page === undefined
            ? ''
            : filter.q === ''
              ? count(page.total, 'customer')
              : `${count(page.total, 'customer')} found`}
        </output>
        {page !== undefined && <DirectoryLines directories={directoriesOf(page, provider)} />}
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
          q={filter.q}
          directories={directoriesOf(page, provider)}
          onClear={() => {
            setTyped('');
            field.current?.focus();
          }}
        />
      ) : (
        <CustomerRows
          ref={list}
          filter={filter}
          first={page}
          isBehind={first.isPlaceholderData}
          onLeaveTop={() => field.current?.focus()}
        />
      )}
    </Page>
  );
}

/** The lists that the customers shown come from. */
function directoriesOf(page: FoundCustomers, provider: Provider | undefined): DirectoryState[] {
  return page.directories.filter((directory) => provider === undefined || directory.provider === provider);
}

function NothingHere({
  q,
  directories,
  onClear,
}: {
  q: string;
  directories: readonly DirectoryState[];
  onClear: () => void;
}) {
  const mayAdd = useMay('customers:add');
  const isListed = directories.some(({ state }) => state !== 'not_offered');
  const unlisted = directories.filter(({ state }) => state === 'not_offered');
  if (directories.some(({ state }) => state === 'syncing')) {
    return (
      <EmptyState title="The list of customers is being read">
        It comes from the provider, page by page. Customers appear here as soon as they are known.
      </EmptyState>
    );
  }
  const add = mayAdd && unlisted.length > 0 && <LinkButton to="/customers/add">Add customers</LinkButton>;
  const unlistedWords = unlisted.map(({ provider }) => providerName[provider]).join(' and ');
  if (q === '') {
    return (
      <EmptyState title="No customers yet" action={add}>
        {isListed &&
          'The provider has none for this partner. As soon as one is added there, read the list again with “Read again” above. '}
        {unlisted.length > 0 && `${unlistedWords} does not list its users: whoever is needed here is added once.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`Nobody matches “${q}”`}
      action={
        <>
          <Button onClick={onClear}>Clear the search</Button>
          {add}
        </>
      }
    >
      The search looks at names, provider ids, your references and e-mail addresses, and every word must match. Try a
      part of the name, or the id alone.
      {isListed && ' Somebody added at the provider a moment ago appears after “Read again”.'}
      {unlisted.length > 0 && ` Somebody of ${unlistedWords} is found once they were added here.`}
    </EmptyState>
  );
}
