import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, type ReactNode } from 'react';
import { Page } from '#web/ui/page.tsx';
import { SectionLinks, type SectionLink } from '#web/ui/section-links.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { AskSource } from './ask-source.tsx';
import type { ReportSearch } from './search.ts';
import { SetSearch } from './set-search.ts';
import { useScrollToHash } from '#web/lib/use-scroll-to-hash.ts';
import { useSectionSpy } from './use-section-spy.ts';

const route = getRouteApi('/frame/reports/$reportId');

export interface ReportFrameProps {
  /** Keep the array stable between renders. */
  links: readonly SectionLink[];
  /** What stands above the links: what this is. */
  head: ReactNode;
  /** The first section, painted with the head. */
  glance: ReactNode;
  children: ReactNode;
}

/** One long page with links that follow the scroll; what every part is set to stands in the address. */
export function ReportFrame({ links, head, glance, children }: ReportFrameProps) {
  const navigate = route.useNavigate();
  const setSearch = useCallback(
    (part: Partial<ReportSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...part }), hash: true, replace: true, resetScroll: false }),
    [navigate],
  );
  // What an officer reads first is painted first; the chart and the tables follow in pieces that keys and clicks can
  // come between.
  const isTopShown = useDeferredValue(true, false);
  useScrollToHash(isTopShown);
  const current = useSectionSpy(useMemo(() => links.map(({ id }) => id), [links]));
  return (
    <SetSearch value={setSearch}>
      <AskSource>
        <Page>
          {head}
          <SectionLinks label="Sections of the report" links={links} current={current} />
          {glance}
          {isTopShown ? children : <Skeleton className="mt-8 h-100 w-full" />}
        </Page>
      </AskSource>
    </SetSearch>
  );
}
