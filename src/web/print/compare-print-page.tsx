import { useMemo } from 'react';
import type { ReportView } from '#contracts/report.ts';
import { compareReports } from '#domain/comparison/compare.ts';
import { columnNames } from '#web/comparison-parts/column-names.ts';
import { readColumns } from '#web/comparison-parts/columns-of-link.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { ComparisonPaper } from './comparison-paper.tsx';
import { contentWidth, type Paper } from './paper.ts';
import { BlankSheet, PrintDesk, type PrintDeskProps } from './print-desk.tsx';
import { NoSheets } from './print-states.tsx';
import { comparisonFooter } from './provenance.ts';
import type { ComparePrintSearch } from './search.ts';
import { usePrinting } from './use-printing.ts';
import { usePrintedReports, type PrintedReport } from './use-printed-reports.ts';

export interface ComparePrintPageProps {
  search: ComparePrintSearch;
  onSearch: (part: Partial<ComparePrintSearch>) => void;
}

const title = 'Comparison';

/** Two to four reports side by side on paper. What cannot be read is said, and the rest is printed. */
export function ComparePrintPage({ search, onSearch }: ComparePrintPageProps) {
  const linked = useMemo(() => readColumns(search.ids, search.base), [search.ids, search.base]);
  const reports = usePrintedReports(linked.ids);
  const ready = reports.filter((report) => report.kind === 'ready');
  const missing = reports.filter((report) => report.kind === 'missing');
  const names = [...new Set(ready.map(({ view }) => view.customer.name))];
  useDocumentTitle(`Comparison of ${names.length === 0 ? 'reports' : names.join(', ')}, print`);
  const paper: Paper = { size: search.size ?? 'a4', isLandscape: ready.length > 2 };
  const desk: Omit<PrintDeskProps, 'footer' | 'children'> = {
    title,
    reportIds: ready.map(({ id }) => id),
    paper,
    onSize: (size) => onSearch({ size: size === 'a4' ? undefined : size }),
    back: (
      <TextLink
        to="/compare"
        search={{ ids: search.ids, base: search.base, measure: search.measure, align: search.align }}
      >
        Back to the comparison
      </TextLink>
    ),
  };
  if (reports.some(({ kind }) => kind === 'loading')) {
    return (
      <PrintDesk {...desk} footer={null}>
        <div className={`paper paper-${paper.size}`}>
          <BlankSheet />
        </div>
      </PrintDesk>
    );
  }
  if (ready.length < 2) {
    return (
      <PrintDesk {...desk} footer={null}>
        <NoSheets>
          <EmptyState title="There is nothing to compare">
            A comparison takes two to four reports that can be read.
            {missing.map(({ id, sentence }) => (
              <p key={id}>{sentence}</p>
            ))}
          </EmptyState>
        </NoSheets>
      </PrintDesk>
    );
  }
  return <ReadyComparison desk={desk} search={search} base={linked.base} ready={ready} missing={missing} />;
}

interface ReadyComparisonProps {
  desk: Omit<PrintDeskProps, 'footer' | 'children'>;
  search: ComparePrintSearch;
  base: string | null;
  ready: readonly Extract<PrintedReport, { kind: 'ready' }>[];
  missing: readonly Extract<PrintedReport, { kind: 'missing' }>[];
}

function ReadyComparison({ desk, search, base, ready, missing }: ReadyComparisonProps) {
  const printing = usePrinting();
  const views: readonly ReportView[] = ready.map(({ view }) => view);
  const key = views.map(({ id }) => id).join(',');
  const { comparison, names } = useMemo(() => {
    const called = columnNames(ready.map(({ view, lastDay }) => ({ ...view, to: lastDay }))).map(({ name }) => name);
    const at = views.findIndex(({ id }) => id === base);
    return { comparison: compareReports(views, Math.max(0, at), called), names: called };
    // A report never changes once it is there: its id stands for it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, base]);
  return (
    <PrintDesk {...desk} footer={comparisonFooter(views, printing)}>
      <ComparisonPaper
        comparison={comparison}
        names={names}
        missing={missing.map(({ sentence }) => sentence)}
        search={search}
        width={contentWidth(desk.paper)}
      />
    </PrintDesk>
  );
}
