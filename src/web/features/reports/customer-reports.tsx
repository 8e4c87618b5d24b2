import { settledStates, type ReportRequestsPage } from '#contracts/report-requests.ts';
import { CompareChosen, useCompareChoice } from '#web/requests/compare-choice.tsx';
import { RequestTable } from '#web/requests/request-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FailureNotice, type ShownFailure } from '#web/ui/failure-notice.tsx';
import { SectionHeading } from '#web/ui/section-heading.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

export interface CustomerReportsProps {
  page: ReportRequestsPage | undefined;
  failure: ShownFailure | null;
  onRetry: () => void;
  isRetrying: boolean;
}

function summary({ items, total }: ReportRequestsPage): string {
  const ready = items.filter(({ state }) => state === 'ready').length;
  const running = items.filter(({ state }) => !settledStates.has(state)).length;
  const rest = items.length - ready - running;
  const parts = [`${ready} ready`, running > 0 && `${running} in progress`, rest > 0 && `${rest} without a result`];
  const shown = total > items.length ? [`newest ${items.length} of ${total}`] : [];
  return [...shown, ...parts.filter((part) => part !== false)].join(' · ');
}

/** The reports of one customer so far, newest first. */
export function CustomerReports({ page, failure, onRetry, isRetrying }: CustomerReportsProps) {
  const customer = page?.items[0]?.customer;
  const choice = useCompareChoice();
  return (
    <section aria-labelledby="reports-so-far">
      <SectionHeading id="reports-so-far" title="Reports">
        {page !== undefined && page.items.length > 0 && summary(page)}
        <CompareChosen choice={choice} />
      </SectionHeading>
      {failure !== null ? (
        <FailureNotice failure={failure} onRetry={onRetry} isRetrying={isRetrying} />
      ) : page === undefined ? (
        <SkeletonRows rows={2} label="Reports are loading" />
      ) : page.items.length === 0 ? (
        <EmptyState title="No reports yet">
          Tick the accounts and order one: it appears here and can be followed while it is made.
        </EmptyState>
      ) : (
        <RequestTable
          label="Reports of this customer"
          requests={page.items}
          choice={page.items.length > 1 ? choice : undefined}
        />
      )}
      {page !== undefined && customer !== undefined && page.total > page.items.length && (
        <p className="mt-2 text-table">
          <TextLink to="/reports" search={{ who: 'anyone', q: customer.name }}>
            All {page.total} reports of this customer
          </TextLink>
        </p>
      )}
    </section>
  );
}
