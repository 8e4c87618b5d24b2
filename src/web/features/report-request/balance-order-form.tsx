import type { FormEvent } from 'react';
import type { Account, CustomerSummary } from '#contracts/customers.ts';
import { reportLengths, type OrderTerms, type ReportLength, type ReportRequest } from '#contracts/report-requests.ts';
import { useSession } from '#web/api/use-session.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { FieldError } from '#web/ui/field.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { Select } from '#web/ui/select.tsx';
import { CostNote } from './cost-note.tsx';
import { lengthWords } from './length-words.ts';
import { OrderBlocked } from './order-blocked.tsx';
import type { OrderDraft } from './order-draft.ts';
import { ChosenAccounts, ReferenceField, SubmitOrder } from './order-fields.tsx';
import { OrderProblem } from './order-problem.tsx';
import { sameOrder, type OrderBody } from './same-order.ts';
import { useSendOrder } from './use-send-order.ts';

export interface OrderFormProps {
  customer: CustomerSummary;
  accounts: readonly Account[];
  chosen: readonly Account[];
  existing: readonly ReportRequest[];
  /** Why nothing can be ordered now; null: it can. */
  blocked: string | null;
  terms: OrderTerms;
  draft: OrderDraft;
  onChange: (part: Partial<OrderDraft>) => void;
  onPlaced: (request: ReportRequest) => void;
}

const lengthOptions = reportLengths.map((days) => ({
  value: String(days),
  label: String(days),
  name: `${days} days`,
}));

/** Orders a balance report. */
export function BalanceOrderForm(props: OrderFormProps) {
  const { customer, accounts, chosen, existing, blocked, terms, draft, onChange, onPlaced } = props;
  const { permissiblePurposes } = useSession();
  const { form, errors, isPending, error, send: sendOrder } = useSendOrder(onPlaced);

  const body = (orderAnyway: boolean): OrderBody => ({
    customerId: customer.id,
    kind: 'balance',
    accountIds: chosen.map(({ id }) => id),
    lengthDays: draft.lengthDays,
    reference: draft.reference.trim() === '' ? null : draft.reference.trim(),
    isFcra: draft.isFcra,
    purpose: draft.isFcra && draft.purpose !== '' ? draft.purpose : null,
    orderAnyway,
  });
  const send = (orderAnyway: boolean) => {
    if (blocked === null) sendOrder(body(orderAnyway));
  };
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send(false);
      }}
    >
      <div data-field="lengthDays" className="grid gap-1.5">
        <Segmented
          label="Length, days"
          showLabel
          describedBy="length-means"
          options={lengthOptions}
          value={String(draft.lengthDays)}
          onChange={(days) => onChange({ lengthDays: Number(days) as ReportLength })}
        />
        <p id="length-means" className="text-caption text-ink-faint">
          {lengthWords(draft.lengthDays, terms.today, chosen)}
        </p>
        {errors.lengthDays !== undefined && <FieldError>{errors.lengthDays}</FieldError>}
      </div>
      <ChosenAccounts chosen={chosen} error={errors.accountIds} />
      <ReferenceField
        value={draft.reference}
        error={errors.reference}
        onChange={(reference) => onChange({ reference })}
      />
      <Checkbox
        label="FCRA report, for a lending decision"
        checked={draft.isFcra}
        onChange={(event) => onChange({ isFcra: event.target.checked })}
      />
      {draft.isFcra && (
        <div data-field="purpose">
          <Select
            label="Permissible purpose"
            placeholder="Choose a purpose"
            options={permissiblePurposes.map(({ code, meaning }) => ({ value: code, label: `${code} · ${meaning}` }))}
            value={draft.purpose}
            onChange={(event) => onChange({ purpose: event.target.value })}
            error={errors.purpose}
          />
        </div>
      )}
      <CostNote
        isFcra={draft.isFcra}
        isTesting={customer.customerType === 'testing'}
        same={sameOrder(body(false), existing)}
      />
      {error !== null && <OrderProblem error={error} onOrderAnyway={() => send(true)} />}
      {blocked !== null && <OrderBlocked reason={blocked} />}
      <SubmitOrder
        label="Order balance report"
        isPending={isPending}
        blockedBy={blocked === null ? null : 'order-blocked'}
        accounts={accounts}
        existing={existing}
      />
    </form>
  );
}
