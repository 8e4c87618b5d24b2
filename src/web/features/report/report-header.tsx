import { memo } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { ReportRequest } from '#contracts/report-requests.ts';
import type { ReportView } from '#contracts/report.ts';
import { count } from '#web/lib/count.ts';
import { providerName } from '#web/lib/provider-name.ts';
import { useHotkey } from '#web/lib/use-hotkey.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { reportTitle } from '#web/requests/request-words.ts';
import { Hint } from '#web/ui/hint.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ReportBreadcrumb } from './report-breadcrumb.tsx';
import type { Subject } from '#web/report-parts/subject.ts';

export interface ReportHeaderProps {
  view: ReportView;
  request: ReportRequest;
  subjects: readonly Subject[];
}

/** What the report is, of whom, and what can be done with it. */
export const ReportHeader = memo(function ReportHeader({ view, request, subjects }: ReportHeaderProps) {
  const navigate = useNavigate();
  useHotkey('p', () => void navigate({ to: '/reports/$reportId/print', params: { reportId: view.id } }));
  const { accounts } = view.report;
  const banks = new Set(accounts.map(({ institution }) => institution)).size;
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <ReportBreadcrumb customer={view.customer} here={reportTitle(view)} />
        <h1 className="mt-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-title">
          {reportTitle(view)}
          {view.kind === 'balance' && <Use view={view} />}
        </h1>
        <p className="text-table text-ink-soft">
          <bdi>{view.customer.name}</bdi> · {count(accounts.length, 'account')} at {count(banks, 'bank')}
          {currenciesOf(view, subjects).map((currency) => ` · ${currency}`)}
          {view.kind === 'affordability' && (
            <>
              {' '}
              · {windowWords(view.window)} · {providerName[view.provider]}{' '}
              <ReportNumber id={view.report.providerReportId} />
            </>
          )}
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
        <LinkButton to="/compare" search={{ ids: view.id }}>
          Compare
        </LinkButton>
        <LinkButton to="/reports/$reportId/print" params={{ reportId: view.id }} aria-keyshortcuts="p">
          Print
        </LinkButton>
        <LinkButton to="/reports/$reportId/pdf" params={{ reportId: view.id }} look="primary">
          Open PDF
        </LinkButton>
      </div>
    </header>
  );
});

function currenciesOf(view: ReportView, subjects: readonly Subject[]): string[] {
  if (view.kind === 'affordability') return [view.report.currency];
  const currencies = [...new Set(subjects.map(({ figures }) => figures.currency))].sort();
  return currencies.length === 0 ? [] : [currencies.join(' and ')];
}

function Use({ view }: { view: ReportView }) {
  if (!view.isFcra) return <Tag className="font-strong">not for lending decisions</Tag>;
  return (
    <Tag look="accent" className="font-strong">
      FCRA{view.purpose !== null && ` · purpose ${view.purpose.code}, ${view.purpose.meaning.toLowerCase()}`}
    </Tag>
  );
}

/** A long id by its ends; the whole on hover and focus. */
function ReportNumber({ id }: { id: string }) {
  if (id.length <= 12) return <span className="figure">{id}</span>;
  return (
    <Hint text={id} className="figure">
      {id.slice(0, 6)}…{id.slice(-2)}
    </Hint>
  );
}
