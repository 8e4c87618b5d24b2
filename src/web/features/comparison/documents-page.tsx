import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { createScrollLink, type ScrollLink } from '#web/lib/scroll-link.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { readColumns } from '#web/comparison-parts/columns-of-link.ts';
import { layOutDesk } from './desk.ts';
import { DocumentPane } from './document-pane.tsx';
import { chooseTwo } from './choose-two.ts';
import { compareSearch, type DocumentsSearch } from './search.ts';
import { useComparedReports } from './use-compared-reports.ts';

const route = getRouteApi('/frame/compare/documents');

/** Where a document is read, and with which others it is scrolled. */
export interface DocumentReading {
  readonly page: number | undefined;
  readonly onPageChange: (page: number) => void;
  readonly scrollLink: ScrollLink | null;
}

export interface DocumentsPageProps {
  /** The viewer of a report's PDF, which another feature brings; or what stands in its place. */
  renderDocument: (request: ReportRequest, reading: DocumentReading) => ReactNode;
}

/** Two original PDFs side by side, scrolled as one or each by itself. */
export function DocumentsPage({ renderDocument }: DocumentsPageProps) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const linked = useMemo(() => readColumns(search.ids, search.base), [search.ids, search.base]);
  const reports = useComparedReports(linked.ids, false);
  const { columns } = useMemo(() => layOutDesk(reports, linked.base), [reports, linked.base]);
  const [link] = useState(createScrollLink);
  const isLinked = search.link !== 'off';
  useDocumentTitle('PDFs side by side');
  const set = (part: Partial<DocumentsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });

  const two = chooseTwo(linked.ids, search.left, search.right);
  if (two === null) {
    return (
      <Page>
        <h1 className="mb-3 text-title">PDFs side by side</h1>
        <EmptyState
          title="Two reports are needed"
          action={
            <LinkButton to="/compare" search={compareSearch.parse(search)} look="primary">
              Choose reports
            </LinkButton>
          }
        >
          The originals of two reports of a comparison stand here side by side.
        </EmptyState>
      </Page>
    );
  }
  const pane = (side: 'left' | 'right', id: ReportId, other: ReportId) => {
    const page = side === 'left' ? search.leftPage : search.rightPage;
    const pageName = side === 'left' ? 'leftPage' : 'rightPage';
    return (
      <DocumentPane
        key={id}
        side={side}
        id={id}
        columns={columns.filter((column) => column.id !== other)}
        // Linked, it opens where the other one is read.
        onChoose={(next) => set({ [side]: next, ...(isLinked ? {} : { [pageName]: undefined }) })}
      >
        {(request) =>
          renderDocument(request, {
            page,
            onPageChange: (next) => set({ [pageName]: next === 1 ? undefined : next }),
            scrollLink: isLinked ? link : null,
          })
        }
      </DocumentPane>
    );
  };
  return (
    <div className="flex flex-col md:h-[calc(100dvh-var(--top-bar))] md:min-h-96">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line px-4 py-2 md:px-7">
        <h1 className="text-body font-strong">PDFs side by side</h1>
        <TextLink to="/compare" search={compareSearch.parse(search)} className="text-table">
          Back to the comparison
        </TextLink>
        <span className="sm:ml-auto">
          <Checkbox
            label="Link scrolling"
            checked={isLinked}
            onChange={({ target }) => set({ link: target.checked ? undefined : 'off' })}
          />
        </span>
      </div>
      <div className="grid min-h-0 flex-1 md:grid-cols-2">
        {pane('left', two.left, two.right)}
        {pane('right', two.right, two.left)}
      </div>
    </div>
  );
}
