import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CustomerId, ReportId } from '#contracts/primitives.ts';
import type { ReportLength } from '#contracts/report-requests.ts';
import type { MonthWindow } from './month-window.ts';

/** What was chosen and typed for a customer's next order. Kept in memory only, until the page is closed. */
export interface OrderDraft {
  readonly lengthDays: ReportLength;
  /** null: nothing chosen yet, which is the provider's default. */
  readonly months: MonthWindow | null;
  readonly reference: string;
  readonly isFcra: boolean;
  /** Empty: not chosen yet. */
  readonly purpose: string;
  /** The order that was placed from here and is followed. */
  readonly placed: ReportId | null;
}

const draftQuery = (customerId: CustomerId, initial: OrderDraft) =>
  queryOptions({
    queryKey: ['order-draft', customerId],
    queryFn: () => initial,
    initialData: initial,
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
  });

/**
 * The draft outlives the panel: leaving the customer and coming back, or being signed out in between, loses nothing.
 * It lives in the query cache, which is emptied when somebody else signs in.
 */
export function useOrderDraft(customerId: CustomerId, initial: OrderDraft) {
  const client = useQueryClient();
  const options = draftQuery(customerId, initial);
  const { data } = useQuery(options);
  const change = (part: Partial<OrderDraft>) =>
    client.setQueryData(options.queryKey, (before) => ({ ...(before ?? initial), ...part }));
  return [data, change] as const;
}
