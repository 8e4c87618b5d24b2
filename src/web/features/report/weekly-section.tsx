import { memo } from 'react';
import { formatRange } from '#domain/dates.ts';
import { formatMinor } from '#domain/money.ts';
import { count } from '#web/lib/count.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Money } from '#web/ui/money.tsx';
import { Cell, HeadCell, Table } from '#web/ui/table.tsx';
import { PointerLink } from './provenance.tsx';
import { ReportSection } from './report-section.tsx';
import type { Subject } from '#web/report-parts/subject.ts';
import { SubjectSelect } from './subject-select.tsx';
import { WeeklyBars } from '#web/report-parts/weekly-bars.tsx';
import { ScrollRegion } from '#web/ui/scroll-region.tsx';

/** Averages a week and how often they rose. */
export const WeeklySection = memo(function WeeklySection({
  subject,
  subjects,
}: {
  subject: Subject;
  subjects: readonly Subject[];
}) {
  const { trend, currency } = subject.figures;
  const controls = <SubjectSelect subjects={subjects} subject={subject} where="Weekly trend" />;
  if (trend === null || trend.weeks.length === 0) {
    return (
      <ReportSection id="weekly" title="Weekly trend" controls={controls}>
        <EmptyState title="No weekly trend">
          {trend === null
            ? 'The provider sent none for this report.'
            : 'The provider counted the weeks that rose, but listed none of them.'}
        </EmptyState>
      </ReportSection>
    );
  }
  const { weeks } = trend;
  const rises = weeks.filter((week, at) => week.average > (weeks[at - 1]?.average ?? Infinity)).length;
  const [first] = weeks;
  const last = weeks.at(-1);
  return (
    <ReportSection id="weekly" title="Weekly trend" controls={controls}>
      <p className="mb-3 text-table text-ink-soft">
        The average of a week was above that of the week before in{' '}
        <strong className="text-ink">
          {trend.weeksIncreasing} of {count(trend.weeksAvailable, 'week')}
        </strong>
        {rises === trend.weeksIncreasing ? ', which the weeks listed confirm.' : `; the weeks listed show ${rises}.`}
      </p>
      {weeks.length > 1 && (
        <WeeklyBars
          weeks={weeks}
          label={`Average balance a week, ${weeks.length} weeks${first === undefined || last === undefined ? '' : `, from ${formatMinor(first.average, currency)} to ${formatMinor(last.average, currency)} ${currency}`}`}
          currency={currency}
        />
      )}
      <details className="mt-2 text-table">
        <summary className="min-h-6 w-fit text-ink-soft hover:text-ink">
          {weeks.length === 1 ? 'The week as a table' : `The ${weeks.length} weeks as a table`}
        </summary>
        <ScrollRegion
          label="Weeks as a table"

          className="mt-2 max-h-80 max-w-120 overflow-auto focus-visible:-outline-offset-2"
        >
          <Table>
            <thead className="sticky top-0 bg-ground">
              <tr>
                <HeadCell>Week</HeadCell>
                <HeadCell numeric>Average {currency}</HeadCell>
                <HeadCell>Against the week before</HeadCell>
              </tr>
            </thead>
            <tbody>
              {weeks
                .map((week, at) => ({ week, before: weeks[at - 1] }))
                .toReversed()
                .map(({ week, before }) => (
                  <tr key={week.from}>
                    <Cell className="whitespace-nowrap tabular-nums">{formatRange(week.from, week.to)}</Cell>
                    <Cell numeric>
                      <Money amount={week.average} currency={currency} />
                    </Cell>
                    <Cell className="text-ink-soft">
                      {before === undefined
                        ? '–'
                        : week.average > before.average
                          ? '↑ rose'
                          : week.average < before.average
                            ? '↓ fell'
                            : '= the same'}
                    </Cell>
                  </tr>
                ))}
            </tbody>
          </Table>
        </ScrollRegion>
        <PointerLink pointer={trend.pointer} />
      </details>
    </ReportSection>
  );
});
