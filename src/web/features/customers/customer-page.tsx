import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Account, CustomerSummary } from '#contracts/customers.ts';
import type { CustomerId } from '#contracts/primitives.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { useRefreshAccounts } from '#web/api/mutations.ts';
import { accountsQuery, customerQuery } from '#web/api/queries.ts';
import { useMay } from '#web/api/use-session.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { Button } from '#web/ui/button.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { AccessStrip } from './access-strip.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { chosenAccounts } from './chosen-accounts.ts';
import { CustomerFacts } from './customer-facts.tsx';
import { FetchProgress } from './fetch-progress.tsx';
import { useBankFetch } from './use-bank-fetch.ts';

export interface CustomerPageProps {
  customerId: CustomerId;
  /** From the address: ids by commas, `none`, or nothing. */
  chosen: string | undefined;
  onChoose: (chosen: string | undefined) => void;
  reports: ReactNode;
  renderNewReport: (ordering: Ordering) => ReactNode;
}

/** What the panel that orders has to know of the customer. */
export interface Ordering {
  readonly customer: CustomerSummary;
  readonly accounts: readonly Account[];
  readonly chosen: readonly Account[];
  /** Why nothing can be ordered now; null: it can. */
  readonly blocked: string | null;
}

/** A customer: facts, accounts, reports so far, and the panel that orders a new one. */
export function CustomerPage({ customerId, chosen, onChoose, reports, renderNewReport }: CustomerPageProps) {
  const customer = useQuery(customerQuery(customerId));
  const accounts = useQuery(accountsQuery(customerId));
  const refresh = useRefreshAccounts(customerId);
  // Before the accounts are here, or when they could not be had, the provider tells.
  const areJobs = accounts.data === undefined ? customer.data?.provider === 'basiq' : accounts.data.refresh === 'jobs';
  const fetching = useBankFetch(customerId, areJobs);
  const mayRefresh = useMay('customers:refresh');
  useDocumentTitle(customer.data?.name ?? 'Customer');

  if (customer.isError && customer.data === undefined) {
    return (
      <Page className="max-w-160 pt-10">
        <h1 className="sr-only">Customer</h1>
        <FailureNotice
          failure={describeFailure(customer.error)}
          onRetry={() => void customer.refetch()}
          isRetrying={customer.isFetching}
        />
      </Page>
    );
  }
  const all = accounts.data?.accounts;
  const ticked = all === undefined ? [] : chosenAccounts(all, chosen);
  return (
    <Page>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <Crumbs
            above={[
              <TextLink key="all" to="/customers" look="quiet">
                Customers
              </TextLink>,
            ]}
            here={customer.data?.name ?? '…'}
          />
          {customer.data === undefined ? (
            <>
              <h1 className="sr-only">Customer</h1>
              <Skeleton className="my-1.5 h-6 w-56" />
              <Skeleton className="mt-3 w-96 max-w-full" />
              <Skeleton className="mt-2 w-72 max-w-full" />
            </>
          ) : (
            <CustomerFacts customer={customer.data} accounts={all} />
          )}
        </div>
        {mayRefresh && customer.data !== undefined && (
          <Button
            icon={<RefreshCw aria-hidden="true" className="size-4" />}
            busy={refresh.isPending || fetching.start.isPending || fetching.isRunning ? 'Asking the banks…' : false}
            onClick={() => (areJobs ? fetching.start.mutate() : refresh.mutate())}
          >
            {areJobs ? 'Fetch new data from the banks' : 'Refresh data'}
          </Button>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_21.75rem]">
        <section aria-labelledby="accounts" className="min-w-0">
          {refresh.isPending && (
            <Notice kind="info" className="mb-3">
              The provider is asking the banks for new data. It may take two minutes; you can go on meanwhile.
            </Notice>
          )}
          {refresh.isError && <NotRefreshed error={refresh.error} onRetry={() => refresh.mutate()} />}
          {fetching.start.isError && (
            <NotRefreshed error={fetching.start.error} onRetry={() => fetching.start.mutate()} />
          )}
          {fetching.failure !== null && (
            <Notice kind="info" className="mb-3">
              How far a fetch of new data has come cannot be told now: {describeFailure(fetching.failure).sentence}
            </Notice>
          )}
          {accounts.data?.access != null && <AccessStrip access={accounts.data.access} />}
          <FetchProgress current={fetching.current} earlier={fetching.earlier} />
          {accounts.data?.stale != null && (
            <Notice
              kind="caution"
              title="Kept data, not fresh"
              requestId={accounts.data.stale.requestId}
              className="mb-3"
            >
              {accounts.data.stale.sentence} What you see was kept <InstantText at={accounts.data.asOf} />.
            </Notice>
          )}
          <AccountsSection
            accounts={all}
            failure={accounts.isError && all === undefined ? describeFailure(accounts.error) : null}
            onRetry={() => void accounts.refetch()}
            isRetrying={accounts.isFetching}
            chosen={ticked}
            onChoose={onChoose}
          />
        </section>
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {customer.data !== undefined &&
            accounts.data !== undefined &&
            renderNewReport({
              customer: customer.data,
              accounts: accounts.data.accounts,
              chosen: ticked,
              blocked: accounts.data.orderingBlocked,
            })}
        </div>
        <div className="min-w-0">{reports}</div>
      </div>
    </Page>
  );
}

function NotRefreshed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <div className="mb-3">
      <FailureNotice failure={{ ...describeFailure(error), title: 'The data was not refreshed' }} onRetry={onRetry} />
    </div>
  );
}
