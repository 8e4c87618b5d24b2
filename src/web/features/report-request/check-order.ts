import { orderReport } from '#contracts/report-requests.ts';
import type { FieldError } from '#contracts/problems.ts';
import type { OrderBody } from './same-order.ts';

/** In the order in which they stand in the panel: focus goes to the first that is wrong. */
export const orderFields = ['lengthDays', 'fromMonth', 'toMonth', 'accountIds', 'reference', 'purpose'] as const;
export type OrderField = (typeof orderFields)[number];
export type OrderErrors = Partial<Record<OrderField, string>>;

const isOrderField = (name: unknown): name is OrderField => orderFields.some((field) => field === name);

/** What is wrong with an order, a sentence a field; nothing when it can be sent. */
export function checkOrder(body: OrderBody): OrderErrors {
  const errors: OrderErrors = {};
  for (const issue of orderReport.safeParse(body).error?.issues ?? []) {
    const [field] = issue.path;
    if (isOrderField(field)) errors[field] ??= issue.message;
  }
  return errors;
}

/** The server's field errors (`/body/purpose`) by field. */
export function fromFieldErrors(fieldErrors: readonly FieldError[]): OrderErrors {
  const errors: OrderErrors = {};
  for (const { pointer, message } of fieldErrors) {
    const field = pointer.split('/')[2];
    if (isOrderField(field)) errors[field] ??= message;
  }
  return errors;
}
