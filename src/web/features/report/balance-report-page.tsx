import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import type { BalanceView } from '#contracts/report.ts';
import { AccountsSection } from './accounts-section.tsx';
import { CoverageStrip } from './coverage-strip.tsx';
import { DailySection } from './daily-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { GlanceSection } from './glance-section.tsx';
import { MonthsSection } from './months-section.tsx';
import { NoFigures } from './no-figures.tsx';
import { PdfSection } from './pdf-section.tsx';
import { ReportFrame } from './report-frame.tsx';
import { ReportHeader } from './report-header.tsx';
import { balanceSections } from './report-sections.ts';
import { SourceSection } from './source-section.tsx';
import { subjectById, subjectsOf } from '#web/report-parts/subject.ts';
import { WeeklySection } from './weekly-section.tsx';

const route = getRouteApi('/frame/reports/$reportId');

export interface BalanceReportPageProps {
  view: BalanceView;
  request: ReportRequest;
  renderPdf: (request: ReportRequest) => ReactNode;
}

/** A balance report. */
export function BalanceReportPage({ view, request, renderPdf }: BalanceReportPageProps) {
  const search = route.useSearch();
  const { report, checks } = view;
  const subjects = useMemo(() => subjectsOf(report), [report]);
  const overall = subjectById(subjects, undefined);
  const subject = subjectById(subjects, search.of);
  const links = useMemo(() => balanceSections(checks), [checks]);
  return (
    <ReportFrame
      links={links}
      head={
        <>
          <ReportHeader view={view} request={request} subjects={subjects} />
          <CoverageStrip view={view} overall={overall} />
        </>
      }
      glance={
        overall !== null &&
        subject !== null && <GlanceSection subject={overall.id === null ? overall : subject} subjects={subjects} />
      }
    >
      {overall === null || subject === null ? (
        <NoFigures sections={['glance', 'daily', 'months', 'weekly']} />
      ) : (
        <>
          <DailySection subjects={subjects} search={search} />
          <MonthsSection
            subjects={subjects}
            subject={subject}
            checks={checks}
            by={search.by}
            sort={search.sort}
            dir={search.dir}
          />
          <WeeklySection subject={subject} subjects={subjects} />
        </>
      )}
      <AccountsSection view={view} />
      <FindingsSection view={view} />
      <PdfSection request={request} renderPdf={renderPdf} />
      <SourceSection reportId={view.id} at={search.at} />
    </ReportFrame>
  );
}
