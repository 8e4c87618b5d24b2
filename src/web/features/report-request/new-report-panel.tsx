import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Account, CustomerSummary } from '#contracts/customers.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { referenceNumber } from '#contracts/report-requests.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { orderTermsQuery, reportRequestQuery } from '#web/api/queries.ts';
import { useHotkey } from '#web/lib/use-hotkey.ts';
import { RequestFailure } from '#web/requests/request-failure.tsx';
import { RequestProgress } from '#web/requests/request-progress.tsx';
import { useFollowedRequest } from '#web/requests/use-followed-request.ts';
import { Button } from '#web/ui/button.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { AffordabilityOrderForm } from './affordability-order-form.tsx';
import { BalanceOrderForm, type OrderFormProps } from './balance-order-form.tsx';
import { useOrderDraft, type OrderDraft } from './order-draft.ts';

export interface NewReportPanelProps {
  customer: CustomerSummary;
  accounts: readonly Account[];
  chosen: readonly Account[];
  /** Why nothing can be ordered now; null: it can. */
  blocked: string | null;
  /** Reports so far: the same one may be among them. */
  existing: readonly ReportRequest[];
}

/** Beside the accounts, never over them: what to order, then how far the order has come. */
export function NewReportPanel({ customer, accounts, chosen, blocked, existing }: NewReportPanelProps) {
  const panel = useRef<HTMLElement>(null);
  // At Basiq an e-mail address stands there, which is nobody's reference.
  const isReference = customer.provider === 'finicity' && referenceNumber.safeParse(customer.username).success;
  const initial: OrderDraft = {
    lengthDays: 730,
    months: null,
    reference: isReference ? customer.username : '',
    isFcra: true,
    purpose: '',
    placed: null,
  };
  const [draft, change] = useOrderDraft(customer.id, initial);
  useHotkey('n', () => {
    panel.current?.scrollIntoView({ block: 'nearest' });
    panel.current?.querySelector<HTMLElement>('input:checked, input, select, button')?.focus();
  });
  return (
    <section
      ref={panel}
      aria-labelledby="new-report"
      className="rounded-xl border border-line p-4.5 lg:sticky lg:top-[calc(var(--top-bar)+1.25rem)]"
    >
      <div className="mb-3.5 flex items-center justify-between">
        <h2 id="new-report" className="text-section">
          New report
        </h2>
        {draft.placed !== null && (
          <Button look="quiet" size="small" onClick={() => change({ placed: null })}>
            Order another
          </Button>
        )}
      </div>
      {draft.placed === null ? (
        <OrderForm
          customer={customer}
          accounts={accounts}
          chosen={chosen}
          blocked={blocked}
          existing={existing}
          draft={draft}
          onChange={change}
          onPlaced={(request) => change({ placed: request.id })}
        />
      ) : (
        <PlacedOrder
          key={draft.placed}
          id={draft.placed}
          onForget={() => change({ placed: null })}
          onReplaced={(request) => change({ placed: request.id })}
        />
      )}
    </section>
  );
}

const forms = { balance: BalanceOrderForm, affordability: AffordabilityOrderForm } as const;

/** The form of the kind that the customer's provider makes. */
function OrderForm(props: Omit<OrderFormProps, 'terms'>) {
  const terms = useQuery(orderTermsQuery(props.customer.id));
  if (terms.data === undefined) {
    if (!terms.isError) return <Skeleton className="h-72" />;
    return (
      <FailureNotice
        failure={{ ...describeFailure(terms.error), title: 'What can be ordered is not known' }}
        onRetry={() => void terms.refetch()}
        isRetrying={terms.isFetching}
      />
    );
  }
  const Form = forms[terms.data.kind];
  return <Form {...props} terms={terms.data} />;
}

interface PlacedOrderProps {
  id: ReportRequest['id'];
  onForget: () => void;
  onReplaced: (request: ReportRequest) => void;
}

function PlacedOrder({ id, onForget, onReplaced }: PlacedOrderProps) {
  const request = useQuery(reportRequestQuery(id));
  if (request.data !== undefined)
    return <FollowedOrder given={request.data} onForget={onForget} onReplaced={onReplaced} />;
  if (request.isError)
    return <FailureNotice failure={describeFailure(request.error)} onRetry={() => void request.refetch()} />;
  return <Skeleton className="h-24" />;
}

function FollowedOrder({
  given,
  onForget,
  onReplaced,
}: {
  given: ReportRequest;
  onForget: () => void;
  onReplaced: (request: ReportRequest) => void;
}) {
  const request = useFollowedRequest(given);
  const navigate = useNavigate();
  const isReady = request.state === 'ready';
  // The report opens by itself when it becomes ready here; an order that was ready before is only named.
  const wasRunning = useRef(!isReady);
  useEffect(() => {
    if (!isReady || !wasRunning.current) return;
    wasRunning.current = false;
    onForget();
    void navigate({ to: '/reports/$reportId', params: { reportId: request.id } });
  }, [isReady, navigate, onForget, request.id]);
  if (request.state === 'failed' || request.state === 'no_data' || request.state === 'outcome_unknown') {
    return (
      <RequestFailure
        request={request}
        onOrderedAgain={(next) => {
          if (next.id !== request.id) onReplaced(next);
        }}
      />
    );
  }
  return <RequestProgress request={request} />;
}
