import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { ComparisonExportMenu } from '#web/exports/comparison-export-menu.tsx';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { useScrollToHash } from '#web/lib/use-scroll-to-hash.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';
import { AskHow } from './ask-how.tsx';
import { readColumns } from '#web/comparison-parts/columns-of-link.ts';
import { CompareActionsContext } from './compare-actions.ts';
import { ComparisonView } from './comparison-view.tsx';
import { layOutDesk, type Desk } from './desk.ts';
import { LinkNotice } from './link-notice.tsx';
import { PickerDialog } from './picker-dialog.tsx';
import { ReportPicker } from './report-picker.tsx';
import { TooFew } from './too-few.tsx';
import { useCompareActions } from './use-compare-actions.ts';
import { useComparedReports } from './use-compared-reports.ts';
import { useFirstArrival } from './use-first-arrival.ts';

const route = getRouteApi('/frame/compare');

/** Two to four reports side by side. What is compared, and how, is the address. */
export function ComparePage() {
  const search = route.useSearch();
  const linked = useMemo(() => readColumns(search.ids, search.base), [search.ids, search.base]);
  const reports = useComparedReports(linked.ids);
  const hasArrived = useFirstArrival(reports.some(({ kind }) => kind === 'loading'));
  const desk = useMemo(() => {
    const laidOut = layOutDesk(reports, linked.base);
    return hasArrived ? laidOut : withoutFigures(laidOut);
  }, [reports, linked.base, hasArrived]);
  // What is read first is painted first; charts and months follow in pieces that keys and clicks can come between.
  const isAllShown = useDeferredValue(hasArrived, false);
  const lowerDesk = useMemo(() => (isAllShown ? desk : withoutFigures(desk)), [desk, isAllShown]);
  const [isPicking, setPicking] = useState(false);
  const { actions, said, title, addButton } = useCompareActions(linked, desk, isPicking);
  const closePicker = useCallback(() => setPicking(false), []);
  useDocumentTitle(titleOf(desk));

  useScrollToHash(isAllShown);

  const isTooFew = linked.ids.length < 2;
  const picking = { ids: linked.ids, customers: customersOf(desk), onAdd: actions.add, onRemove: actions.drop };
  return (
    <CompareActionsContext value={actions}>
      <AskHow>
        <Page>
          <header className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
            <div>
              <h1 ref={title} tabIndex={-1} className="text-title">
                Compare
              </h1>
              <p className="text-table text-ink-soft">
                {isTooFew ? 'Reports side by side, row by row' : 'The link holds this view: keep it, or send it'}
              </p>
            </div>
            {!isTooFew && (
              <div className="flex flex-wrap gap-2">
                {/* What is compared: a report that is not here is in no file either. */}
                <ComparisonExportMenu
                  ids={desk.columns.flatMap(({ id, at }) => (at === null ? [] : [id]))}
                  base={desk.columns.find(({ isBase, at }) => isBase && at !== null)?.id}
                />
                <LinkButton
                  to="/compare/print"
                  search={{ ids: search.ids, base: search.base, measure: search.measure, align: search.align }}
                >
                  Print
                </LinkButton>
                <LinkButton to="/compare/documents" search={search}>
                  PDFs side by side
                </LinkButton>
                <Button
                  ref={addButton}
                  look="primary"
                  icon={<Plus aria-hidden="true" className="size-4" />}
                  aria-haspopup="dialog"
                  onClick={() => setPicking(true)}
                >
                  Add report
                </Button>
              </div>
            )}
          </header>
          <LinkNotice linked={linked} desk={desk} />
          {isTooFew ? (
            <TooFew column={desk.columns[0]}>{!isPicking && <ReportPicker {...picking} />}</TooFew>
          ) : (
            // What comes replaces its skeleton, which may not be as high.
            <ComparisonView key={hasArrived ? 'here' : 'coming'} desk={desk} lowerDesk={lowerDesk} search={search} />
          )}
        </Page>
      </AskHow>
      {isPicking && <PickerDialog {...picking} onClose={closePicker} focusAfter={title} />}
      <output className="sr-only">{said}</output>
    </CompareActionsContext>
  );
}

/** The columns alone: their figures are on their way. */
const withoutFigures = (desk: Desk): Desk => ({ ...desk, comparison: null, standIn: null });

/** `Compare Maria Alvarez and Jon Alvarez`, for the tab and for whoever hears where a link led. */
function titleOf({ columns }: Desk): string {
  const names = [...new Set(columns.flatMap(({ report }) => report.request?.customer.name ?? []))];
  const last = names.at(-1);
  if (last === undefined) return 'Compare';
  return `Compare ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}`;
}

function customersOf({ columns }: Desk) {
  const customers = columns.flatMap(({ report }) => report.request?.customer ?? []);
  return [...new Map(customers.map((customer) => [customer.id, customer])).values()];
}
