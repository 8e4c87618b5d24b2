import { formatRange } from '#domain/dates.ts';
import { dayAndTime, exactInstant } from '#web/lib/describe-instant.ts';
import { providerName } from '#web/lib/provider-name.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { RequestProgressLine } from '#web/requests/request-progress.tsx';
import { endWords, kindName } from '#web/requests/request-words.ts';
import { Button } from '#web/ui/button.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import type { DeskColumn } from './desk.ts';
import { useCompare } from './compare-actions.ts';
import type { ComparedReport } from './use-compared-reports.ts';

/** What a column is: its report in three lines, or what has become of it. The name is in the bar above the tables. */
export function ColumnDetails({ column }: { column: DeskColumn }) {
  const { remove } = useCompare();
  return (
    <th scope="col" className="px-2 pt-2 pb-1 text-left align-top text-caption font-normal text-ink-soft">
      <span className="sr-only">
        {column.name}
        {column.isBase && ', the base'}
      </span>
      <ReportDetails report={column.report} onRemove={() => remove(column.id)} />
    </th>
  );
}

/** A report in three lines, or what has become of it and what can be done. */
export function ReportDetails({ report, onRemove }: { report: ComparedReport; onRemove?: () => void }) {
  const removal = onRemove !== undefined && (
    <Button size="small" onClick={onRemove}>
      Remove
    </Button>
  );
  switch (report.kind) {
    case 'loading':
      return (
        <span className="grid gap-1.5 py-0.5">
          <span className="sr-only">The report is loading</span>
          <Skeleton className="w-40 max-w-full" />
          <Skeleton className="w-44 max-w-full" />
          <Skeleton className="w-36 max-w-full" />
        </span>
      );
    case 'ready':
      return <Facts report={report} />;
    case 'under-way':
      return (
        <div className="grid gap-1.5">
          <span>{kindName[report.request.kind]} · still being made</span>
          <RequestProgressLine request={report.request} />
          <span>It joins the comparison when it is ready.</span>
        </div>
      );
    case 'ended':
      return (
        <div className="grid justify-items-start gap-1.5">
          <Tag look={report.request.state === 'failed' ? 'negative' : 'caution'}>{endWords[report.request.state]}</Tag>
          <span className="text-pretty">
            {report.request.failure?.sentence ?? 'The order ended without a report.'} Only reports that are ready can be
            held side by side.
          </span>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink to="/reports/$reportId" params={{ reportId: report.id }} className="inline-block min-h-6">
              What can be done
            </TextLink>
            {removal}
          </span>
        </div>
      );
    case 'gone':
      return (
        <div className="grid justify-items-start gap-1.5">
          <span className="text-pretty">
            No report has this id, or not any more. Check the link, or add the report that you mean.
          </span>
          {removal}
        </div>
      );
    case 'failed':
      break;
  }
  return (
    <div className="grid justify-items-start gap-1.5">
      <strong className="text-negative">{report.failure.title}</strong>
      <span className="text-pretty">{report.failure.sentence}</span>
      <span className="flex flex-wrap gap-1.5">
        <Button size="small" onClick={report.retry} busy={report.isRetrying ? 'Trying again…' : false}>
          Try again
        </Button>
        {removal}
      </span>
      {report.failure.requestId !== null && (
        <span className="break-all text-ink-faint">Request id {report.failure.requestId}</span>
      )}
    </div>
  );
}

function Facts({ report: { view, request } }: { report: Extract<ComparedReport, { kind: 'ready' }> }) {
  const { report } = request;
  const currencies =
    view.report.kind === 'affordability'
      ? [view.report.currency]
      : [
          ...new Set(view.report.accounts.flatMap(({ figures, currency }) => figures?.currency ?? currency ?? [])),
        ].sort();
  return (
    <span className="grid gap-0.5">
      <span>
        {kindName[view.kind]}
        {view.kind === 'balance' && ` · ${view.isFcra ? 'FCRA' : 'not for lending'}`}
        {currencies.length > 0 && ` · ${currencies.join(' and ')}`}
      </span>
      <span className="figure">
        {report?.from == null || report.to === null
          ? `${windowWords(view.window)} asked`
          : formatRange(report.from, report.to)}
      </span>
      <span className="figure text-ink-faint">
        {providerName[view.provider]},{' '}
        <time dateTime={view.retrievedAt} title={exactInstant(view.retrievedAt)}>
          {dayAndTime(view.retrievedAt)}
        </time>
      </span>
    </span>
  );
}
