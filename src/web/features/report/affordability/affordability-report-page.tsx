import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import type { AffordabilityView } from '#contracts/report.ts';
import { DailySection } from '../daily-section.tsx';
import { FindingsSection } from '../findings-section.tsx';
import { MonthsSection } from '../months-section.tsx';
import { PdfSection } from '../pdf-section.tsx';
import { ReportFrame } from '../report-frame.tsx';
import { ReportHeader } from '../report-header.tsx';
import { affordabilitySections } from '../report-sections.ts';
import { SourceSection } from '../source-section.tsx';
import { derivedSubjects, subjectById } from '#web/report-parts/subject.ts';
import { AffordabilityGlance } from './affordability-glance.tsx';
import { AffordabilityStrip } from './affordability-strip.tsx';
import { AssetsSection } from './assets-section.tsx';
import { DerivedNote } from './derived-note.tsx';
import { ExpensesSection } from './expenses-section.tsx';
import { ExternalSection } from './external-section.tsx';
import { IncomeSection } from './income-section.tsx';
import { LiabilitiesSection } from './liabilities-section.tsx';

const route = getRouteApi('/frame/reports/$reportId');

export interface AffordabilityReportPageProps {
  view: AffordabilityView;
  request: ReportRequest;
  renderPdf: (request: ReportRequest) => ReactNode;
}

/** An affordability summary: what is owned and owed, what comes in and goes out, and to whom. */
export function AffordabilityReportPage({ view, request, renderPdf }: AffordabilityReportPageProps) {
  const search = route.useSearch();
  const { report, checks } = view;
  const subjects = useMemo(() => derivedSubjects(report), [report]);
  const subject = subjectById(subjects, search.of);
  const links = useMemo(() => affordabilitySections(checks, report.external?.length ?? 0), [checks, report]);
  const note = (
    <DerivedNote
      report={report}
      hasOffAtFirst={subjects.some(({ isOffAtFirst, figures }) => isOffAtFirst === true && figures.daily !== null)}
    />
  );
  return (
    <ReportFrame
      links={links}
      head={
        <>
          <ReportHeader view={view} request={request} subjects={subjects} />
          <AffordabilityStrip view={view} />
        </>
      }
      glance={<AffordabilityGlance report={report} />}
    >
      <DailySection subjects={subjects} search={search} basis="derived" note={note} />
      {subject === null ? (
        <span id="months" />
      ) : (
        <MonthsSection
          subjects={subjects}
          subject={subject}
          checks={checks}
          by={search.by}
          sort={search.sort}
          dir={search.dir}
          basis="derived"
        />
      )}
      <AssetsSection report={report} />
      <LiabilitiesSection report={report} />
      <ExternalSection report={report} />
      <IncomeSection report={report} />
      <ExpensesSection report={report} />
      <FindingsSection view={view} />
      <PdfSection request={request} renderPdf={renderPdf} />
      <SourceSection reportId={view.id} at={search.at} />
    </ReportFrame>
  );
}
