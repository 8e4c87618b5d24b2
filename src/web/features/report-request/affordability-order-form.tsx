import type { FormEvent } from 'react';
import type { Account } from '#contracts/customers.ts';
import { Notice } from '#web/ui/notice.tsx';
import type { OrderFormProps } from './balance-order-form.tsx';
import type { OrderErrors } from './check-order.ts';
import { MonthFields } from './month-fields.tsx';
import { checkWindow, defaultWindow } from './month-window.ts';
import { OrderBlocked } from './order-blocked.tsx';
import { ChosenAccounts, ReferenceField, SubmitOrder } from './order-fields.tsx';
import { OrderProblem } from './order-problem.tsx';
import { quotaUsedUp, quotaWords } from './quota-words.ts';
import { SameOrderNote } from './same-order-note.tsx';
import { sameOrder, type OrderBody } from './same-order.ts';
import { useSendOrder } from './use-send-order.ts';

/** The provider adds nothing up over two currencies: it refuses such an order. */
function currenciesError(chosen: readonly Account[]): string | undefined {
  const currencies = [...new Set(chosen.map(({ currency }) => currency))].sort();
  if (currencies.length < 2) return undefined;
  return `The accounts are in ${currencies.join(' and ')}, and a summary takes one currency. Tick accounts of one of them only.`;
}

/** Orders an affordability summary: calendar months, and what it counts against. */
export function AffordabilityOrderForm(props: OrderFormProps) {
  const { customer, accounts, chosen, existing, terms, draft, onChange, onPlaced } = props;
  const { today, quota } = terms;
  const { form, errors, isPending, error, send: sendOrder } = useSendOrder(onPlaced);
  const window = draft.months ?? defaultWindow(today);
  // Said while it is chosen, not only when it is sent: nothing here is half typed.
  const wrongMonths: OrderErrors = checkWindow(window, today);
  const mixed = currenciesError(chosen);
  const usedUp = quota === null ? null : quotaUsedUp(quota);
  const blocked = props.blocked ?? usedUp;

  const body = (orderAnyway: boolean): OrderBody => ({
    customerId: customer.id,
    kind: 'affordability',
    accountIds: chosen.map(({ id }) => id),
    fromMonth: window.from,
    toMonth: window.to,
    reference: draft.reference.trim() === '' ? null : draft.reference.trim(),
    orderAnyway,
  });
  const send = (orderAnyway: boolean) => {
    if (blocked === null && mixed === undefined) sendOrder(body(orderAnyway), wrongMonths);
  };
  const same = sameOrder(body(false), existing);
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
      <MonthFields window={window} today={today} errors={wrongMonths} onChange={(months) => onChange({ months })} />
      <ChosenAccounts chosen={chosen} error={mixed ?? errors.accountIds} />
      <ReferenceField
        value={draft.reference}
        error={errors.reference}
        onChange={(reference) => onChange({ reference })}
      />
      <Notice kind="info">
        {quota === null ? (
          'The provider sets no limit on summaries.'
        ) : (
          <>
            <strong>Counts as one summary.</strong> {quotaWords(quota)}
          </>
        )}
        <SameOrderNote what="summary" same={same} />
      </Notice>
      {error !== null && <OrderProblem error={error} onOrderAnyway={() => send(true)} />}
      {blocked !== null && <OrderBlocked reason={blocked} />}
      <SubmitOrder
        label="Order affordability summary"
        isPending={isPending}
        blockedBy={blocked !== null ? 'order-blocked' : mixed !== undefined ? 'chosen-accounts-error' : null}
        accounts={accounts}
        existing={existing}
      />
    </form>
  );
}
