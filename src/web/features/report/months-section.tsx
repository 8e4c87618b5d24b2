import { memo, useMemo } from 'react';
import type { ReportChecks } from '#contracts/report.ts';
import { count } from '#web/lib/count.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { calendarRows, sortRows, wholeRow, windowRows } from '#web/report-parts/month-rows.ts';
import { MonthsTable } from './months-table.tsx';
import { ReportSection } from './report-section.tsx';
import type { ReportSearch } from './search.ts';
import { useSetSearch } from './set-search.ts';
import type { DailyBasis, Subject } from '#web/report-parts/subject.ts';
import { SubjectSelect } from './subject-select.tsx';

export interface MonthsSectionProps extends Pick<ReportSearch, 'by' | 'sort' | 'dir'> {
  subjects: readonly Subject[];
  subject: Subject;
  checks: ReportChecks;
  basis?: DailyBasis;
}

const ways = [
  { value: 'window', label: '30-day windows (provider)' },
  { value: 'month', label: 'Calendar months' },
] as const;

/** The months of a loan officer: opening to closing, each figure held against the daily balances. */
export const MonthsSection = memo(function MonthsSection(props: MonthsSectionProps) {
  const { subjects, subject, checks, by, sort, dir, basis = 'listed' } = props;
  const setSearch = useSetSearch();
  // Only a provider that lists balances has periods of its own.
  const isCalendar = basis === 'derived' || by === 'month';
  const { figures } = subject;
  const column = sort ?? 'period';
  const isAscending = dir === 'asc';
  const rows = useMemo(
    () => sortRows(isCalendar ? calendarRows(figures) : windowRows(figures), column, isAscending),
    [isCalendar, figures, column, isAscending],
  );
  const whole = useMemo(() => wholeRow(figures, basis), [figures, basis]);
  const order = column !== 'period' ? '' : isAscending ? ', oldest first' : ', newest first';
  return (
    <ReportSection
      id="months"
      title="By month"
      controls={
        <>
          <SubjectSelect subjects={subjects} subject={subject} where="By month" />
          {basis === 'listed' && (
            <Segmented
              label="Months"
              options={ways}
              value={isCalendar ? 'month' : 'window'}
              onChange={(way) => setSearch({ by: way === 'month' ? 'month' : undefined })}
            />
          )}
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={isCalendar ? 'No calendar months' : 'No periods'}>
          {basis === 'derived'
            ? 'Months are computed from the derived daily balances, and there are none.'
            : isCalendar
              ? 'Calendar months are computed from the daily balances, and the provider sent none.'
              : 'The provider stated no 30-day periods for this report.'}
        </EmptyState>
      ) : (
        <MonthsTable rows={rows} whole={whole} figures={figures} column={column} isAscending={isAscending} />
      )}
      <p className="mt-2 text-caption text-ink-faint">
        {rows.length > 0 && `${count(rows.length, isCalendar ? 'month' : 'period')}${order}. `}
        {basis === 'derived'
          ? 'Computed from the derived daily balances.'
          : checks.checked === 0
            ? 'Nothing in this report could be recomputed.'
            : `Recomputed from daily balances, whole report: ${checks.agreements} of ${checks.checked} figures agree.`}
        {rows.length > 0 && ' Press a figure to see where it comes from.'}
      </p>
    </ReportSection>
  );
});
