import { Page } from '#web/ui/page.tsx';
import { Skeleton, SkeletonRows } from '#web/ui/skeleton.tsx';

/** While the code of a page is on its way. */
export function PageSkeleton() {
  return (
    <Page>
      <Skeleton className="mt-1 h-7 w-64 max-w-full" />
      <Skeleton className="mt-3 mb-8 w-96 max-w-full" />
      <SkeletonRows rows={8} label="The page is loading" />
    </Page>
  );
}
