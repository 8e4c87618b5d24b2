import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, type ReactNode } from 'react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import type { ReportView } from '#contracts/report.ts';
import { Page } from '#web/ui/page.tsx';
import { SectionLinks } from '#web/ui/section-links.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { CoverageStrip } from './coverage-strip.tsx';
import { DailySection } from './daily-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { GlanceSection } from './glance-section.tsx';
import { MonthsSection } from './months-section.tsx';
import { NoFigures } from './no-figures.tsx';
import { PdfSection } from './pdf-section.tsx';
import { ReportHeader } from './report-header.tsx';
import { reportSections } from './report-sections.ts';
import { SetSearch } from './set-search.ts';
import { SourceSection } from './source-section.tsx';
import { subjectById, subjectsOf } from './subject.ts';
import { useScrollToHash } from './use-scroll-to-hash.ts';
import { useSectionSpy } from './use-section-spy.ts';
import { WeeklySection } from './weekly-section.tsx';
import type { ReportSearch } from './search.ts';

const route = getRouteApi('/frame/reports/$reportId');

export interface ReadyReportProps {
  view: ReportView;
  request: ReportRequest;
  renderPdf: (request: ReportRequest) => ReactNode;
}

/** One long page; what every part is set to stands in the address. */
export function ReadyReport({ view, request, renderPdf }: ReadyReportProps) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const setSearch = useCallback(
    (part: Partial<ReportSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...part }), hash: true, replace: true, resetScroll: false }),
    [navigate],
  );
  const { report, checks } = view;
  const subjects = useMemo(() => subjectsOf(report), [report]);
  const overall = subjectById(subjects, undefined);
  const subject = subjectById(subjects, search.of);
  const links = useMemo(() => reportSections(checks), [checks]);
  // What an officer reads first is painted first; the chart and the tables follow in pieces that keys and clicks can
  // come between.
  const isTopShown = useDeferredValue(true, false);
  useScrollToHash(isTopShown);
  const current = useSectionSpy(useMemo(() => links.map(({ id }) => id), [links]));
  return (
    <SetSearch value={setSearch}>
      <Page>
        <ReportHeader view={view} request={request} subjects={subjects} />
        <CoverageStrip view={view} overall={overall} />
        <SectionLinks label="Sections of the report" links={links} current={current} />
        {overall !== null && subject !== null && (
          <GlanceSection subject={overall.id === null ? overall : subject} subjects={subjects} />
        )}
        {isTopShown ? (
          <>
            {overall === null || subject === null ? (
              <NoFigures sections={['glance', 'daily', 'months', 'weekly']} />
            ) : (
              <>
                <DailySection subjects={subjects} search={search} />
                <MonthsSection subjects={subjects} subject={subject} checks={checks} search={search} />
                <WeeklySection subject={subject} subjects={subjects} />
              </>
            )}
            <AccountsSection view={view} />
            <FindingsSection view={view} />
            <PdfSection request={request}>{renderPdf(request)}</PdfSection>
            <SourceSection reportId={view.id} at={search.at} />
          </>
        ) : (
          <Skeleton className="mt-8 h-100 w-full" />
        )}
      </Page>
    </SetSearch>
  );
}
