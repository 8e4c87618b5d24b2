import { memo } from 'react';
import type { ReportAccount } from '#contracts/report-figures.ts';
import type { BalanceView } from '#contracts/report.ts';
import { coveredRange } from '#domain/balance-checks.ts';
import { inclusiveDays } from '#domain/dates.ts';
import { Sparkline } from '#web/charts/sparkline.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Money, NotShared, Unknown } from '#web/ui/money.tsx';
import { Cell, HeadCell, Table, TableRegion } from '#web/ui/table.tsx';
import { ReportSection } from './report-section.tsx';

/** The accounts in the report, each with its own figures, and those that were left out. */
export const AccountsSection = memo(function AccountsSection({ view }: { view: BalanceView }) {
  const { accounts } = view.report;
  const currencies = [...new Set(accounts.map((account) => account.figures?.currency ?? account.currency))];
  const [only] = currencies;
  const oneCurrency = currencies.length === 1 ? only : null;
  return (
    <ReportSection id="accounts" title="Accounts">
      {accounts.length === 0 ? (
        <EmptyState title="No accounts">The provider's report names none.</EmptyState>
      ) : (
        <TableRegion label="Table of the accounts">
          <Table className="min-w-180">
            <thead>
              <tr>
                <HeadCell>Account</HeadCell>
                <HeadCell>Owner</HeadCell>
                <HeadCell numeric>Balance{oneCurrency != null && ` ${oneCurrency}`}</HeadCell>
                <HeadCell numeric>Average</HeadCell>
                <HeadCell numeric>Lowest</HeadCell>
                <HeadCell numeric>Highest</HeadCell>
                <HeadCell numeric>Days</HeadCell>
                <HeadCell>Data from the bank</HeadCell>
                <HeadCell>Shape</HeadCell>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <AccountRow key={account.id} account={account} showCurrency={oneCurrency === null} />
              ))}
            </tbody>
          </Table>
        </TableRegion>
      )}
      {view.accountsLeftOut.length > 0 && (
        <p className="mt-2 text-caption text-ink-faint">
          Known when it was ordered and left out: {view.accountsLeftOut.map(({ label }) => label).join(', ')}.
        </p>
      )}
    </ReportSection>
  );
});

function AccountRow({ account, showCurrency }: { account: ReportAccount; showCurrency: boolean }) {
  const { figures } = account;
  const currency = figures?.currency ?? account.currency;
  const range = figures === null ? null : coveredRange(figures);
  const amount = (stated: { amount: Parameters<typeof Money>[0]['amount'] } | null | undefined) =>
    currency === null ? (
      <Unknown reason="The provider did not name the currency" />
    ) : (
      <Money
        amount={stated?.amount ?? null}
        currency={currency}
        reason={figures === null ? 'The provider sent no balances for this account' : 'Not stated by the provider'}
      />
    );
  return (
    <tr className="hover:bg-ground-soft">
      <th scope="row" className="border-b border-line-soft px-2 py-1.5 text-left font-normal">
        <span className="font-strong">
          <bdi>{account.name ?? `Account ${account.id}`}</bdi>
        </span>{' '}
        {account.numberEnding !== null && (
          <span className="figure whitespace-nowrap text-ink-faint">··{account.numberEnding}</span>
        )}
        <span className="block text-caption text-ink-faint">
          {account.institution ?? 'bank not named'} · {account.type ?? 'type not said'}
        </span>
      </th>
      <Cell className="max-w-56 break-words">
        {account.ownerName === null ? <NotShared /> : <bdi>{account.ownerName}</bdi>}
        {account.ownerAddress !== null && (
          <span className="block text-caption text-ink-faint">{account.ownerAddress}</span>
        )}
      </Cell>
      <Cell numeric>
        {showCurrency && currency !== null && <span className="mr-1 text-caption text-ink-faint">{currency}</span>}
        {amount(figures?.current ?? account.currentBalance)}
      </Cell>
      <Cell numeric>{amount(figures?.averageDaily)}</Cell>
      <Cell numeric>{amount(figures?.minimum)}</Cell>
      <Cell numeric>{amount(figures?.maximum)}</Cell>
      <Cell numeric>
        {range === null ? (
          <Unknown reason="The provider did not say which days it covered" />
        ) : (
          inclusiveDays(range.from, range.to)
        )}
      </Cell>
      <Cell className="text-ink-soft">
        {account.lastSuccessAt === null ? (
          <Unknown reason="The provider did not say when the bank was last read" />
        ) : (
          <InstantText at={account.lastSuccessAt} />
        )}
      </Cell>
      <Cell>
        {figures?.daily != null && range !== null && (
          <Sparkline points={figures.daily.days} from={range.from} to={range.to} />
        )}
      </Cell>
    </tr>
  );
}
