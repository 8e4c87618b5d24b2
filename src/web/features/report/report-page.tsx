import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import type { ReportView } from '#contracts/report.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { reportQuery, reportRequestQuery } from '#web/api/queries.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { reportTitle } from '#web/requests/request-words.ts';
import { useFollowedRequest } from '#web/requests/use-followed-request.ts';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { PendingReport } from './pending-report.tsx';
import { BalanceReportPage } from './balance-report-page.tsx';
import { LateAffordability } from './late-affordability.tsx';
import { ReportSkeleton } from './report-skeleton.tsx';

export interface ReportPageProps {
  reportId: ReportId;
  /** The viewer of the provider's PDF, which another feature brings. */
  renderPdf: (request: ReportRequest) => ReactNode;
}

/** A report by its id, whatever has become of it: under way, failed, or here. */
export function ReportPage({ reportId, renderPdf }: ReportPageProps) {
  // The route has asked for both already: what failed is told, not asked for a second time by the page that tells it.
  const request = useQuery({ ...reportRequestQuery(reportId), retryOnMount: false });
  if (request.data === undefined) {
    if (!request.isError) return <ReportSkeleton />;
    return (
      <Page className="max-w-160 pt-10">
        <h1 className="sr-only">Report</h1>
        <FailureNotice
          failure={describeFailure(request.error)}
          onRetry={() => void request.refetch()}
          isRetrying={request.isFetching}
        />
      </Page>
    );
  }
  return <FollowedReport given={request.data} renderPdf={renderPdf} />;
}

function FollowedReport({ given, renderPdf }: { given: ReportRequest; renderPdf: ReportPageProps['renderPdf'] }) {
  const request = useFollowedRequest(given);
  const isReady = request.state === 'ready';
  const report = useQuery({ ...reportQuery(request.id), enabled: isReady, retryOnMount: false });
  useDocumentTitle(`${request.customer.name}: ${reportTitle(request).toLowerCase()}`);
  if (!isReady) return <PendingReport request={request} />;
  if (report.data !== undefined) return <ReadyReport view={report.data} request={request} renderPdf={renderPdf} />;
  if (!report.isError) return <ReportSkeleton />;
  return (
    <Page className="max-w-160 pt-10">
      <h1 className="mb-3 text-title">{reportTitle(request)}</h1>
      <FailureNotice
        failure={describeFailure(report.error)}
        onRetry={() => void report.refetch()}
        isRetrying={report.isFetching}
      />
    </Page>
  );
}

interface ReadyReportProps extends Pick<ReportPageProps, 'renderPdf'> {
  view: ReportView;
  request: ReportRequest;
}

/** Each kind has a page of its own. */
function ReadyReport({ view, ...rest }: ReadyReportProps) {
  if (view.kind === 'balance') return <BalanceReportPage view={view} {...rest} />;
  return (
    <Suspense fallback={<ReportSkeleton />}>
      <LateAffordability view={view} {...rest} />
    </Suspense>
  );
}
