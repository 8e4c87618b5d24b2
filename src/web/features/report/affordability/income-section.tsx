import { memo } from 'react';
import type { AffordabilityReport, Income } from '#contracts/affordability.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { GlanceFact, GlanceGrid } from '../glance-fact.tsx';
import { ReportSection } from '../report-section.tsx';
import { RovingCells } from '#web/ui/roving-cells.tsx';
import { StatedMoney } from '../stated-figure.tsx';
import { OtherIncomeTable } from './other-income-table.tsx';
import { RegularIncomeTable } from './regular-income-table.tsx';
import { NotReported } from './words.tsx';

/** Where money comes from: regular sources, irregular ones, and credits that the provider takes for no income. */
export const IncomeSection = memo(function IncomeSection({ report }: { report: AffordabilityReport }) {
  const { income, currency } = report;
  return (
    <ReportSection id="income" title="Income" controls={<span>{currency}</span>}>
      {income === null ? <NotReported what="income" /> : <Sources income={income} report={report} />}
    </ReportSection>
  );
});

function Sources({ income, report }: { income: Income; report: AffordabilityReport }) {
  const { currency } = report;
  const money = (name: string, stated: StatedAmount | null, reason?: string) => (
    <StatedMoney name={name} currency={currency} stated={stated} {...(reason === undefined ? {} : { reason })} />
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="border-t border-line-soft">
        <GlanceGrid>
          <GlanceFact
            name="Regular income a month"
            value={money('Regular income a month, median', income.regularAverage)}
          >
            median of the last 3 months
          </GlanceFact>
          <GlanceFact
            name="This financial year"
            value={money('Regular income, this financial year', income.regularYearToDate)}
          >
            regular income since 1 July
          </GlanceFact>
          <GlanceFact
            name="A year, predicted"
            value={money(
              'Regular income, a year, predicted',
              income.regularYearPredicted,
              'The provider predicts none',
            )}
          >
            the provider’s own prediction
          </GlanceFact>
          <GlanceFact
            name="Irregular income a month"
            value={money('Irregular income a month', income.irregularAverage)}
          >
            mean over all months asked
          </GlanceFact>
        </GlanceGrid>
      </div>
      <RovingCells className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <RegularIncomeTable sources={income.regular} report={report} />
        <OtherIncomeTable
          title="Irregular income"
          what="irregular income"
          none="None: no irregular income was found."
          sources={income.irregular}
          report={report}
        />
        <OtherIncomeTable
          title="Other credits"
          what="other credits"
          none="None: every credit was taken for income."
          sources={income.otherCredits}
          report={report}
        />
      </RovingCells>
    </div>
  );
}
