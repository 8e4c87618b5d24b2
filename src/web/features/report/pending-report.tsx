import { useNavigate } from '@tanstack/react-router';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { count } from '#web/lib/count.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { RequestFailure } from '#web/requests/request-failure.tsx';
import { RequestProgress } from '#web/requests/request-progress.tsx';
import { reportTitle } from '#web/requests/request-words.ts';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Page } from '#web/ui/page.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { isMoving } from '#web/api/queries.ts';
import { ReportBreadcrumb } from './report-breadcrumb.tsx';

/** The page of an order that is not a report yet, or never became one. */
export function PendingReport({ request }: { request: ReportRequest }) {
  const navigate = useNavigate();
  return (
    <Page>
      <ReportBreadcrumb customer={request.customer} here={reportTitle(request)} />
      <h1 className="mt-0.5 flex flex-wrap items-center gap-2.5 text-title">
        {reportTitle(request)}
        {request.kind === 'balance' &&
          (request.isFcra ? (
            <Tag look="accent">FCRA{request.purpose !== null && ` · purpose ${request.purpose}`}</Tag>
          ) : (
            <Tag>not for lending decisions</Tag>
          ))}
      </h1>
      <p className="mb-6 text-table text-ink-soft">
        <bdi>{request.customer.name}</bdi> · {count(request.accountIds.length, 'account')} ·{' '}
        {windowWords(request.window)}
        {request.reference !== null && ` · reference ${request.reference}`} · ordered by {request.orderedBy.displayName}{' '}
        <InstantText at={request.orderedAt} />
      </p>
      <div className="max-w-160">
        {isMoving(request) ? (
          <div className="rounded-xl border border-line p-5">
            <RequestProgress request={request} />
          </div>
        ) : (
          <RequestFailure
            request={request}
            onOrderedAgain={(next) => void navigate({ to: '/reports/$reportId', params: { reportId: next.id } })}
          />
        )}
      </div>
    </Page>
  );
}
