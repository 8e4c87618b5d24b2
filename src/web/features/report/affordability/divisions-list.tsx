import type { AffordabilityReport, ExpenseDivision } from '#contracts/affordability.ts';
import { divisionName } from '#web/report-parts/affordability-words.ts';
import { LongText } from '#web/ui/long-text.tsx';
import { StackTable, type StackRow } from '#web/ui/stack-table.tsx';
import { StatedFigure, StatedMoney } from '../stated-figure.tsx';
import { ClassesByMonth } from './classes-by-month.tsx';

/** Divisions, the largest first, each with a bar, and its classes by month below it. */
export function DivisionsList({
  divisions,
  report,
}: {
  divisions: readonly ExpenseDivision[];
  report: AffordabilityReport;
}) {
  const { currency } = report;
  // Largest first is the order that is read; those without a figure come last.
  const ordered = divisions.toSorted((a, b) => size(b) - size(a));
  const most = Math.max(...ordered.map(size), 0);
  return (
    <StackTable
      label="Expenses by division"
      from="always"
      narrowWidths="minmax(0,1fr) 5.5rem 3.5rem"
      widths="minmax(11rem,1.6fr) minmax(5rem,1.5fr) 6.5rem 4.5rem"
      columns={[
        { name: 'Division' },
        { name: 'Size', head: <span className="sr-only">Size</span>, wideOnly: true },
        { name: `A month ${currency}`, numeric: true },
        { name: 'Share', numeric: true },
      ]}
      rows={ordered.map((division) => divisionRow(division, most, report))}
    />
  );
}

const size = ({ averageMonthly }: ExpenseDivision) => (averageMonthly === null ? -1 : Math.abs(averageMonthly.amount));

function divisionRow(division: ExpenseDivision, most: number, report: AffordabilityReport): StackRow {
  const { averageMonthly, share, classes, pointer } = division;
  const name = divisionName(division);
  return {
    key: pointer,
    cells: [
      <LongText key="name" text={name} />,
      averageMonthly === null || most <= 0 ? null : (
        <span key="bar" aria-hidden="true" className="block h-2 w-full">
          <span
            data-fill=""
            className="block h-full min-w-px rounded-xs bg-series-2/65"
            style={{ width: `${(size(division) / most) * 100}%` }}
          />
        </span>
      ),
      <StatedMoney key="month" name={`A month, ${name}`} currency={report.currency} stated={averageMonthly} />,
      <StatedFigure
        key="share"
        name={`Share, ${name}`}
        unit="share"
        currency={report.currency}
        stated={share === null ? null : { value: share.percent, text: share.text, pointer: share.pointer }}
        className="text-ink-soft"
      />,
    ],
    details: {
      label: `Classes of ${name}`,
      render: () => <ClassesByMonth classes={classes} name={name} report={report} />,
    },
  };
}
