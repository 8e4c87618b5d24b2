import type { AffordabilityReport } from '#contracts/affordability.ts';
import { formatDay } from '#domain/dates.ts';
import { monthsBetween } from '#web/lib/months.ts';
import { lenderName } from '#web/report-parts/affordability-words.ts';
import { movementAmounts } from './affordability-cells.tsx';
import { MonthMatrix } from './month-matrix.tsx';
import { dash, Name, NotReported, PaperSection, PaperTable, Stated } from './paper-parts.tsx';

const noPayments = { first: null, last: null, occurrences: null, average: null, averageMonthly: null, total: null };

/** Lenders whose accounts were not shared: they are seen only in payments out of the accounts that were. */
export function ExternalPaper({ report }: { report: AffordabilityReport }) {
  const { external, currency } = report;
  return (
    <PaperSection title="Lenders not shared" aside={`${currency} · seen in payments only`}>
      {external === null ? (
        <NotReported what="lenders that were not shared" />
      ) : external.length === 0 ? (
        <p>None: no payment to a lender outside of the accounts of this summary was found.</p>
      ) : (
        <>
          <PaperTable
            label="Lenders not shared"
            columns={[
              { name: 'Lender', width: '30%' },
              { name: 'First – last', width: '24%' },
              { name: 'Payments', numeric: true },
              { name: 'Average', numeric: true },
              { name: 'A month', numeric: true },
              { name: 'Total', numeric: true },
            ]}
            rows={external.flatMap((lender) =>
              (lender.payments === null || lender.payments.length === 0 ? [noPayments] : lender.payments).map(
                ({ first, last, occurrences, average, averageMonthly, total }, at) => ({
                  key: `${lender.pointer} ${at}`,
                  cells: [
                    <span key="name">
                      <Name>{lenderName(lender)}</Name>
                      {at > 0 && <span className="paper-faint"> further payments</span>}
                    </span>,
                    first === null && last === null
                      ? dash
                      : `${first === null ? dash : formatDay(first)} – ${last === null ? dash : formatDay(last)}`,
                    occurrences?.count ?? dash,
                    <Stated key="average" stated={average} currency={currency} />,
                    <Stated key="month" stated={averageMonthly} currency={currency} />,
                    <Stated key="total" stated={total} currency={currency} />,
                  ],
                }),
              ),
            )}
          />
          <div className="paper-block">
            <MonthMatrix
              of="Payments to lenders not shared"
              months={monthsBetween(report.fromMonth, report.toMonth).toReversed()}
              currency={currency}
              rows={external.map((lender) => ({
                key: lender.pointer,
                name: <Name>{lenderName(lender)}</Name>,
                amounts: movementAmounts(lender.history, report),
              }))}
            />
          </div>
        </>
      )}
    </PaperSection>
  );
}
