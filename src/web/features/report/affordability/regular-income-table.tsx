import type { AffordabilityReport, RegularIncome } from '#contracts/affordability.ts';
import { formatDay, formatMonth } from '#domain/dates.ts';
import { count } from '#web/lib/count.ts';
import { LongText } from '#web/ui/long-text.tsx';
import { Unknown } from '#web/ui/money.tsx';
import { StackTable, type StackRow } from '#web/ui/stack-table.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { StatedFigure, StatedMoney } from '../stated-figure.tsx';
import { sourceName } from '#web/report-parts/affordability-words.ts';
import { HistoryBars, IncomeDetails, LastPayment } from './income-parts.tsx';
import { ageWords, frequencyWords } from '#web/report-parts/income-words.ts';
import { NoneThere, NotReported } from './words.tsx';

/** Sources that pay again and again, with how steady they are. */
export function RegularIncomeTable({
  sources,
  report,
}: {
  sources: readonly RegularIncome[] | null;
  report: AffordabilityReport;
}) {
  return (
    <div>
      <h3 className="mb-1 text-body font-strong">Regular income</h3>
      {sources === null ? (
        <NotReported what="regular income" />
      ) : sources.length === 0 ? (
        <NoneThere>None: no source was found that pays regularly.</NoneThere>
      ) : (
        <StackTable
          label="Regular income"
          from="wide"
          widths="minmax(9rem,1.8fr) minmax(6rem,1fr) minmax(4.5rem,0.6fr) minmax(5rem,0.9fr) minmax(6rem,1fr) minmax(5.5rem,0.8fr) minmax(5.5rem,0.9fr) 6rem"
          columns={[
            { name: 'Source' },
            { name: 'How often' },
            { name: 'Stability', numeric: true },
            { name: 'Gaps' },
            { name: 'Last payment', numeric: true },
            { name: 'Next expected' },
            { name: 'Mean a month, 3 months', numeric: true },
            { name: 'By month' },
          ]}
          rows={sources.map((source) => regularRow(source, report))}
        />
      )}
    </div>
  );
}

function regularRow(income: RegularIncome, report: AffordabilityReport): StackRow {
  const { currency } = report;
  const name = sourceName(income);
  const { frequency, ageDays, stability, gaps, last3Months, current } = income;
  return {
    key: income.pointer,
    cells: [
      <span key="name" className="font-strong">
        <LongText text={name} />
      </span>,
      <span key="often" className="block">
        {frequency === null ? <Unknown reason="The provider does not say how often" /> : frequencyWords(frequency)}
        {ageDays !== null && <span className="block text-caption text-ink-faint">for {ageWords(ageDays)}</span>}
      </span>,
      <StatedFigure
        key="stability"
        name={`Stability, ${name}`}
        unit="percent"
        currency={currency}
        stated={
          stability === null ? null : { value: stability.percent, text: stability.text, pointer: stability.pointer }
        }
        reason="The provider does not say how steady it is"
      />,
      gaps === null ? (
        <Unknown key="gaps" reason="The provider does not say in which months it failed to come" />
      ) : gaps.length === 0 ? (
        <span key="gaps" className="text-ink-soft">
          none
        </span>
      ) : (
        <Tag key="gaps" look="caution">
          {gaps.length <= 2 ? gaps.map((month) => formatMonth(month)).join(', ') : count(gaps.length, 'month')}
        </Tag>
      ),
      <LastPayment key="last" income={income} currency={currency} />,
      current?.nextDate == null ? (
        <Unknown key="next" reason="The provider expects no next payment, or does not say when" />
      ) : (
        <span key="next" className="figure">
          {formatDay(current.nextDate)}
        </span>
      ),
      <StatedMoney
        key="mean"
        name={`Mean a month over three months, ${name}`}
        currency={currency}
        stated={last3Months.averageMonthly}
      />,
      <HistoryBars key="bars" income={income} report={report} />,
    ],
    details: {
      label: `Payments of ${name}`,
      render: () => (
        <IncomeDetails
          income={income}
          report={report}
          facts={[
            ['Mean of a payment, last 3 months', last3Months.average],
            ['Variance, last 3 months', last3Months.variance],
          ]}
          words={
            gaps !== null && gaps.length > 2
              ? `It failed to come in ${gaps.map((month) => formatMonth(month)).join(', ')}.`
              : null
          }
        />
      ),
    },
  };
}
