import type { ReportView } from '#contracts/report.ts';
import { formatRange } from '#domain/dates.ts';
import type { ChartToDraw } from '#web/exports/chart-file.tsx';
import { dayTimeAndZone } from '#web/lib/describe-instant.ts';
import { providerName } from '#web/lib/provider-name.ts';
import { daysOfSubjects, seriesOf } from '#web/report-parts/balance-series.ts';
import type { Subject } from '#web/report-parts/subject.ts';
import { reportTitle } from '#web/requests/request-words.ts';
import type { ReportSearch } from './search.ts';
import { hiddenIds, shownRange } from './shown-days.ts';

/** A name stands apart from what is around it, whatever direction its script has (UAX 9, isolates). */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** The chart as the page shows it, with what has to be known of it once it stands alone; null when there is none. */
export function chartToDraw(view: ReportView, subjects: readonly Subject[], search: ReportSearch): ChartToDraw | null {
  const [overall] = subjects;
  const covered = daysOfSubjects(subjects);
  const series = seriesOf(subjects);
  if (overall === undefined || covered === null || series.length === 0) return null;
  const { from, to } = shownRange(covered, search);
  const { currency } = overall.figures;
  const isDerived = view.kind === 'affordability';
  return {
    series,
    hiddenIds: hiddenIds(subjects, search),
    currency,
    from,
    to,
    words: {
      title: `${isolated(view.customer.name)}: daily balances in ${currency}`,
      subtitle: `${formatRange(from, to)} · ${reportTitle(view)}`,
      provenance: [
        `${providerName[view.provider]} report ${view.report.providerReportId}`,
        `retrieved ${dayTimeAndZone(view.retrievedAt)}`,
        ...(isDerived ? ['balances derived from the transactions'] : []),
        ...(isDerived ? [] : [view.isFcra ? 'FCRA' : 'not for lending decisions']),
        ...(view.reference === null || view.reference === '' ? [] : [`reference ${isolated(view.reference)}`]),
        `ordered by ${view.orderedBy}`,
        `Loandesk ${view.id}`,
      ],
    },
  };
}
