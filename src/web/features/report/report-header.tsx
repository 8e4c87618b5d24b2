import type { ReportRequest } from '#contracts/report-requests.ts';
import type { ReportView } from '#contracts/report.ts';
import { count } from '#web/lib/count.ts';
import { reportTitle } from '#web/requests/request-words.ts';
import { InstantText } from '#web/ui/instant-text.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ReportBreadcrumb } from './report-breadcrumb.tsx';
import type { Subject } from './subject.ts';

export function ReportHeader({
  view,
  request,
  subjects,
}: {
  view: ReportView;
  request: ReportRequest;
  subjects: readonly Subject[];
}) {
  const { report } = view;
  const banks = new Set(report.accounts.map(({ institution }) => institution)).size;
  const currencies = [...new Set(subjects.map(({ figures }) => figures.currency))].sort();
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <ReportBreadcrumb customer={view.customer} here={reportTitle(view)} />
        <h1 className="mt-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-title">
          {reportTitle(view)}
          {view.isFcra ? (
            <Tag look="accent" className="font-strong">
              FCRA{view.purpose !== null && ` · purpose ${view.purpose.code}, ${view.purpose.meaning.toLowerCase()}`}
            </Tag>
          ) : (
            <Tag className="font-strong">not for lending decisions</Tag>
          )}
        </h1>
        <p className="text-table text-ink-soft">
          <bdi>{view.customer.name}</bdi> · {count(report.accounts.length, 'account')} at {count(banks, 'bank')}
          {currencies.length > 0 && ` · ${currencies.join(' and ')}`}
          {view.reference !== null && view.reference !== '' && (
            <>
              {' '}
              · reference <bdi>{view.reference}</bdi>
            </>
          )}{' '}
          · ordered by {view.orderedBy}, <InstantText at={view.orderedAt} as="day-and-time" />
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ExportMenu view={view} subjects={subjects} hasPdf={request.document.state === 'ready'} />
        <LinkButton to="/reports/$reportId/pdf" params={{ reportId: view.id }} look="primary">
          Open PDF
        </LinkButton>
      </div>
    </header>
  );
}
