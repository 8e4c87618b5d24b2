import { memo, useEffect, useRef, useState, type ReactNode } from 'react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { useRetryRequest } from '#web/api/mutations.ts';
import { RequestProgressLine } from '#web/requests/request-progress.tsx';
import { costWords } from '#web/requests/request-words.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ReportSection } from './report-section.tsx';

export interface PdfSectionProps {
  request: ReportRequest;
  /** The viewer, which another feature brings. */
  renderPdf: (request: ReportRequest) => ReactNode;
}

/** The provider's own document. It is fetched from the server, and looking at it recorded, when the section is reached. */
export const PdfSection = memo(function PdfSection({ request, renderPdf }: PdfSectionProps) {
  const { state, bytes } = request.document;
  return (
    <ReportSection
      id="pdf"
      title="The provider’s PDF"
      controls={
        state === 'ready' && (
          <>
            {bytes !== null && (
              <span>
                {bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`}
              </span>
            )}
            <LinkButton to="/reports/$reportId/pdf" params={{ reportId: request.id }} size="small">
              On its own page
            </LinkButton>
          </>
        )
      }
    >
      <PdfState request={request}>
        <WhenReached>{renderPdf(request)}</WhenReached>
      </PdfState>
    </ReportSection>
  );
});

/** What stands in the place of a PDF that is not here, else the PDF. */
export function PdfState({ request, children }: { request: ReportRequest; children: ReactNode }) {
  const retry = useRetryRequest();
  const { state, failure } = request.document;
  if (state === 'ready') return children;
  if (state === 'failed') {
    return (
      <Notice
        kind="failure"
        title="The PDF could not be fetched"
        requestId={failure?.requestId ?? null}
        actions={
          request.mayAct && failure?.canRetry !== false ? (
            <Button size="small" busy={retry.isPending ? 'Fetching…' : false} onClick={() => retry.mutate(request.id)}>
              Fetch the PDF again
            </Button>
          ) : undefined
        }
      >
        {failure === null
          ? 'The report itself is complete.'
          : `${failure.sentence} ${costWords(request.kind, failure)} ${failure.nextStep}`}
        {retry.error !== null && <span className="block text-negative">{describeFailure(retry.error).sentence}</span>}
      </Notice>
    );
  }
  return (
    <div className="max-w-100 border-y border-line-soft py-6">
      <RequestProgressLine request={request} />
    </div>
  );
}

/** Keeps its place and renders once it comes near the window. */
function WhenReached({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isReached, setReached] = useState(false);
  useEffect(() => {
    if (place.current === null || isReached) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setReached(true);
      },
      { rootMargin: '200px' },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [isReached]);
  return (
    <div ref={place} className="min-h-[min(40rem,80dvh)]">
      {isReached && children}
    </div>
  );
}
