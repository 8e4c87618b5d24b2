import { memo } from 'react';
import type { AffordabilityReport } from '#contracts/affordability.ts';
import { Money } from '#web/ui/money.tsx';
import { GlanceFact, GlanceGrid } from '../glance-fact.tsx';
import { StatedMoney } from '../stated-figure.tsx';
import { reAdd } from '#web/report-parts/re-add.ts';
import { ServiceabilityTable } from './serviceability-table.tsx';

/** Four figures with what gives each its meaning, and what a serviceability calculation starts from. */
export const AffordabilityGlance = memo(function AffordabilityGlance({ report }: { report: AffordabilityReport }) {
  const { summary, currency, assets, loans, credits, external, income, coverageDays } = report;
  const parts =
    assets === null || loans === null || credits === null
      ? null
      : [...assets, ...loans, ...credits].map(({ balance }) => balance);
  const net = reAdd(parts, summary.netPosition);
  const money = (amount: AffordabilityReport['summary']['assets']) =>
    amount === null ? 'not reported' : <Money amount={amount.amount} currency={currency} />;
  return (
    <section id="glance" aria-labelledby="glance-title">
      <h2 id="glance-title" className="sr-only">
        At a glance
      </h2>
      <GlanceGrid>
        <GlanceFact
          name={`Net position ${currency}`}
          value={
            <StatedMoney
              name="Net position"
              currency={currency}
              stated={summary.netPosition}
              computed={net.missing === 0 ? net.sum : null}
              computedFrom="its parts"
              how={
                parts === null
                  ? 'Not all the lists of assets, loans and cards are there.'
                  : net.missing > 0
                    ? `Not computed: ${net.missing} of its accounts have no balance.`
                    : 'The balances of all assets, loans and cards of this summary, added.'
              }
            />
          }
        >
          assets {money(summary.assets)} · owed {money(summary.liabilities)}
        </GlanceFact>
        <GlanceFact
          name="Regular income a month"
          value={<StatedMoney name="Regular income a month" currency={currency} stated={summary.regularIncome} />}
        >
          the provider’s average of 3 months · median {money(income?.regularAverage ?? null)}
        </GlanceFact>
        <GlanceFact
          name="Expenses a month"
          value={<StatedMoney name="Expenses a month" currency={currency} stated={summary.expenses} />}
        >
          mean over {coverageDays === null ? 'the days covered' : `${coverageDays.count} days`}
        </GlanceFact>
        <GlanceFact
          name="Repayments a month"
          value={<StatedMoney name="Repayments a month" currency={currency} stated={summary.loanRepayments} />}
        >
          {summary.potentialLiabilities === null ? (
            external?.length === 0 ? (
              'no lender that was not shared was found'
            ) : (
              'to lenders not shared: not reported'
            )
          ) : (
            <>
              and <Money amount={summary.potentialLiabilities.amount} currency={currency} /> to lenders not shared
            </>
          )}
        </GlanceFact>
      </GlanceGrid>
      <ServiceabilityTable report={report} />
    </section>
  );
});
