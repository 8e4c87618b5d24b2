import { Link } from '@tanstack/react-router';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { formatRange } from '#domain/dates.ts';
import { isMoving } from '#web/api/queries.ts';
import { useSession } from '#web/api/use-session.ts';
import { classNames } from '#web/lib/class-names.ts';
import { count } from '#web/lib/count.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { InstantText } from '#web/ui/instant-text.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { CompareBox, type CompareChoice } from './compare-choice.tsx';
import { RequestProgressLine } from './request-progress.tsx';
import { endWords, kindName, reportTitle } from './request-words.ts';
import { useFollowedRequest } from './use-followed-request.ts';
import { GridCell, GridGroup, GridHead, GridRow, GridTable } from '#web/ui/grid-table.tsx';

// A grid, not a table element: below 42rem of room each row becomes a small block that needs no sideways scrolling.
const columns = {
  plain:
    '@2xl:grid-cols-[minmax(5.5rem,0.8fr)_minmax(7.5rem,1.4fr)_4.25rem_minmax(5.5rem,1fr)_minmax(5.5rem,1fr)_minmax(7rem,1.3fr)]',
  customer:
    '@2xl:grid-cols-[minmax(6.5rem,1.4fr)_minmax(7rem,1.4fr)_4.25rem_minmax(5.5rem,1fr)_minmax(5.5rem,1fr)_minmax(7rem,1.3fr)]',
} as const;

export interface RequestTableProps {
  label: string;
  requests: readonly ReportRequest[];
  /** Names the customer in each row. */
  showCustomer?: boolean;
  /** With it rows can be chosen to be compared. */
  choice?: CompareChoice | undefined;
}

/** Orders and reports, newest first; what is under way moves by itself. */
export function RequestTable({ label, requests, showCustomer = false, choice }: RequestTableProps) {
  const grid = classNames(
    'grid grid-cols-2 items-center gap-x-4 gap-y-1 px-2 *:min-w-0 @max-2xl:*:even:text-right',
    columns[showCustomer ? 'customer' : 'plain'],
  );
  return (
    <GridTable aria-label={label} className="@container text-table">
      <GridGroup>
        <GridRow
          className={classNames(
            grid,
            'border-b border-line py-2 text-caption font-strong text-ink-soft @max-2xl:sr-only',
          )}
        >
          {[showCustomer ? 'Customer' : 'Report', 'Period', 'Accounts', 'Ordered', 'Use', 'State'].map((name) => (
            <GridHead key={name}>{name}</GridHead>
          ))}
        </GridRow>
      </GridGroup>
      <GridGroup>
        {requests.map((request) => (
          <RequestRow key={request.id} given={request} grid={grid} showCustomer={showCustomer} choice={choice} />
        ))}
      </GridGroup>
    </GridTable>
  );
}

interface RequestRowProps extends Pick<RequestTableProps, 'showCustomer' | 'choice'> {
  given: ReportRequest;
  grid: string;
}

function RequestRow({ given, grid, showCustomer = false, choice }: RequestRowProps) {
  const request = useFollowedRequest(given);
  const { officer } = useSession();
  const { report } = request;
  const isMine = request.orderedBy.id === officer.id;
  return (
    <GridRow className={classNames(grid, 'relative border-b border-line-soft py-2.5 hover:bg-ground-soft')}>
      <GridCell className="flex min-w-0 items-center">
        {choice !== undefined && <CompareBox request={request} choice={choice} />}
        <span className="min-w-0 flex-1">
          <Link
            to="/reports/$reportId"
            params={{ reportId: request.id }}
            className="block truncate font-strong after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {showCustomer ? <bdi>{request.customer.name}</bdi> : kindName[request.kind]}
          </Link>
          {showCustomer && (
            <span className="block truncate text-caption text-ink-faint">
              {reportTitle(request)}
              {request.reference !== null && request.reference !== '' && ` · ${request.reference}`}
            </span>
          )}
        </span>
      </GridCell>
      <GridCell className="figure">
        {report !== null && report.from !== null && report.to !== null ? (
          formatRange(report.from, report.to)
        ) : (
          <span className="text-ink-soft">{windowWords(request.window)} asked</span>
        )}
      </GridCell>
      <GridCell className="text-ink-soft @2xl:text-ink">
        {request.accountIds.length}
        <span className="@2xl:sr-only"> {request.accountIds.length === 1 ? 'account' : 'accounts'}</span>
      </GridCell>
      <GridCell className="text-ink-soft">
        <InstantText at={request.orderedAt} plain />, {isMine ? 'you' : request.orderedBy.displayName}
      </GridCell>
      <GridCell>
        {request.kind === 'affordability' ? (
          // The FCRA is a law of the United States; a summary from Australia is neither under it nor without it.
          <span className="text-ink-faint">FCRA does not apply</span>
        ) : request.isFcra ? (
          <Tag look="accent">FCRA{request.purpose !== null && ` · ${request.purpose}`}</Tag>
        ) : (
          <Tag>not for lending</Tag>
        )}
      </GridCell>
      <GridCell className="min-w-0">
        <RequestState request={request} />
      </GridCell>
    </GridRow>
  );
}

function RequestState({ request }: { request: ReportRequest }) {
  if (isMoving(request)) return <RequestProgressLine request={request} />;
  if (request.state !== 'ready' || request.report === null) {
    return (
      <span className="grid gap-0.5">
        <span>
          <Tag look={request.state === 'failed' ? 'negative' : 'caution'}>{endWords[request.state]}</Tag>
          {request.replacedBy !== null && <span className="ml-1.5 text-caption text-ink-faint">ordered again</span>}
        </span>
        {request.failure !== null && (
          <span className="line-clamp-2 text-caption text-ink-soft">{request.failure.sentence}</span>
        )}
      </span>
    );
  }
  const { findings } = request.report;
  return (
    <span className="grid gap-0.5">
      {findings === 0 ? (
        <span className="text-ink-soft">no findings</span>
      ) : (
        <span className="text-caution">{count(findings, 'finding')}</span>
      )}
      {request.document.state === 'failed' && <span className="text-caption text-ink-faint">the PDF is missing</span>}
    </span>
  );
}
