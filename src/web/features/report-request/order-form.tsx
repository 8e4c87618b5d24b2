import { useRef, useState, type FormEvent } from 'react';
import type { Account, CustomerSummary } from '#contracts/customers.ts';
import { reportLengths, type ReportLength, type ReportRequest } from '#contracts/report-requests.ts';
import type { IsoDate } from '#contracts/primitives.ts';
import type { CallInput } from '#contracts/routes.ts';
import { Problem } from '#web/api/errors.ts';
import { useOrderReport } from '#web/api/mutations.ts';
import { useSession } from '#web/api/use-session.ts';
import { count } from '#web/lib/count.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { aboutSeconds } from '#web/requests/request-words.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { FieldError } from '#web/ui/field.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { checkOrder, fromFieldErrors, orderFields, type OrderErrors } from './check-order.ts';
import { CostNote } from './cost-note.tsx';
import { lengthWords } from './length-words.ts';
import type { OrderDraft } from './order-draft.ts';
import { isUncertain, OrderProblem } from './order-problem.tsx';
import { sameOrder } from './same-order.ts';

export interface OrderFormProps {
  customer: CustomerSummary;
  accounts: readonly Account[];
  chosen: readonly Account[];
  existing: readonly ReportRequest[];
  draft: OrderDraft;
  onChange: (part: Partial<OrderDraft>) => void;
  onPlaced: (request: ReportRequest) => void;
}

type OrderBody = CallInput<'orderReport'>['body'];

const lengthOptions = reportLengths.map((days) => ({
  value: String(days),
  label: String(days),
  name: `${days} days`,
}));

/** Today in the place of the person who orders. */
function todayOf(now: number): IsoDate {
  const at = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` as IsoDate;
}

export function OrderForm({ customer, accounts, chosen, existing, draft, onChange, onPlaced }: OrderFormProps) {
  const { permissiblePurposes } = useSession();
  const now = useServerNow();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<OrderErrors>({});
  const order = useOrderReport();
  // One key an order: after a lost connection the same order is sent with the same key, so that it is never placed twice.
  const sent = useRef<{ text: string; key: string } | null>(null);

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

  function show(found: OrderErrors) {
    setErrors(found);
    const first = orderFields.find((field) => found[field] !== undefined);
    if (first === undefined) return;
    const place = form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`);
    (place?.querySelector<HTMLElement>('input:checked, input, select') ?? place)?.focus();
  }

  function send(orderAnyway: boolean) {
    const wanted = body(orderAnyway);
    const found = checkOrder(wanted);
    show(found);
    if (Object.keys(found).length > 0 || order.isPending) return;
    const text = JSON.stringify(wanted);
    const isSameTry = sent.current?.text === text && isUncertain(order.error);
    const key = isSameTry && sent.current !== null ? sent.current.key : crypto.randomUUID();
    sent.current = { text, key };
    order.mutate(
      { body: wanted, idempotencyKey: key },
      {
        onSuccess: onPlaced,
        onError: (error) => {
          if (error instanceof Problem) show(fromFieldErrors(error.fieldErrors));
        },
      },
    );
  }

  const wanted = body(false);
  const same = sameOrder({ ...wanted, accountIds: chosen.map(({ id }) => id) }, existing);
  const banks = new Set(chosen.map(({ institution }) => institution)).size;
  const usually = existing.find(({ usuallySeconds }) => usuallySeconds !== null)?.usuallySeconds ?? null;
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
          {lengthWords(draft.lengthDays, todayOf(now), chosen)}
        </p>
        {errors.lengthDays !== undefined && <FieldError>{errors.lengthDays}</FieldError>}
      </div>
      <div data-field="accountIds" tabIndex={-1} className="grid gap-1.5">
        <p className="text-caption font-strong">Accounts</p>
        <p className="flex min-h-9 items-center justify-between gap-2 rounded-lg border border-line bg-ground-soft px-2.5 text-table">
          <span>{chosen.length === 0 ? 'None selected' : `${chosen.length} selected, ${count(banks, 'bank')}`}</span>
          <a href="#accounts" className="text-caption text-ink-soft underline-offset-3 hover:underline">
            change<span className="sr-only"> the accounts</span>
            <span aria-hidden="true"> {'in the list'}</span>
          </a>
        </p>
        {errors.accountIds !== undefined && <FieldError>{errors.accountIds}</FieldError>}
      </div>
      <div data-field="reference">
        <TextField
          label="Your reference"
          maxLength={80}
          value={draft.reference}
          onChange={(event) => onChange({ reference: event.target.value })}
          error={errors.reference}
          autoComplete="off"
        />
      </div>
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
      <CostNote isFcra={draft.isFcra} isTesting={customer.customerType === 'testing'} same={same} />
      {order.error !== null && <OrderProblem error={order.error} onOrderAnyway={() => send(true)} />}
      <Button type="submit" look="primary" size="large" busy={order.isPending ? 'Sending the order…' : false}>
        Order balance report
      </Button>
      <p className="-mt-1.5 text-center text-caption text-ink-faint">
        {usually !== null && `Usually ready in ${aboutSeconds(usually)}. `}You can leave this page.
      </p>
      {accounts.length === 0 && <p className="text-caption text-ink-faint">There are no accounts to report on yet.</p>}
    </form>
  );
}
