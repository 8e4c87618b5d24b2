import type { Account } from '#contracts/customers.ts';
import type { Currency } from '#contracts/primitives.ts';
import { classNames } from '#web/lib/class-names.ts';
import { CheckboxCell } from '#web/ui/checkbox.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FailureNotice, type ShownFailure } from '#web/ui/failure-notice.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Money, Unknown } from '#web/ui/money.tsx';
import { SectionHeading } from '#web/ui/section-heading.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { typeWords } from '#web/lib/type-words.ts';
import { feedLook } from './account-words.ts';
import { chosenToAddress } from './chosen-accounts.ts';
import { chosenWords } from './chosen-total.ts';
import { GridCell, GridGroup, GridHead, GridRow, GridTable } from '#web/ui/grid-table.tsx';

export interface AccountsSectionProps {
  /** undefined: not here yet. */
  accounts: readonly Account[] | undefined;
  failure: ShownFailure | null;
  onRetry: () => void;
  isRetrying: boolean;
  chosen: readonly Account[];
  onChoose: (chosen: string | undefined) => void;
}

export function AccountsSection(props: AccountsSectionProps) {
  const { accounts, failure, onRetry, isRetrying, chosen, onChoose } = props;
  return (
    <>
      <SectionHeading id="accounts" title="Accounts">
        {accounts !== undefined && accounts.length > 0 && (
          <output className="text-table text-ink-soft">{chosenWords(accounts, chosen)}</output>
        )}
      </SectionHeading>
      {failure !== null ? (
        <FailureNotice failure={failure} onRetry={onRetry} isRetrying={isRetrying} />
      ) : accounts === undefined ? (
        <SkeletonRows rows={5} label="Accounts are loading" />
      ) : accounts.length === 0 ? (
        <EmptyState title="No accounts shared">
          This customer has not connected an account at the provider yet. Once they have, fetching new data with the
          button above shows it here.
        </EmptyState>
      ) : (
        <AccountRows accounts={accounts} chosen={chosen} onChoose={onChoose} />
      )}
    </>
  );
}

// From 46rem of room a column a fact; from 34rem type and available go under their neighbours; below that a block a row.
const columns =
  'grid items-center gap-x-3 @max-[34rem]:grid-cols-[2rem_minmax(0,1fr)_auto] @min-[34rem]:@max-[46rem]:grid-cols-[2rem_minmax(0,1.5fr)_minmax(6.5rem,auto)_minmax(8rem,1fr)] @min-[46rem]:grid-cols-[2rem_minmax(12.25rem,2.4fr)_minmax(5rem,0.7fr)_minmax(6.25rem,0.8fr)_minmax(5.75rem,0.8fr)_minmax(5rem,0.9fr)_minmax(8.25rem,1fr)]';
const wideOnly = '@max-[46rem]:sr-only';
const midUp = '@max-[34rem]:sr-only';

interface AccountRowsProps {
  accounts: readonly Account[];
  chosen: readonly Account[];
  onChoose: (chosen: string | undefined) => void;
}

