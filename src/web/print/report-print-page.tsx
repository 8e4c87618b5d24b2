import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import type { ReportView } from '#contracts/report.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { reportQuery, reportRequestQuery } from '#web/api/queries.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { derivedSubjects, subjectsOf } from '#web/report-parts/subject.ts';
import { reportTitle } from '#web/requests/request-words.ts';
import { useFollowedRequest } from '#web/requests/use-followed-request.ts';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { AffordabilityPaper } from './affordability-paper.tsx';
import { BalancePaper } from './balance-paper.tsx';
import { MonthsControls } from './months-controls.tsx';
import { contentWidth, type Paper } from './paper.ts';
import { BlankSheet, PrintDesk, type PrintDeskProps } from './print-desk.tsx';
import { NoSheets, NotAReport } from './print-states.tsx';
import { reportFooter } from './provenance.ts';
import type { PrintSearch } from './search.ts';
import { usePrinting } from './use-printing.ts';

export interface ReportPrintPageProps {
  reportId: ReportId;
  search: PrintSearch;
  onSearch: (part: Partial<PrintSearch>) => void;
}

/** A report on paper, by its id, whatever has become of it. */
export function ReportPrintPage(props: ReportPrintPageProps) {
  const { reportId } = props;
  // The route has asked for both already: what failed is told, not asked for a second time by the page that tells it.
  const request = useQuery({ ...reportRequestQuery(reportId), retryOnMount: false });
  if (request.data !== undefined) return <KnownReport {...props} given={request.data} />;
  return (
    <Desk {...props} title="Report" footer={null}>
      {request.isError ? (
        <NoSheets>
          <FailureNotice
            failure={describeFailure(request.error)}
            onRetry={() => void request.refetch()}
            isRetrying={request.isFetching}
          />
        </NoSheets>
      ) : (
        <Loading size={props.search.size} />
      )}
    </Desk>
  );
}

function KnownReport({ given, ...props }: ReportPrintPageProps & { given: ReportRequest }) {
  const request = useFollowedRequest(given);
  const isReady = request.state === 'ready';
  const report = useQuery({ ...reportQuery(request.id), enabled: isReady, retryOnMount: false });
  const title = reportTitle(request);
  // The name of the file, where it is printed into one.
  useDocumentTitle(`${request.customer.name}, ${title.toLowerCase()}, print`);
  if (isReady && report.data !== undefined) return <ReadyReport {...props} view={report.data} title={title} />;
  return (
    <Desk {...props} title={title} footer={null}>
      {!isReady ? (
        <NotAReport request={request} />
      ) : report.isError ? (
        <NoSheets>
          <FailureNotice
            failure={describeFailure(report.error)}
            onRetry={() => void report.refetch()}
            isRetrying={report.isFetching}
          />
        </NoSheets>
      ) : (
        <Loading size={props.search.size} />
      )}
    </Desk>
  );
}

function ReadyReport({ view, title, ...props }: ReportPrintPageProps & { view: ReportView; title: string }) {
  const { search, onSearch } = props;
  const printing = usePrinting();
  const width = contentWidth(paperOf(search));
  const subjects = useMemo(
    () => (view.kind === 'balance' ? subjectsOf(view.report) : derivedSubjects(view.report)),
    [view],
  );
  return (
    <Desk
      {...props}
      title={`${title} of ${view.customer.name}`}
      footer={reportFooter(view, printing)}
      controls={
        <MonthsControls
          subjects={subjects}
          by={search.by}
          of={search.of}
          hasWindows={view.kind === 'balance'}
          onChange={onSearch}
        />
      }
    >
      {view.kind === 'balance' ? (
        <BalancePaper view={view} search={search} width={width} />
      ) : (
        <AffordabilityPaper view={view} search={search} width={width} />
      )}
    </Desk>
  );
}

const paperOf = ({ size }: PrintSearch): Paper => ({ size: size ?? 'a4', isLandscape: false });

function Desk({
  reportId,
  search,
  onSearch,
  ...rest
}: ReportPrintPageProps & Pick<PrintDeskProps, 'title' | 'footer' | 'controls' | 'children'>) {
  return (
    <PrintDesk
      {...rest}
      reportIds={[reportId]}
      paper={paperOf(search)}
      onSize={(size) => onSearch({ size: size === 'a4' ? undefined : size })}
      back={
        <TextLink to="/reports/$reportId" params={{ reportId }}>
          Back to the report
        </TextLink>
      }
    />
  );
}

function Loading({ size }: { size: PrintSearch['size'] }) {
  return (
    <div className={`paper paper-${size ?? 'a4'}`}>
      <BlankSheet />
    </div>
  );
}
