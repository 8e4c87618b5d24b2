import type { AffordabilityReport, OtherIncome } from '#contracts/affordability.ts';
import { LongText } from '#web/ui/long-text.tsx';
import { Unknown } from '#web/ui/money.tsx';
import { StackTable, type StackRow } from '#web/ui/stack-table.tsx';
import { StatedCount, StatedMoney } from '../stated-figure.tsx';
import { sourceName } from '#web/report-parts/affordability-words.ts';
import { HistoryBars, IncomeDetails, LastPayment } from './income-parts.tsx';
import { frequencyWords } from '#web/report-parts/income-words.ts';
import { NoneThere, NotReported } from './words.tsx';

export interface OtherIncomeTableProps {
  title: string;
  /** What no list was sent of. */
  what: string;
  /** What an empty list means. */
  none: string;
  sources: readonly OtherIncome[] | null;
  report: AffordabilityReport;
}

/** Irregular income, or credits that are not taken for income. */
export function OtherIncomeTable({ title, what, none, sources, report }: OtherIncomeTableProps) {
  return (
    <div>
      <h3 className="mb-1 text-body font-strong">{title}</h3>
      {sources === null ? (
        <NotReported what={what} />
      ) : sources.length === 0 ? (
        <NoneThere>{none}</NoneThere>
      ) : (
        <StackTable
          label={title}
          from="wide"
          widths="minmax(9rem,2fr) minmax(5.5rem,1fr) minmax(4.5rem,0.6fr) minmax(4.5rem,0.6fr) minmax(5.5rem,1fr) minmax(6rem,1fr) 6rem"
          columns={[
            { name: 'Source' },
            { name: 'How often' },
            { name: 'Payments', numeric: true },
            { name: 'Payments a month', numeric: true },
            { name: `Average ${report.currency}`, numeric: true },
            { name: 'Last payment', numeric: true },
            { name: 'By month' },
          ]}
          rows={sources.map((source) => otherRow(source, report))}
        />
      )}
    </div>
  );
}

function otherRow(income: OtherIncome, report: AffordabilityReport): StackRow {
  const { currency } = report;
  const { frequency, occurrences, occurrencesMonthly, average, current } = income;
  const name = sourceName(income);
  return {
    key: income.pointer,
    cells: [
      <span key="name">
        <span className="font-strong">
          <LongText text={name} />
        </span>
        {current?.label != null && (
          <span className="block text-caption font-normal text-ink-faint">
            <LongText text={current.label} />
          </span>
        )}
      </span>,
      frequency === null ? (
        <Unknown key="often" reason="The provider does not say how often" />
      ) : (
        <span key="often">{frequencyWords(frequency)}</span>
      ),
      <StatedCount key="times" name={`Payments, ${name}`} currency={currency} stated={occurrences} />,
      occurrencesMonthly === null ? (
        <Unknown key="monthly" reason="Not reported by the provider" />
      ) : (
        <span key="monthly" className="figure">
          {occurrencesMonthly}
        </span>
      ),
      <StatedMoney key="average" name={`Average, ${name}`} currency={currency} stated={average} />,
      <LastPayment key="last" income={income} currency={currency} />,
      <HistoryBars key="bars" income={income} report={report} />,
    ],
    details: {
      label: `Payments of ${name}`,
      render: () => <IncomeDetails income={income} report={report} facts={[]} words={null} />,
    },
  };
}
