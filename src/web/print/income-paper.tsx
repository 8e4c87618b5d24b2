import type { ReactNode } from 'react';
import type { AffordabilityReport, Income, OtherIncome, RegularIncome } from '#contracts/affordability.ts';
import { formatDay, formatMonth } from '#domain/dates.ts';
import { monthsBetween } from '#web/lib/months.ts';
import { sourceName } from '#web/report-parts/affordability-words.ts';
import { figureWords } from '#web/report-parts/figure-words.ts';
import { ageWords, frequencyWords } from '#web/report-parts/income-words.ts';
import { movementAmounts } from './affordability-cells.tsx';
import { MonthMatrix } from './month-matrix.tsx';
import { dash, Glance, Name, NotReported, PaperSection, PaperTable, Stated } from './paper-parts.tsx';

/** Where money comes from, with how steady it is, and each source by month. */
export function IncomePaper({ report }: { report: AffordabilityReport }) {
  const { income, currency } = report;
  return (
    <PaperSection title="Income" aside={currency}>
      {income === null ? <NotReported what="income" /> : <Sources income={income} report={report} />}
    </PaperSection>
  );
}

function Sources({ income, report }: { income: Income; report: AffordabilityReport }) {
  const { currency } = report;
  const money = (stated: Income['regularAverage']) => <Stated stated={stated} currency={currency} />;
  return (
    <>
      <Glance
        figures={[
          { name: 'Regular income a month', value: money(income.regularAverage), words: 'median of the last 3 months' },
          { name: 'This financial year', value: money(income.regularYearToDate), words: 'regular income since 1 July' },
          {
            name: 'A year, predicted',
            value: money(income.regularYearPredicted),
            words: 'the provider’s own prediction',
          },
          {
            name: 'Irregular income a month',
            value: money(income.irregularAverage),
            words: 'mean over all months asked',
          },
        ]}
      />
      <Part
        title="Regular income"
        what="regular income"
        none="None: no source was found that pays regularly."
        sources={income.regular}
        report={report}
      >
        {(sources) => <RegularTable sources={sources} report={report} />}
      </Part>
      <Part
        title="Irregular income"
        what="irregular income"
        none="None: no irregular income was found."
        sources={income.irregular}
        report={report}
      >
        {(sources) => <OtherTable title="Irregular income" sources={sources} report={report} />}
      </Part>
      <Part
        title="Other credits"
        what="other credits"
        none="None: every credit was taken for income."
        sources={income.otherCredits}
        report={report}
      >
        {(sources) => <OtherTable title="Other credits" sources={sources} report={report} />}
      </Part>
    </>
  );
}

interface PartProps<T extends RegularIncome | OtherIncome> {
  title: string;
  /** What no list was sent of. */
  what: string;
  /** What an empty list means. */
  none: string;
  sources: readonly T[] | null;
  report: AffordabilityReport;
  children: (sources: readonly T[]) => ReactNode;
}

function Part<T extends RegularIncome | OtherIncome>({ title, what, none, sources, report, children }: PartProps<T>) {
  return (
    <div className="paper-block">
      <h3>{title}</h3>
      {sources === null ? (
        <NotReported what={what} />
      ) : sources.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          {children(sources)}
          <div className="mt-3">
            <MonthMatrix
              of={title}
              months={monthsBetween(report.fromMonth, report.toMonth).toReversed()}
              currency={report.currency}
              rows={sources.map((source) => ({
                key: source.pointer,
                name: <Name>{sourceName(source)}</Name>,
                amounts: movementAmounts(source.history, report),
              }))}
            />
          </div>
        </>
      )}
    </div>
  );
}

function LastPayment({
  income: { current },
  report,
}: {
  income: RegularIncome | OtherIncome;
  report: AffordabilityReport;
}) {
  if (current === null) return dash;
  return (
    <>
      <Stated stated={current.amount} currency={report.currency} />
      <div className="paper-faint">{current.date === null ? 'day not said' : formatDay(current.date)}</div>
    </>
  );
}

function RegularTable({ sources, report }: { sources: readonly RegularIncome[]; report: AffordabilityReport }) {
  const { currency } = report;
  return (
    <PaperTable
      label="Regular income"
      columns={[
        { name: 'Source', width: '24%' },
        { name: 'How often', width: '14%' },
        { name: 'Stability', numeric: true },
        { name: 'Months without', width: '13%' },
        { name: 'Last payment', numeric: true },
        { name: 'Next expected' },
        { name: 'Mean a month, 3 months', numeric: true },
        { name: 'Variance, 3 months', numeric: true },
      ]}
      rows={sources.map((source) => ({
        key: source.pointer,
        cells: [
          <Name key="name">{sourceName(source)}</Name>,
          <div key="often">
            {source.frequency === null ? dash : frequencyWords(source.frequency)}
            {source.ageDays !== null && <div className="paper-faint">for {ageWords(source.ageDays)}</div>}
          </div>,
          source.stability === null ? dash : figureWords(source.stability.percent, 'percent', currency),
          source.gaps === null
            ? dash
            : source.gaps.length === 0
              ? 'none'
              : source.gaps.map((month) => formatMonth(month)).join(', '),
          <LastPayment key="last" income={source} report={report} />,
          source.current?.nextDate == null ? dash : formatDay(source.current.nextDate),
          <Stated key="mean" stated={source.last3Months.averageMonthly} currency={currency} />,
          <Stated key="variance" stated={source.last3Months.variance} currency={currency} />,
        ],
      }))}
    />
  );
}

function OtherTable({
  title,
  sources,
  report,
}: {
  title: string;
  sources: readonly OtherIncome[];
  report: AffordabilityReport;
}) {
  return (
    <PaperTable
      label={title}
      columns={[
        { name: 'Source', width: '36%' },
        { name: 'How often', width: '15%' },
        { name: 'Payments', numeric: true },
        { name: 'Payments a month', numeric: true },
        { name: `Average ${report.currency}`, numeric: true },
        { name: 'Last payment', numeric: true },
      ]}
      rows={sources.map((source) => ({
        key: source.pointer,
        cells: [
          <div key="name">
            <Name>{sourceName(source)}</Name>
            {source.current?.label != null && (
              <div className="paper-faint">
                <Name>{source.current.label}</Name>
              </div>
            )}
          </div>,
          source.frequency === null ? dash : frequencyWords(source.frequency),
          source.occurrences?.count ?? dash,
          source.occurrencesMonthly ?? dash,
          <Stated key="average" stated={source.average} currency={report.currency} />,
          <LastPayment key="last" income={source} report={report} />,
        ],
      }))}
    />
  );
}
