import { formatDay } from '#domain/dates.ts';
import { count } from '#web/lib/count.ts';
import { WeeklyBars } from '#web/report-parts/weekly-bars.tsx';
import type { Subject } from '#web/report-parts/subject.ts';
import { Amount, Name, PaperSection } from './paper-parts.tsx';

/** How often a week was better than the one before, for each account, and every week of the first. */
export function WeeklyPaper({ subjects }: { subjects: readonly Subject[] }) {
  const [first] = subjects;
  if (first === undefined) return null;
  return (
    <PaperSection title="Weekly trend">
      <ul>
        {subjects.map((subject) => (
          <li key={subject.id ?? 'all'} className="paper-keep">
            <Name>{subject.label}</Name>: <Rises subject={subject} />
          </li>
        ))}
      </ul>
      <Weeks subject={first} />
    </PaperSection>
  );
}

function Rises({ subject: { figures } }: { subject: Subject }) {
  const { trend } = figures;
  if (trend === null) return <>the provider sent no weekly trend.</>;
  return (
    <>
      the average of a week was above that of the week before in{' '}
      <strong>
        {trend.weeksIncreasing} of {count(trend.weeksAvailable, 'week')}
      </strong>
      .
    </>
  );
}

function Weeks({ subject: { label, figures } }: { subject: Subject }) {
  const { trend, currency } = figures;
  if (trend === null || trend.weeks.length === 0) return null;
  const { weeks } = trend;
  const marks = weeks.map((week, at) => {
    const before = weeks[at - 1];
    if (before === undefined) return ' ';
    return week.average > before.average ? '↑' : week.average < before.average ? '↓' : '=';
  });
  return (
    <div className="paper-block">
      <h3>
        <Name>{label}</Name>
        <span className="paper-faint font-normal"> · average of each week, {currency}, oldest first</span>
      </h3>
      {weeks.length > 1 && (
        <div className="paper-keep mb-2">
          <WeeklyBars
            weeks={weeks}
            currency={currency}
            label={`Average balance a week, ${count(weeks.length, 'week')}; the list below has the figures`}
          />
        </div>
      )}
      <ol className="paper-weeks">
        {weeks.map((week, at) => (
          <li key={week.from}>
            <span>from {formatDay(week.from)}</span>
            <span>
              <Amount amount={week.average} currency={currency} /> {marks[at]}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
