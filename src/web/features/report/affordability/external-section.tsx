import { memo } from 'react';
import type { AffordabilityReport, ExternalLender } from '#contracts/affordability.ts';
import { formatDay } from '#domain/dates.ts';
import { MonthBars } from '#web/charts/month-bars.tsx';
import { lenderName } from '#web/report-parts/affordability-words.ts';
import { LongText } from '#web/ui/long-text.tsx';
import { Unknown } from '#web/ui/money.tsx';
import { StackTable, type StackRow } from '#web/ui/stack-table.tsx';
import { ReportSection } from '../report-section.tsx';
import { RovingCells } from '#web/ui/roving-cells.tsx';
import { StatedCount, StatedMoney } from '../stated-figure.tsx';
import { movementsByMonth } from '#web/report-parts/by-month.ts';
import { HistoryDetails } from './history-details.tsx';
import { NoneThere, NotReported } from './words.tsx';

/** Lenders whose accounts were not shared: they are seen only in payments out of the accounts that were. */
export const ExternalSection = memo(function ExternalSection({ report }: { report: AffordabilityReport }) {
  const { external, currency } = report;
  return (
    <ReportSection id="external" title="Lenders not shared" controls={<span>{currency} · seen in payments only</span>}>
      {external === null ? (
        <NotReported what="lenders that were not shared" />
      ) : external.length === 0 ? (
        <NoneThere>None: no payment to a lender outside of the accounts of this summary was found.</NoneThere>
      ) : (
        <RovingCells>
          <StackTable
            label="Lenders not shared"
            from="wide"
            widths="minmax(9rem,1.6fr) minmax(7.5rem,1.3fr) minmax(4.5rem,0.6fr) repeat(3,minmax(5.5rem,1fr)) 6rem"
            columns={[
              { name: 'Lender' },
              { name: 'First – last' },
              { name: 'Payments', numeric: true },
              { name: 'Average', numeric: true },
              { name: 'A month', numeric: true },
              { name: `Total ${currency}`, numeric: true },
              { name: 'By month' },
            ]}
            rows={external.flatMap((lender) => lenderRows(lender, report))}
          />
        </RovingCells>
      )}
    </ReportSection>
  );
});

type Payments = NonNullable<ExternalLender['payments']>[number];
const noPayments: Payments = {
  first: null,
  last: null,
  occurrences: null,
  average: null,
  averageMonthly: null,
  total: null,
};

/** The provider gives one set of figures, or several: a row each, the history with the first. */
function lenderRows(lender: ExternalLender, { currency, fromMonth, toMonth }: AffordabilityReport): StackRow[] {
  const { payments, history, pointer } = lender;
  const sets = payments === null || payments.length === 0 ? [noPayments] : payments;
  const name = lenderName(lender);
  return sets.map(({ first, last, occurrences, average, averageMonthly, total }, at) => ({
    key: `${pointer} ${at}`,
    cells: [
      <span key="name" className="font-strong">
        <LongText text={name} />
        {at > 0 && <span className="block text-caption font-normal text-ink-faint">further payments</span>}
      </span>,
      <span key="days" className="figure block">
        {first === null && last === null ? (
          <Unknown reason="The provider states no days" />
        ) : (
          `${first === null ? 'not said' : formatDay(first)} – ${last === null ? 'not said' : formatDay(last)}`
        )}
      </span>,
      <StatedCount key="times" name={`Payments, ${name}`} currency={currency} stated={occurrences} />,
      <StatedMoney key="average" name={`Average, ${name}`} currency={currency} stated={average} />,
      <StatedMoney key="month" name={`A month, ${name}`} currency={currency} stated={averageMonthly} />,
      <StatedMoney key="total" name={`Total, ${name}`} currency={currency} stated={total} />,
      history === null || at > 0 ? null : (
        <MonthBars key="bars" months={movementsByMonth(history, fromMonth, toMonth)} currency={currency} size="small" />
      ),
    ],
    details:
      at > 0
        ? undefined
        : {
            label: `Payments to ${name}`,
            render: () => (
              <HistoryDetails
                history={history}
                currency={currency}
                window={{ from: fromMonth, to: toMonth }}
                of={name}
                down="payments"
              />
            ),
          },
  }));
}
