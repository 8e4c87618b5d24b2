import { useQuery } from '@tanstack/react-query';
import { savedViewsQuery } from '#web/api/queries.ts';
import { SaveViewForm } from './save-view-form.tsx';
import { SavedViewList } from './saved-view-list.tsx';
import { useHere } from './use-here.ts';

/** This view above, those that were kept below. */
export function SavedViewsPanel() {
  const here = useHere();
  const views = useQuery(savedViewsQuery);
  const alike = views.data?.items.find(({ address }) => address === here.address);
  return (
    <div className="grid gap-4">
      <SaveViewForm key={here.address} here={here} savedAs={alike?.name ?? null} />
      <section aria-labelledby="saved-views" className="min-w-0 border-t border-line-soft pt-3">
        <h2 id="saved-views" className="text-caption font-strong">
          Saved views
        </h2>
        <SavedViewList views={views} here={here.address} />
      </section>
    </div>
  );
}
