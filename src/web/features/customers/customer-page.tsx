import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { feedNeedsAttention, type Account, type CustomerSummary } from '#contracts/customers.ts';
import type { CustomerId } from '#contracts/primitives.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { useRefreshAccounts } from '#web/api/mutations.ts';
import { accountsQuery, customerQuery } from '#web/api/queries.ts';
import { useMay } from '#web/api/use-session.ts';
import { count } from '#web/lib/count.ts';
import { providerName } from '#web/lib/provider-name.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { Button } from '#web/ui/button.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { chosenAccounts } from './chosen-accounts.ts';

export interface CustomerPageProps {
  customerId: CustomerId;
  /** From the address: ids by commas, `none`, or nothing. */
  chosen: string | undefined;
  onChoose: (chosen: string | undefined) => void;
  reports: ReactNode;
  renderNewReport: (customer: CustomerSummary, accounts: readonly Account[], chosen: readonly Account[]) => ReactNode;
}

/** A customer: facts, accounts, reports so far, and the panel that orders a new one. */
export function CustomerPage({ customerId, chosen, onChoose, reports, renderNewReport }: CustomerPageProps) {
  const customer = useQuery(customerQuery(customerId));
  const accounts = useQuery(accountsQuery(customerId));
  const refresh = useRefreshAccounts(customerId);
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
        {mayRefresh && (
          <Button
            icon={<RefreshCw aria-hidden="true" className="size-4" />}
            busy={refresh.isPending ? 'Asking the banks…' : false}
            onClick={() => refresh.mutate()}
          >
            Refresh data
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
          {refresh.isError && (
            <div className="mb-3">
              <FailureNotice
                failure={{ ...describeFailure(refresh.error), title: 'The data was not refreshed' }}
                onRetry={() => refresh.mutate()}
              />
            </div>
          )}
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
          {customer.data !== undefined && all !== undefined && renderNewReport(customer.data, all, ticked)}
        </div>
        <div className="min-w-0">{reports}</div>
      </div>
    </Page>
  );
}

function CustomerFacts({
  customer,
  accounts,
}: {
  customer: CustomerSummary;
  accounts: readonly Account[] | undefined;
}) {
  const banks = new Set(accounts?.map(({ institution }) => institution)).size;
  const newest = accounts
    ?.flatMap(({ feed }) => feed.lastSuccessAt ?? [])
    .sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  const attention = accounts?.filter(({ feed }) => feedNeedsAttention.has(feed.state)).length ?? 0;
  return (
    <>
      <h1 className="mt-0.5 flex flex-wrap items-center gap-x-2.5 text-title">
        <bdi className="min-w-0 break-words">{customer.name}</bdi>
        {customer.customerType === 'testing' && <Tag>testing customer</Tag>}
      </h1>
      <p className="text-table text-ink-soft">
        {providerName[customer.provider]} · <span className="figure">{customer.providerCustomerId}</span> · your
        reference{' '}
        <strong className="text-ink">
          <bdi>{customer.username}</bdi>
        </strong>
        {customer.customerSince !== null && (
          <>
            {' '}
            · customer since <InstantText at={customer.customerSince} as="as-of" />
          </>
        )}
      </p>
      <p className="text-table text-ink-soft">
        {accounts === undefined ? (
          'Accounts are loading'
        ) : (
          <>
            {count(accounts.length, 'account')}
            {accounts.length > 0 && ` at ${count(banks, 'bank')}`}
            {newest !== undefined && (
              <>
                {' '}
                · newest data <InstantText at={newest} />
              </>
            )}
            {attention > 0 && (
              <span className="text-caution">
                {' '}
                · {attention === 1 ? '1 feed needs attention' : `${attention} feeds need attention`}
              </span>
            )}
          </>
        )}
      </p>
    </>
  );
}
