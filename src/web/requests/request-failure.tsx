import type { ReactNode } from 'react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { useDecideRequest, useRetryRequest } from '#web/api/mutations.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { costWords } from './request-words.ts';

export interface RequestFailureProps {
  request: ReportRequest;
  /** The order that took this one's place, when the person asked for one here. */
  onOrderedAgain?: (request: ReportRequest) => void;
}

const noDataTitle = ({ kind, window }: ReportRequest) =>
  kind === 'affordability'
    ? `The provider has no transactions in ${windowWords(window)}`
    : 'There is no data for this report';

const titles = {
  failed: 'The report could not be made',
  outcome_unknown: 'Nobody knows whether the provider made this report',
} as const;

/** How an order ended when it is not ready: what happened, whether it cost something, and what can be done. */
export function RequestFailure({ request, onOrderedAgain }: RequestFailureProps) {
  const retry = useRetryRequest();
  const decide = useDecideRequest();
  const { failure, state } = request;
  if (state !== 'failed' && state !== 'no_data' && state !== 'outcome_unknown') return null;
  const isUnknown = state === 'outcome_unknown';
  const isOpen = request.replacedBy === null;
  const broken = retry.error ?? decide.error;
  return (
    <div className="grid gap-3">
      <Notice
        kind={state === 'failed' ? 'failure' : 'caution'}
        title={
          failure?.canRetry === true
            ? 'The report was made, but could not be fetched'
            : state === 'no_data'
              ? noDataTitle(request)
              : titles[state]
        }
        requestId={failure?.requestId ?? null}
        actions={
          isOpen && request.mayAct ? (
            <Actions>
              {failure?.canRetry === true && (
                <Button
                  size="small"
                  look="primary"
                  busy={retry.isPending ? 'Fetching…' : false}
                  onClick={() => retry.mutate(request.id)}
                >
                  Fetch it again
                </Button>
              )}
              {failure?.canRetry !== true && (
                <Button
                  size="small"
                  busy={decide.isPending && decide.variables.decision === 'order_again' ? 'Ordering…' : false}
                  onClick={() =>
                    decide.mutate(
                      { reportId: request.id, decision: 'order_again' },
                      { onSuccess: (next) => onOrderedAgain?.(next) },
                    )
                  }
                >
                  {failure?.billing === 'may_be_billed' ? 'Order again, it may be billed twice' : 'Order again'}
                </Button>
              )}
              {state === 'no_data' && (
                <LinkButton
                  to="/customers/$customerId"
                  params={{ customerId: request.customer.id }}
                  look="primary"
                  size="small"
                >
                  {request.kind === 'affordability' ? 'Choose other months' : 'Choose other accounts'}
                </LinkButton>
              )}
              {isUnknown && (
                <Button
                  size="small"
                  busy={decide.isPending && decide.variables.decision === 'leave' ? 'One moment…' : false}
                  onClick={() => decide.mutate({ reportId: request.id, decision: 'leave' })}
                >
                  Leave it
                </Button>
              )}
            </Actions>
          ) : undefined
        }
      >
        {failure === null ? (
          <p>
            {isUnknown
              ? 'The line broke after the order may have reached the provider.'
              : 'The provider gave no reason.'}
          </p>
        ) : (
          <>
            <p>
              {failure.sentence} {costWords(request.kind, failure)}
            </p>
            <p className="mt-1 text-ink-soft">
              {failure.nextStep}
              {failure.canRetry && isOpen && ' Fetching it again orders nothing new.'}
            </p>
          </>
        )}
        {isUnknown && isOpen && (
          <p className="mt-1 text-ink-soft">
            “Order again” places a second order
            {failure?.billing === 'may_be_billed' && ': if the provider did make the first, both are billed'}. “Leave
            it” orders nothing; a report that was made stays at the provider and is not fetched.
          </p>
        )}
        {request.replacedBy !== null && (
          <p className="mt-1">
            It was ordered again:{' '}
            <TextLink to="/reports/$reportId" params={{ reportId: request.replacedBy }}>
              open the order that took its place
            </TextLink>
            .
          </p>
        )}
        {isOpen && !request.mayAct && (
          <p className="mt-1 text-ink-soft">
            {request.orderedBy.displayName}, who ordered it, or a lead can decide what happens now.
          </p>
        )}
      </Notice>
      {broken !== null && (
        <Notice
          kind="failure"
          announce
          title={describeFailure(broken).title}
          requestId={describeFailure(broken).requestId}
        >
          {describeFailure(broken).sentence}
        </Notice>
      )}
    </div>
  );
}

function Actions({ children }: { children: ReactNode }) {
  return <>{children}</>;
}
