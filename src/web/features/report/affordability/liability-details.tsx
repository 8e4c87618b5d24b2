import type { AffordabilityReport, Credit, Loan } from '#contracts/affordability.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { StatedMoney } from '../stated-figure.tsx';
import { accountTitle } from '#web/report-parts/affordability-words.ts';
import { HistoryDetails } from './history-details.tsx';
import type { LiabilityRow } from '#web/report-parts/liability-rows.ts';

/** What went in and out of a loan or a card last month, and a loan's interest against its repayments by month. */
export function LiabilityDetails({ row, report }: { row: LiabilityRow; report: AffordabilityReport }) {
  const window = { from: report.fromMonth, to: report.toMonth };
  if (row.of.kind === 'credit') return <LastMonth account={row.of.credit} facts={cardFacts(row.of.credit)} />;
  const { loan } = row.of;
  return (
    <div className="grid gap-3">
      <LastMonth account={loan} facts={loanFacts(loan)} />
      <HistoryDetails
        history={row.history}
        currency={loan.currency}
        window={window}
        of={accountTitle(loan)}
        up="repayments"
        down="interest"
      />
    </div>
  );
}

type Fact = readonly [name: string, stated: StatedAmount | null];

const loanFacts = ({ lastMonth }: Loan): Fact[] => [
  ['All credits last month', lastMonth.credits],
  ['All debits last month', lastMonth.debits],
];
const cardFacts = ({ lastMonth }: Credit): Fact[] => [
  ['Paid in last month', lastMonth.credits],
  ['Spent and charged last month', lastMonth.debits],
  ['Least owed in the month', lastMonth.leastOwed],
  ['Most owed in the month', lastMonth.mostOwed],
];

function LastMonth({ account, facts }: { account: Loan | Credit; facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {facts.map(([name, stated]) => (
        <div key={name}>
          <dt className="text-caption text-ink-faint">{name}</dt>
          <dd>
            <StatedMoney name={`${name}, ${accountTitle(account)}`} currency={account.currency} stated={stated} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
