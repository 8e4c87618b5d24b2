import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { serviceability } from '#domain/serviceability.ts';
import { emptyListWords, serviceabilityNames } from '#web/report-parts/affordability-words.ts';
import { Amount, Glance, PaperSection, PaperTable, Stated } from './paper-parts.tsx';

/** Four figures with what gives each its meaning, and what a serviceability calculation starts from. */
export function AffordabilityGlancePaper({ report }: { report: AffordabilityReport }) {
  const { summary, currency, income, external, coverageDays } = report;
  const { inputs, surplus, missing } = serviceability(report);
  const figure = (stated: StatedAmount | null) => <Stated stated={stated} currency={currency} />;
  const words = (stated: StatedAmount | null) => (stated === null ? 'not reported' : figure(stated));
  return (
    <>
      <PaperSection title="At a glance" isKept aside={currency}>
        <Glance
          figures={[
            {
              name: 'Net position',
              value: figure(summary.netPosition),
              words: (
                <>
                  assets {words(summary.assets)} · owed {words(summary.liabilities)}
                </>
              ),
            },
            {
              name: 'Regular income a month',
              value: figure(summary.regularIncome),
              words: <>the provider’s average of 3 months · median {words(income?.regularAverage ?? null)}</>,
            },
            {
              name: 'Expenses a month',
              value: figure(summary.expenses),
              words: `mean over ${coverageDays === null ? 'the days covered' : `${coverageDays.count} days`}`,
            },
            {
              name: 'Repayments a month',
              value: figure(summary.loanRepayments),
              words:
                summary.potentialLiabilities !== null ? (
                  <>and {figure(summary.potentialLiabilities)} to lenders not shared</>
                ) : external?.length === 0 ? (
                  'no lender that was not shared was found'
                ) : (
                  'to lenders not shared: not reported'
                ),
            },
          ]}
        />
      </PaperSection>
      <PaperSection title="Serviceability inputs, a month" isKept aside={currency}>
        <PaperTable
          label="Serviceability inputs, a month"
          columns={[
            { name: 'Figure', width: '40%' },
            { name: `${currency} a month`, numeric: true, width: '20%' },
            { name: 'Window' },
          ]}
          rows={[
            ...inputs.map(({ id, stated, window }) => ({
              key: id,
              cells: [
                serviceabilityNames[id],
                stated === null ? 'not reported' : figure(stated),
                stated === null ? (emptyListWords(id, report) ?? window) : window,
              ],
            })),
            {
              key: 'surplus',
              isTotal: true,
              cells: [
                'Surplus',
                <Amount key="surplus" amount={surplus} currency={currency} />,
                surplus === null
                  ? `not computed without ${missing.map((id) => serviceabilityNames[id].toLowerCase()).join(' and ')}`
                  : 'our own sum, not the provider’s',
              ],
            },
          ]}
        />
        <p className="paper-note mt-2">
          {summary.savings === null ? (
            'The provider states no savings a month.'
          ) : (
            <>
              The provider states savings of {figure(summary.savings)} a month, by a formula that it does not publish:
              it need not be the surplus.
            </>
          )}
        </p>
      </PaperSection>
    </>
  );
}
