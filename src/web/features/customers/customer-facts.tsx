import { feedNeedsAttention, type Account, type CustomerSummary } from '#contracts/customers.ts';
import { count } from '#web/lib/count.ts';
import { providerName } from '#web/lib/provider-name.ts';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Tag } from '#web/ui/tag.tsx';

/** Who it is, where they are known, and how the accounts stand, in three lines. */
export function CustomerFacts({
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
        {providerName[customer.provider]} · <span className="figure break-all">{customer.providerCustomerId}</span>
        {customer.username !== '' && (
          <>
            {/* A user at Basiq has an address; at Finicity our own name for the customer stands there. */}
            {customer.provider === 'basiq' ? ' · ' : ' · your reference '}
            <strong className="text-ink">
              <bdi className="break-words">{customer.username}</bdi>
            </strong>
          </>
        )}
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
