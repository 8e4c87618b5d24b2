import type { AffordabilityReport, ExpenseClass, ExpenseDivision, MonthlyAmount } from '#contracts/affordability.ts';
import type { IsoMonth, Minor } from '#contracts/primitives.ts';
import { sumMinor } from '#domain/money.ts';
import { monthsBetween } from '#web/lib/months.ts';
import { divisionName, expenseGroups } from '#web/report-parts/affordability-words.ts';
import { figureWords } from '#web/report-parts/figure-words.ts';
import { MonthMatrix } from './month-matrix.tsx';
import { dash, Name, NotReported, PaperSection, PaperTable, Stated } from './paper-parts.tsx';

const size = ({ averageMonthly }: ExpenseDivision) => (averageMonthly === null ? -1 : Math.abs(averageMonthly.amount));

/** Where money goes: divisions of the household, what is not living, and the classes of each division by month. */
export function ExpensesPaper({ report }: { report: AffordabilityReport }) {
  const { expenses, currency, summary } = report;
  if (expenses === null) {
    return (
      <PaperSection title="Expenses a month" aside={currency}>
        <NotReported what="expenses" />
      </PaperSection>
    );
  }
  const divisions = expenses.divisions?.toSorted((a, b) => size(b) - size(a)) ?? null;
  const months = monthsBetween(report.fromMonth, report.toMonth).toReversed();
  return (
    <PaperSection
      title="Expenses a month"
      aside={
        <>
          {currency} · the summary states{' '}
          {summary.expenses === null ? 'no expenses' : <Stated stated={summary.expenses} currency={currency} />}
        </>
      }
    >
      {divisions === null ? (
        <NotReported what="divisions of expenses" />
      ) : divisions.length === 0 ? (
        <p>None: no payment was taken for an expense of the household.</p>
      ) : (
        <>
          <PaperTable
            label="Expenses by division"
            columns={[
              { name: 'Division', width: '56%' },
              { name: `A month ${currency}`, numeric: true },
              { name: 'Share', numeric: true },
            ]}
            rows={divisions.map((division) => ({
              key: division.pointer,
              cells: [
                <Name key="name">{divisionName(division)}</Name>,
                <Stated key="month" stated={division.averageMonthly} currency={currency} />,
                division.share === null ? dash : figureWords(division.share.percent, 'share', currency),
              ],
            }))}
          />
          <p className="paper-note mt-1">
            Divisions of the Household Expenditure Classification. Shares are of the divisions alone, without fees,
            cash, transfers and loans.
          </p>
        </>
      )}
      <div className="paper-block paper-keep">
        <h3>Beside living</h3>
        <PaperTable
          label="Fees, cash, transfers and loans"
          columns={[{ name: 'Group', width: '56%' }, { name: `A month ${currency}`, numeric: true }, { name: null }]}
          rows={expenseGroups.map(([id, name]) => ({
            key: id,
            cells: [
              name,
              expenses[id] === null ? (
                'not reported'
              ) : (
                <Stated key="month" stated={expenses[id].averageMonthly} currency={currency} />
              ),
              null,
            ],
          }))}
        />
      </div>
      <div className="paper-block">
        <MonthMatrix
          of="Beside living, by month"
          months={months}
          currency={currency}
          rows={expenseGroups.flatMap(([id, name]) =>
            expenses[id] === null
              ? []
              : [{ key: id, name, amounts: monthAmounts(expenses[id].months, months, report) }],
          )}
        />
      </div>
      {divisions !== null && divisions.length > 0 && (
        <div className="paper-block">
          <h3>Classes by month</h3>
          {divisions.map((division) => (
            <Classes key={division.pointer} division={division} months={months} report={report} />
          ))}
        </div>
      )}
    </PaperSection>
  );
}

function Classes({
  division,
  months,
  report,
}: {
  division: ExpenseDivision;
  months: readonly IsoMonth[];
  report: AffordabilityReport;
}) {
  const name = divisionName(division);
  const { classes } = division;
  if (classes === null || classes.length === 0) {
    return (
      <p className="mb-3">
        <strong>
          <Name>{name}</Name>
        </strong>
        : {classes === null ? 'the provider sent no list of its classes.' : 'the list of its classes is empty.'}
      </p>
    );
  }
  return (
    <MonthMatrix
      of={name}
      months={months}
      currency={report.currency}
      rows={classes.map((one, at) => ({
        // A class may come twice, and without a code.
        key: `${one.code ?? ''} ${one.title} ${at}`,
        name: <ClassName of={one} />,
        amounts: monthAmounts(one.months, months, report),
      }))}
    />
  );
}

function ClassName({ of: { title, code } }: { of: ExpenseClass }) {
  return (
    <>
      <Name>{title}</Name>
      {code !== null && <span className="paper-faint"> · {code}</span>}
    </>
  );
}

/** The provider leaves out a month without such spending; before the first transaction nothing is known. */
function monthAmounts(
  list: readonly MonthlyAmount[] | null,
  months: readonly IsoMonth[],
  { firstTransaction }: AffordabilityReport,
): ReadonlyMap<IsoMonth, Minor | null> {
  if (list === null) return new Map();
  return new Map(
    months.map((month) => {
      const here = list.filter((one) => one.month === month);
      if (here.length > 0) return [month, sumMinor(here.map(({ amount }) => amount.amount))];
      return [month, firstTransaction === null || month < firstTransaction.slice(0, 7) ? null : (0 as Minor)];
    }),
  );
}