function AccountRows({ accounts, chosen, onChoose }: AccountRowsProps) {
  const usable = accounts.filter((account) => account.usable.inReport);
  const ids = new Set(chosen.map(({ id }) => id));
  const currencies = new Set(accounts.map(({ currency }) => currency));
  // The currency stands once in the head, unless the accounts are in several.
  const [only] = currencies;
  const oneCurrency = currencies.size === 1 && only !== undefined ? only : null;
  const choose = (wanted: readonly Account[]) => onChoose(chosenToAddress(accounts, wanted));
  return (
    <GridTable aria-label="Accounts" className="@container text-table">
      <GridGroup>
        <GridRow className={classNames(columns, 'border-b border-line text-caption font-strong text-ink-soft')}>
          <GridHead>
            <CheckboxCell
              aria-label="Select all accounts that a report can take"
              disabled={usable.length === 0}
              checked={usable.length > 0 && chosen.length === usable.length}
              indeterminate={chosen.length > 0 && chosen.length < usable.length}
              onChange={() => choose(chosen.length === usable.length ? [] : usable)}
            />
          </GridHead>
          <GridHead>Account</GridHead>
          <GridHead className={wideOnly}>Type</GridHead>
          <GridHead className="text-right">Balance{oneCurrency !== null && ` ${oneCurrency}`}</GridHead>
          <GridHead className={classNames('text-right', wideOnly)}>Available</GridHead>
          <GridHead className={classNames('pl-2', wideOnly)}>As of</GridHead>
          <GridHead className={midUp}>Feed</GridHead>
        </GridRow>
      </GridGroup>
      <GridGroup>
        {accounts.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            isChosen={ids.has(account.id)}
            showCurrency={oneCurrency === null ? account.currency : null}
            onToggle={() => choose(usable.filter(({ id }) => (id === account.id ? !ids.has(id) : ids.has(id))))}
          />
        ))}
      </GridGroup>
    </GridTable>
  );
}

interface AccountRowProps {
  account: Account;
  isChosen: boolean;
  showCurrency: Currency | null;
  onToggle: () => void;
}

function AccountRow({ account, isChosen, showCurrency, onToggle }: AccountRowProps) {
  const { id, usable } = account;
  const number = account.numberEnding === null ? null : `··${account.numberEnding}`;
  const feed = <FeedWords account={account} />;
  const asOf =
    account.balanceAsOf === null ? (
      <Unknown reason="The provider did not say of when the balance is" />
    ) : (
      <InstantText at={account.balanceAsOf} as="as-of" />
    );
  return (
    <GridRow className={classNames(columns, 'border-b border-line-soft py-1.5', isChosen && 'bg-ground')}>
      <GridCell>
        <CheckboxCell
          aria-labelledby={`account-${id}`}
          aria-describedby={usable.inReport ? undefined : `account-${id}-why`}
          disabled={!usable.inReport}
          checked={isChosen}
          onChange={onToggle}
        />
      </GridCell>
      <GridCell className="min-w-0">
        <span id={`account-${id}`} className="block min-w-0 break-words">
          <span className="font-strong">
            <bdi>{account.name}</bdi>
          </span>{' '}
          {number !== null && <span className="figure whitespace-nowrap text-ink-faint">{number}</span>}
        </span>
        <span className="block text-caption text-ink-faint">
          {account.institution ?? 'bank not named'}
          <span className="@min-[46rem]:hidden"> · {typeWords(account.type)}</span>
        </span>
        <span className="mt-1 block @min-[34rem]:hidden">{feed}</span>
      </GridCell>
      <GridCell className={wideOnly}>{typeWords(account.type)}</GridCell>
      <GridCell className="text-right">
        {showCurrency !== null && <span className="mr-1 text-caption text-ink-faint">{showCurrency}</span>}
        <Money amount={account.balance} currency={account.currency} reason="The bank did not report a balance" />
        <span className="block text-caption text-ink-faint @min-[46rem]:hidden">{asOf}</span>
      </GridCell>
      <GridCell className={classNames('text-right', wideOnly)}>
        <Money
          amount={account.available}
          currency={account.currency}
          reason="The bank did not report what is available"
        />
      </GridCell>
      <GridCell className={classNames('pl-2 text-ink-soft', wideOnly)}>{asOf}</GridCell>
      <GridCell className={midUp}>{feed}</GridCell>
    </GridRow>
  );
}

/** The state of the feed, and why an account cannot be ticked. */
function FeedWords({ account }: { account: Account }) {
  const { feed, usable, id } = account;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {(usable.inReport || feed.state !== 'up_to_date') && <Tag look={feedLook[feed.state]}>{feed.sentence}</Tag>}
      {!usable.inReport && (
        <span id={`account-${id}-why`}>
          <Tag>{usable.reason ?? 'not used in reports'}</Tag>
        </span>
      )}
    </span>
  );
}
