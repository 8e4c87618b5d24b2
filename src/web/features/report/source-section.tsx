import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import { addressOf } from '#web/api/call.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { reportSourceQuery } from '#web/api/queries.ts';
import { Button, buttonLook } from '#web/ui/button.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { ReportSection } from './report-section.tsx';
import { SourceTree } from './source-tree-view.tsx';

/** The provider's answer as it came. It is fetched when it is asked for, because looking at it is recorded. */
export const SourceSection = memo(function SourceSection({
  reportId,
  at,
}: {
  reportId: ReportId;
  at: string | undefined;
}) {
  const [isAsked, setAsked] = useState(false);
  const isOpen = isAsked || at !== undefined;
  const source = useQuery({ ...reportSourceQuery(reportId), enabled: isOpen });
  return (
    <ReportSection
      id="source"
      title="Source"
      controls={
        <a
          href={addressOf('readReportSource', { params: { reportId } })}
          download={`report-${reportId}.json`}
          className={buttonLook('secondary', 'small')}
        >
          Download JSON
        </a>
      }
    >
      {!isOpen ? (
        <div className="flex flex-wrap items-center gap-3 border-y border-line-soft px-2 py-5 text-table text-ink-soft">
          <p className="min-w-0 flex-1">
            The provider’s answer, byte for byte as it came. Every figure above leads to its place in it.
          </p>
          <Button onClick={() => setAsked(true)}>Show the answer</Button>
        </div>
      ) : source.data !== undefined ? (
        <SourceTree json={source.data} at={at} />
      ) : source.isError ? (
        <FailureNotice
          failure={describeFailure(source.error)}
          onRetry={() => void source.refetch()}
          isRetrying={source.isFetching}
        />
      ) : (
        <div>
          <output className="sr-only">The answer is loading</output>
          <Skeleton className="h-96" />
        </div>
      )}
    </ReportSection>
  );
});
