import { useRef, useState, type RefObject } from 'react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { Problem } from '#web/api/errors.ts';
import { useOrderReport } from '#web/api/mutations.ts';
import { checkOrder, fromFieldErrors, orderFields, type OrderErrors } from './check-order.ts';
import { isUncertain } from './order-problem.tsx';
import type { OrderBody } from './same-order.ts';

export interface SendOrder {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly errors: OrderErrors;
  readonly isPending: boolean;
  /** Why the last try was not taken. */
  readonly error: Error | null;
  readonly send: (body: OrderBody, found?: OrderErrors) => void;
}

/** Checks an order, sends it once, and puts what is wrong beside its field; focus goes to the first. */
export function useSendOrder(onPlaced: (request: ReportRequest) => void): SendOrder {
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<OrderErrors>({});
  const order = useOrderReport();
  // One key an order: after a lost connection the same order is sent with the same key, so that it is never placed twice.
  const sent = useRef<{ text: string; key: string } | null>(null);

  function show(found: OrderErrors) {
    setErrors(found);
    const first = orderFields.find((field) => found[field] !== undefined);
    if (first === undefined) return;
    const place = form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`);
    (place?.querySelector<HTMLElement>('input:checked, input, select') ?? place)?.focus();
  }

  function send(body: OrderBody, found: OrderErrors = {}) {
    const wrong = { ...checkOrder(body), ...found };
    show(wrong);
    if (Object.keys(wrong).length > 0 || order.isPending) return;
    const text = JSON.stringify(body);
    const isSameTry = sent.current?.text === text && isUncertain(order.error);
    const key = isSameTry && sent.current !== null ? sent.current.key : crypto.randomUUID();
    sent.current = { text, key };
    order.mutate(
      { body, idempotencyKey: key },
      {
        onSuccess: onPlaced,
        onError: (error) => {
          if (error instanceof Problem) show(fromFieldErrors(error.fieldErrors));
        },
      },
    );
  }
  return { form, errors, isPending: order.isPending, error: order.error, send };
}
