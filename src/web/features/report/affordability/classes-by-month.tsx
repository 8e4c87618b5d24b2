import type { AffordabilityReport, ExpenseClass } from '#contracts/affordability.ts';
import type { Currency, IsoMonth } from '#contracts/primitives.ts';
import { formatMonth } from '#domain/dates.ts';
import { monthsBetween } from '#web/lib/months.ts';
import { LongText } from '#web/ui/long-text.tsx';
import { Cell, HeadCell, Table, TableRegion } from '#web/ui/table.tsx';
import { StatedFigure, StatedMoney } from '../stated-figure.tsx';

export interface ClassesByMonthProps {
  classes: readonly ExpenseClass[] | null;
  name: string;
  report: AffordabilityReport;
}

/** The classes of a division, a column a month, newest first. */
export function ClassesByMonth({ classes, name, report }: ClassesByMonthProps) {
  const { fromMonth, toMonth, currency } = report;
  if (classes === null) return <p className="text-ink-soft">The provider sent no list of its classes.</p>;
  if (classes.length === 0) return <p className="text-ink-soft">The list of its classes is empty.</p>;
  const months = monthsBetween(fromMonth, toMonth).toReversed();
  return (
    <TableRegion label={`Classes of ${name} by month`} className="rounded-lg border border-line-soft">
      <Table>
        <thead>
          <tr>
            <HeadCell className="sticky left-0 bg-ground">Class</HeadCell>
            {months.map((month) => (
              <HeadCell key={month} numeric>
                {formatMonth(month)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map((one, at) => (
            // A class may come twice, and without a code.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={`${one.code ?? ''} ${one.title} ${at}`}>
              <th
                scope="row"
                className="sticky left-0 max-w-56 min-w-36 border-b border-line-soft bg-ground px-2 py-1 text-left font-normal"
              >
                <LongText text={one.title} />
                {one.code !== null && (
                  <span className="figure block text-caption text-ink-faint">class {one.code}</span>
                )}
              </th>
              {months.map((month) => (
                <Cell key={month} numeric className="py-1!">
                  <ClassMonth of={one} month={month} currency={currency} first={report.firstTransaction} />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  );
}

interface ClassMonthProps {
  of: ExpenseClass;
  month: IsoMonth;
  currency: Currency;
  /** Day of the first transaction: before its month nothing is known. */
  first: string | null;
}

function ClassMonth({ of, month, currency, first }: ClassMonthProps) {
  const name = `${of.title}, ${formatMonth(month)}`;
  if (of.months === null) {
    return (
      <StatedMoney name={name} currency={currency} stated={null} reason="The provider sent no months of this class" />
    );
  }
  const amounts = of.months.filter((one) => one.month === month);
  const [only] = amounts;
  if (only !== undefined) return <StatedMoney name={name} currency={currency} stated={only.amount} />;
  if (first === null || month < first.slice(0, 7)) {
    return (
      <StatedMoney
        name={name}
        currency={currency}
        stated={null}
        reason={first === null ? 'Whether there is data of this month is not known' : 'Before the first transaction'}
      />
    );
  }
  return (
    <StatedFigure
      name={name}
      unit="amount"
      currency={currency}
      stated={null}
      computed={0}
      computedFrom="the list of months"
      how="The provider leaves out a month without such spending."
      className="text-ink-faint"
    />
  );
}
