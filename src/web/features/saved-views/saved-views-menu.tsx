import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { PanelBoundary } from '#web/ui/panel-boundary.tsx';
import { PopoverPanel } from '#web/ui/popover-panel.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';

const SavedViewsPanel = lazy(async () => ({ default: (await import('./saved-views-panel.tsx')).SavedViewsPanel }));

/** Keeps the page that is open under a name, copies its link, and leads to what was kept. */
export function SavedViewsMenu() {
  const [isOpen, setOpen] = useState(false);
  return (
    <PopoverPanel
      title="Saved views"
      align="end"
      trigger={
        <>
          <Bookmark aria-hidden="true" className="size-4 shrink-0" />
          <span>
            <span className="max-lg:sr-only">Save view</span>
            <span className="sr-only"> or open a saved one</span>
          </span>
        </>
      }
      triggerClass="flex min-h-8 min-w-8 items-center justify-center gap-1.5 rounded-lg px-2 text-table text-ink-soft hover:bg-line-soft hover:text-ink"
      panelClass="w-96 max-h-[min(40rem,calc(100dvh-1rem))] overflow-y-auto p-4"
      onOpenChange={setOpen}
    >
      {isOpen && (
        <PanelBoundary name="Saved views">
          <Suspense fallback={<SkeletonRows rows={3} label="Saved views are loading" />}>
            <SavedViewsPanel />
          </Suspense>
        </PanelBoundary>
      )}
    </PopoverPanel>
  );
}
