import { Page } from '#web/ui/page.tsx';
import { Skeleton, SkeletonRows } from '#web/ui/skeleton.tsx';

/** As high as the report that comes, so that nothing jumps. */
export function ReportSkeleton() {
  return (
    <Page>
      <h1 className="sr-only">Report</h1>
      <Skeleton className="h-4 w-56" />
      <Skeleton className="mt-3 h-7 w-72 max-w-full" />
      <Skeleton className="mt-3 mb-5 w-120 max-w-full" />
      <Skeleton className="h-20 w-full rounded-xl" />
      <Skeleton className="mt-6 mb-8 h-28 w-full" />
      <Skeleton className="mb-8 h-80 w-full" />
      <SkeletonRows rows={8} label="The report is loading" rowClass="h-10" />
    </Page>
  );
}
