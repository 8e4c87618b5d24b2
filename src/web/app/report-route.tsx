import { getRouteApi } from '@tanstack/react-router';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { reportId as reportIdSchema } from '#contracts/primitives.ts';
import { ReportPage } from '#web/features/report/report-page.tsx';
import { LazyPdf } from './lazy-pdf.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const route = getRouteApi('/frame/reports/$reportId');

/** Puts the report and the viewer of its PDF on one page; the features do not know each other. */
export function ReportRoute() {
  const parsed = reportIdSchema.safeParse(route.useParams().reportId);
  if (!parsed.success) return <NotFoundPage />;
  return <ReportPage key={parsed.data} reportId={parsed.data} renderPdf={renderPdf} />;
}

const renderPdf = (request: ReportRequest) => <LazyPdf request={request} isInline />;
