import { useMemo } from 'react';
import { LateChart } from '#web/charts/late-chart.ts';
import { daysOfSubjects, seriesOf } from '#web/report-parts/balance-series.ts';
import type { Subject } from '#web/report-parts/subject.ts';

/** Daily balances of accounts of one currency over all their days, exactly as wide as the page. */
export function DailyChart({ subjects, width }: { subjects: readonly Subject[]; width: number }) {
  const series = useMemo(() => seriesOf(subjects), [subjects]);
  const days = useMemo(() => daysOfSubjects(subjects), [subjects]);
  const [first] = subjects;
  if (first === undefined || days === null || series.length === 0) return null;
  return (
    <div className="paper-keep mt-1">
      <LateChart
        series={series}
        currency={first.figures.currency}
        from={days.from}
        to={days.to}
        width={width}
        height={320}
        isStatic
      />
    </div>
  );
}
