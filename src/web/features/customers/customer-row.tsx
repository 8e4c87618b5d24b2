import { Link } from '@tanstack/react-router';
import type { CustomerSummary } from '#contracts/customers.ts';
import { consentMark } from '#web/lib/consent-words.ts';
import { count } from '#web/lib/count.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { providerName } from '#web/lib/provider-name.ts';
import { GridCell } from '#web/ui/grid-table.tsx';

/** One grid for the head and the rows; below 48rem of room two columns of two lines. */
export const customerColumns =
  'grid items-center gap-x-4 px-2 grid-cols-[minmax(0,1fr)_auto] @3xl:grid-cols-[minmax(10rem,1.6fr)_minmax(9rem,1.4fr)_minmax(7rem,1.4fr)_minmax(10rem,1.3fr)_5.5rem_5.5rem]';

/** The cells of one customer. The link in the first covers the row. */
export function CustomerRow({ customer, isActive }: { customer: CustomerSummary; isActive: boolean }) {
  const { accountsSeen: seen, lastReport } = customer;
  const now = useServerNow();
  const mark = seen?.consent == null ? null : consentMark(seen.consent, now);
  return (
    <>
      <GridCell className="min-w-0">
        <span className="flex min-w-0 items-center gap-2">
          <Link
            to="/customers/$customerId"
            params={{ customerId: customer.id }}
            tabIndex={isActive ? 0 : -1}
            title={customer.name}
            className="truncate font-strong after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            <bdi>{customer.name}</bdi>
          </Link>
          {customer.customerType === 'testing' && <Tag className="shrink-0">testing</Tag>}
          {mark !== null && (
            <Tag look="caution" className="shrink-0">
              {mark}
            </Tag>
          )}
        </span>
        <span aria-hidden="true" className="block truncate text-caption text-ink-faint @3xl:hidden">
          {customer.providerCustomerId} · {customer.username}
        </span>
      </GridCell>
      <GridCell className="truncate text-ink-soft @max-3xl:sr-only">
        {providerName[customer.provider]} <span className="figure text-ink-faint">{customer.providerCustomerId}</span>
      </GridCell>
      <GridCell className="truncate text-ink-soft @max-3xl:sr-only" title={customer.username}>
        <bdi>{customer.username}</bdi>
      </GridCell>
      <GridCell className="text-ink-soft @max-3xl:sr-only">
        {seen === null ? (
          <span className="text-ink-faint">not looked at yet</span>
        ) : (
          <>
            {seen.accounts} at {count(seen.institutions, 'bank')}
            {seen.feedsNeedingAttention > 0 && (
              <span className="ml-1.5 text-caution">· {count(seen.feedsNeedingAttention, 'feed')} to look at</span>
            )}
          </>
        )}
      </GridCell>
      <GridCell className="text-ink-soft @max-3xl:sr-only">
        {seen === null || seen.newestDataAt === null ? (
          <span className="text-ink-faint">
            –<span className="sr-only"> unknown</span>
          </span>
        ) : (
          <InstantText at={seen.newestDataAt} plain />
        )}
      </GridCell>
      <GridCell className="text-ink-soft @max-3xl:text-right @max-3xl:text-caption">
        {lastReport === null ? (
          <span className="text-ink-faint">none yet</span>
        ) : (
          <InstantText at={lastReport.orderedAt} plain />
        )}
      </GridCell>
    </>
  );
}
