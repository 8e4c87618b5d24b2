import type { AffordabilityReport, Expenses } from '#contracts/affordability.ts';
import { formatMonth } from '#domain/dates.ts';
import { MonthBars } from '#web/charts/month-bars.tsx';
import { expenseGroups } from '#web/report-parts/affordability-words.ts';
import { StackTable, type StackRow } from '#web/ui/stack-table.tsx';
import { Cell, HeadCell, Table } from '#web/ui/table.tsx';
import { StatedMoney } from '../stated-figure.tsx';
import { amountsByMonth } from '#web/report-parts/by-month.ts';

/** What goes out beside living. The provider leaves a group out when there was none, or when it does not report it. */
export function ExpenseGroups({ expenses, report }: { expenses: Expenses; report: AffordabilityReport }) {
  return (
    <div>
      <StackTable
        label="Fees, cash, transfers and loans"
        from="always"
        widths="minmax(7.5rem,1.4fr) minmax(5.5rem,1fr) 6.25rem"
        columns={[
          { name: 'Beside living' },
          { name: `A month ${report.currency}`, numeric: true },
          { name: 'By month' },
        ]}
        rows={expenseGroups.map(([id, name]) => groupRow(id, name, expenses, report))}
      />
    </div>
  );
}

function groupRow(
  id: (typeof expenseGroups)[number][0],
  name: string,
  expenses: Expenses,
  { currency, fromMonth, toMonth }: AffordabilityReport,
): StackRow {
  const group = expenses[id];
  if (group === null) {
    return {
      key: id,
      cells: [
        name,
        <span key="none" className="text-ink-faint">
          not reported
        </span>,
        null,
      ],
    };
  }
  const { averageMonthly, months } = group;
  return {
    key: id,
    cells: [
      name,
      <StatedMoney key="month" name={`A month, ${name}`} currency={currency} stated={averageMonthly} />,
      months === null ? null : (
        <MonthBars key="bars" months={amountsByMonth(months, fromMonth, toMonth)} currency={currency} size="small" />
      ),
    ],
    details:
      months === null || months.length === 0
        ? undefined
        : {
            label: `${name} by month`,
            render: () => (
              <Table className="max-w-80">
                <thead>
                  <tr>
                    <HeadCell>Month</HeadCell>
                    <HeadCell numeric>{currency}</HeadCell>
                  </tr>
                </thead>
                <tbody>
                  {months.toReversed().map(({ month, amount }) => (
                    <tr key={amount.pointer}>
                      <Cell className="py-1!">{formatMonth(month)}</Cell>
                      <Cell numeric className="py-1!">
                        <StatedMoney name={`${formatMonth(month)}, ${name}`} currency={currency} stated={amount} />
                      </Cell>
                    </tr>
                  ))}
                </tbody>
              </Table>
            ),
          },
  };
}
