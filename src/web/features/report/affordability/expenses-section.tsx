import { memo } from 'react';
import type { AffordabilityReport, Expenses } from '#contracts/affordability.ts';
import { Money } from '#web/ui/money.tsx';
import { ReportSection } from '../report-section.tsx';
import { RovingCells } from '#web/ui/roving-cells.tsx';
import { DivisionsList } from './divisions-list.tsx';
import { ExpenseGroups } from './expense-groups.tsx';
import { NoneThere, NotReported } from './words.tsx';

/** Where money goes: divisions of the household with their classes, then what is not living. */
export const ExpensesSection = memo(function ExpensesSection({ report }: { report: AffordabilityReport }) {
  const { expenses, currency, summary } = report;
  return (
    <ReportSection
      id="expenses"
      title="Expenses a month"
      controls={
        <span>
          {currency} · the summary states{' '}
          {summary.expenses === null ? (
            'no expenses'
          ) : (
            <Money amount={summary.expenses.amount} currency={currency} plain />
          )}
        </span>
      }
    >
      {expenses === null ? <NotReported what="expenses" /> : <Parts expenses={expenses} report={report} />}
    </ReportSection>
  );
});

function Parts({ expenses, report }: { expenses: Expenses; report: AffordabilityReport }) {
  const { divisions } = expenses;
  return (
    <RovingCells className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
      <div>
        {divisions === null ? (
          <NotReported what="divisions of expenses" />
        ) : divisions.length === 0 ? (
          <NoneThere>None: no payment was taken for an expense of the household.</NoneThere>
        ) : (
          <>
            <DivisionsList divisions={divisions} report={report} />
            <p className="mt-2 text-caption text-pretty text-ink-faint">
              Divisions of the Household Expenditure Classification. Shares are of the divisions alone, without fees,
              cash, transfers and loans.
            </p>
          </>
        )}
      </div>
      <ExpenseGroups expenses={expenses} report={report} />
    </RovingCells>
  );
}
