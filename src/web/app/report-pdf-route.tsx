import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { reportId as reportIdSchema, type ReportId } from '#contracts/primitives.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { reportRequestQuery } from '#web/api/queries.ts';
import { PdfState } from '#web/features/report/pdf-section.tsx';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { RequestFailure } from '#web/requests/request-failure.tsx';
import { reportTitle } from '#web/requests/request-words.ts';
import { useFollowedRequest } from '#web/requests/use-followed-request.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { LazyPdf } from './lazy-pdf.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const route = getRouteApi('/frame/reports/$reportId/pdf');

/** The provider's PDF on a page of its own; the page that is read is in the address. */
export function ReportPdfRoute() {
  const parsed = reportIdSchema.safeParse(route.useParams().reportId);
  return parsed.success ? <Pdf key={parsed.data} reportId={parsed.data} /> : <NotFoundPage />;
}

function Pdf({ reportId }: { reportId: ReportId }) {
  const request = useQuery(reportRequestQuery(reportId));
  if (request.data !== undefined) return <FollowedPdf given={request.data} />;
  return (
    <Page>
      <h1 className="sr-only">PDF</h1>
      {request.isError ? (
        <FailureNotice
          failure={describeFailure(request.error)}
          onRetry={() => void request.refetch()}
          isRetrying={request.isFetching}
        />
      ) : (
        <Skeleton className="h-[70dvh]" />
      )}
    </Page>
  );
}

function FollowedPdf({ given }: { given: ReportRequest }) {
  const request = useFollowedRequest(given);
  const { page } = route.useSearch();
  const navigate = route.useNavigate();
  useDocumentTitle(`${request.customer.name}: PDF`);
  const isShown = request.state === 'ready' && request.document.state === 'ready';
  return (
    <div
      className={
        isShown
          ? 'flex h-[calc(100dvh-var(--top-bar))] min-h-96 flex-col max-md:h-[calc(100dvh-var(--top-bar)-4rem)]'
          : ''
      }
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 md:px-7">
        <h1 className="min-w-0 truncate text-body font-strong">
          <bdi>{request.customer.name}</bdi>, {reportTitle(request).toLowerCase()}: the provider’s PDF
        </h1>
        <TextLink to="/reports/$reportId" params={{ reportId: request.id }} className="text-table">
          Back to the report
        </TextLink>
      </div>
      {isShown ? (
        <div className="min-h-0 flex-1">
          <LazyPdf
            request={request}
            page={page}
            onPageChange={(next) => void navigate({ search: next === 1 ? {} : { page: next }, replace: true })}
          />
        </div>
      ) : (
        <Page className="mx-0 max-w-160">
          {request.state === 'failed' || request.state === 'no_data' || request.state === 'outcome_unknown' ? (
            <RequestFailure request={request} />
          ) : (
            <PdfState request={request}>{null}</PdfState>
          )}
        </Page>
      )}
    </div>
  );
}
