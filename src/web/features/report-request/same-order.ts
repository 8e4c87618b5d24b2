import type { OrderReport, ReportRequest, ReportWindow } from '#contracts/report-requests.ts';
import type { CallInput } from '#contracts/routes.ts';

/** An order as it is sent; of the same shape as the contract's, before its texts are parsed. */
export type OrderBody = CallInput<'orderReport'>['body'] & { readonly kind: OrderReport['kind'] };

function isSameWindow(order: OrderBody, window: ReportWindow): boolean {
  if (order.kind === 'balance') return window.unit === 'days' && window.days === order.lengthDays;
  return window.unit === 'months' && window.from === order.fromMonth && window.to === order.toMonth;
}

function isSameUse(order: OrderBody, request: ReportRequest): boolean {
  if (order.kind === 'affordability') return true;
  return request.isFcra === order.isFcra && request.purpose === order.purpose;
}

/** The newest report that is ready and was ordered alike: kind, accounts, window and use. */
export function sameOrder(order: OrderBody, existing: readonly ReportRequest[]): ReportRequest | null {
  const wanted = new Set<string>(order.accountIds);
  return (
    existing.find(
      (request) =>
        request.state === 'ready' &&
        request.kind === order.kind &&
        isSameWindow(order, request.window) &&
        isSameUse(order, request) &&
        request.accountIds.length === wanted.size &&
        request.accountIds.every((id) => wanted.has(id)),
    ) ?? null
  );
}
