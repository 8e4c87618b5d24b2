import type { BalanceFigures } from '#contracts/report-figures.ts';
import type { Minor } from '#contracts/primitives.ts';
import { count } from '#web/lib/count.ts';
import { figureWords } from '#web/report-parts/figure-words.ts';
import { monthColumnNames, monthColumns } from '#web/report-parts/month-columns.ts';
import { calendarRows, wholeRow, windowRows, type MonthFigure, type MonthRow } from '#web/report-parts/month-rows.ts';
import type { DailyBasis, Subject } from '#web/report-parts/subject.ts';
import { Amount, dash, Name, PaperSection, PaperTable, type PaperRow } from './paper-parts.tsx';

export interface MonthsPaperProps {
  subjects: readonly Subject[];
  basis: DailyBasis;
  /** Absent: the provider's windows and calendar months. Derived balances have no windows. */
  by: 'window' | 'month' | undefined;
}

const figureColumns = monthColumns.filter((column) => column !== 'period');

/** Month by month, for all accounts together and for each. */
export function MonthsPaper({ subjects, basis, by }: MonthsPaperProps) {
  const hasWindows = basis === 'listed' && by !== 'month';
  const hasMonths = basis === 'derived' || by !== 'window';
  return (
    <PaperSection
      title="By month"
      aside={basis === 'derived' ? 'computed from the derived daily balances' : 'newest first'}
    >
      <p className="paper-note">
        {basis === 'derived'
          ? 'Opening, closing and all between are computed from the derived daily balances.'
          : 'Lowest, average, highest and days below 0 of a 30-day window are the provider’s; what ≠ stands at differs by so much from the same recomputed from the daily balances. Opening, closing and change, and all of a calendar month, are computed from them.'}
      </p>
      {subjects.map((subject) => (
        <div key={subject.id ?? 'all'} className="paper-block">
          {hasWindows && (
            <Months
              title="30-day windows"
              none="The provider stated no 30-day windows."
              rows={windowRows(subject.figures)}
              subject={subject}
              basis={basis}
            />
          )}
          {hasMonths && (
            <Months
              title="calendar months"
              none="There are no daily balances to compute calendar months from."
              rows={calendarRows(subject.figures)}
              subject={subject}
              basis={basis}
            />
          )}
        </div>
      ))}
    </PaperSection>
  );
}

interface MonthsProps {
  title: string;
  none: string;
  rows: readonly MonthRow[];
  subject: Subject;
  basis: DailyBasis;
}

function Months({ title, none, rows, subject: { label, figures }, basis }: MonthsProps) {
  const whole = wholeRow(figures, basis);
  if (rows.length === 0) {
    return (
      <p className="mb-2">
        <strong>
          <Name>{label}</Name>
        </strong>
        : {none}
      </p>
    );
  }
  return (
    <div className="paper-keep mb-4">
      <PaperTable
        label={`${title}, ${label}`}
        title={
          <h3>
            <Name>{label}</Name>
            <span className="paper-faint font-normal">
              {' '}
              · {title}, {figures.currency}
            </span>
          </h3>
        }
        columns={[
          { name: 'Period' },
          ...figureColumns.map((column) => ({ name: monthColumnNames[column], numeric: true })),
        ]}
        rows={[
          ...rows.map((row) => monthRow(row, figures)),
          ...(whole === null ? [] : [{ ...monthRow(whole, figures), isTotal: true }]),
        ]}
      />
    </div>
  );
}

function monthRow(row: MonthRow, figures: BalanceFigures): PaperRow {
  return {
    key: row.key,
    cells: [
      <span key="period" className="paper-figure">
        {row.label}
        {row.missingDays > 0 && <span className="paper-look block">{count(row.missingDays, 'day')} missing</span>}
      </span>,
      ...figureColumns.map((column) => <Figure key={column} figure={row.figures[column]} figures={figures} />),
    ],
  };
}

function Figure({
  figure: { value, unit, difference },
  figures: { currency },
}: {
  figure: MonthFigure;
  figures: BalanceFigures;
}) {
  return (
    <>
      {unit === 'amount' ? <Amount amount={value as Minor | null} currency={currency} /> : (value ?? dash)}
      {difference !== null && (
        <span className="paper-look paper-figure block">≠ {figureWords(Math.abs(difference), unit, currency)}</span>
      )}
    </>
  );
}
