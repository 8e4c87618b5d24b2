import { lazy, Suspense } from 'react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { addressOf } from '#web/api/call.ts';
import { dayAndTime } from '#web/lib/describe-instant.ts';
import { classNames } from '#web/lib/class-names.ts';
import type { ScrollLink } from '#web/lib/scroll-link.ts';
import { PanelBoundary } from '#web/ui/panel-boundary.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';

const PdfViewer = lazy(async () => ({ default: (await import('#web/features/documents/pdf-viewer.tsx')).PdfViewer }));

export interface LazyPdfProps {
  request: ReportRequest;
  /** Inside the report: a frame of its own height. Else it takes the room there is. */
  isInline?: boolean;
  page?: number | undefined;
  onPageChange?: (page: number) => void;
  /** Documents beside this one that are scrolled together with it. */
  scrollLink?: ScrollLink | null;
}

/** The viewer of the provider's PDF, whose code comes when it is needed. */
export function LazyPdf({ request, isInline = false, page, onPageChange, scrollLink }: LazyPdfProps) {
  const params = { reportId: request.id };
  return (
    <div
      className={classNames(
        'grid min-h-0 min-w-0',
        isInline ? 'h-[min(52rem,85dvh)] overflow-hidden rounded-lg border border-line' : 'h-full',
      )}
    >
      <PanelBoundary name="The PDF">
        <Suspense
          fallback={
            <div className="bg-ground-soft p-6">
              <output className="sr-only">The viewer is loading</output>
              <Skeleton className="mx-auto h-full max-w-140" />
            </div>
          }
        >
          <PdfViewer
            url={addressOf('readReportDocument', { params, query: {} })}
            downloadUrl={addressOf('readReportDocument', { params, query: { download: '1' } })}
            fileName={`report-${request.id}.pdf`}
            title={`Report of ${request.customer.name}, ${dayAndTime(request.orderedAt)}`}
            initialPage={page}
            onPageChange={onPageChange}
            scrollLink={scrollLink}
          />
        </Suspense>
      </PanelBoundary>
    </div>
  );
}
