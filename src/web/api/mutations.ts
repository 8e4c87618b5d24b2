import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CustomerId, ReportId } from '#contracts/primitives.ts';
import type { ReportRequest, ReportRequestsPage } from '#contracts/report-requests.ts';
import type { CallInput } from '#contracts/routes.ts';
import { viewNameKey, type SavedView } from '#contracts/saved-views.ts';
import { call } from './call.ts';
import { accountsQuery, refreshJobsQuery, reportRequestQuery, savedViewsQuery } from './queries.ts';

/** Puts a newer state of an order into every list that shows it. */
export function rememberRequest(client: QueryClient, request: ReportRequest): void {
  client.setQueryData(reportRequestQuery(request.id).queryKey, request);
  client.setQueriesData<ReportRequestsPage>({ queryKey: ['report-requests'] }, (page) =>
    page === undefined ? page : { ...page, items: page.items.map((item) => (item.id === request.id ? request : item)) },
  );
}

function useRequestMutation<Input>(run: (input: Input) => Promise<ReportRequest>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: async (request) => {
      rememberRequest(client, request);
      await client.invalidateQueries({ queryKey: ['report-requests'] });
    },
    // Ordering counts against a quota that is shared, whatever becomes of the order.
    onSettled: () => client.invalidateQueries({ queryKey: ['order-terms'] }),
  });
}

export const useOrderReport = () =>
  useRequestMutation((order: { body: CallInput<'orderReport'>['body']; idempotencyKey: string }) =>
    call('orderReport', order),
  );

export const useRetryRequest = () =>
  useRequestMutation((reportId: ReportId) => call('retryReportRequest', { params: { reportId } }));

export const useDecideRequest = () =>
  useRequestMutation(({ reportId, decision }: { reportId: ReportId; decision: 'order_again' | 'leave' }) =>
    call('decideReportRequest', { params: { reportId }, body: { decision } }),
  );

/** Asks the banks for new data; takes up to two minutes. */
export function useRefreshAccounts(customerId: CustomerId) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['refresh-accounts', customerId],
    mutationFn: () => call('refreshAccounts', { params: { customerId } }),
    onSuccess: async (accounts) => {
      client.setQueryData(accountsQuery(customerId).queryKey, accounts);
      await client.invalidateQueries({ queryKey: ['customer', customerId] });
    },
  });
}

/** Starts fetching new data from the banks; how far it has come is followed by `refreshJobsQuery`. */
export function useStartRefresh(customerId: CustomerId) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['start-refresh', customerId],
    mutationFn: () => call('startRefresh', { params: { customerId } }),
    onSuccess: ({ jobs }) => {
      client.setQueryData(refreshJobsQuery(customerId).queryKey, (before) => {
        const ids = new Set(jobs.map(({ id }) => id));
        return { jobs: [...jobs, ...(before?.jobs ?? []).filter(({ id }) => !ids.has(id))] };
      });
    },
  });
}

/** Adds somebody who is a user at Basiq already. The directory is asked again by whoever adds, once. */
export const useAddCustomer = () =>
  useMutation({ mutationFn: (body: CallInput<'addCustomer'>['body']) => call('addCustomer', { body }) });

export function useSyncDirectory() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('syncDirectory', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers'] }),
  });
}

/** Saves the address of a page under a name. */
export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CallInput<'saveView'>['body']) => call('saveView', { body }),
    onSuccess: (saved) => {
      client.setQueryData(savedViewsQuery.queryKey, (before) =>
        before === undefined ? before : { items: withView(before.items, saved) },
      );
    },
  });
}

/** The views with one that was saved, newest first, without those that it took the name of. */
function withView(items: readonly SavedView[], saved: SavedView): SavedView[] {
  const others = items.filter(({ name }) => viewNameKey(name) !== viewNameKey(saved.name));
  return [saved, ...others].sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt));
}

export function useRemoveSavedView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => call('removeSavedView', { params: { viewId } }),
    onSuccess: (_, viewId) => {
      client.setQueryData(savedViewsQuery.queryKey, (before) =>
        before === undefined ? before : { items: before.items.filter(({ id }) => id !== viewId) },
      );
    },
  });
}
