import type { OrderReport, ReportRequest } from '#contracts/report-requests.ts';

/** The newest report that is ready and was ordered alike: kind, accounts, length and use. */
export function sameOrder(
  order: Pick<OrderReport, 'kind' | 'lengthDays' | 'isFcra' | 'purpose'> & { accountIds: readonly string[] },
  existing: readonly ReportRequest[],
): ReportRequest | null {
  const wanted = new Set(order.accountIds);
  return (
    existing.find(
      (request) =>
        request.state === 'ready' &&
        request.kind === order.kind &&
        request.lengthDays === order.lengthDays &&
        request.isFcra === order.isFcra &&
        request.purpose === order.purpose &&
        request.accountIds.length === wanted.size &&
        request.accountIds.every((id) => wanted.has(id)),
    ) ?? null
  );
}
