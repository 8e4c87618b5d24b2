import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ContractMismatch, Problem } from './errors.ts';

/** Only what may well work the second time is tried again: no 4xx, no broken contract, nothing a provider refused. */
export function isWorthRetrying(error: unknown): boolean {
  if (error instanceof ContractMismatch) return false;
  return !(error instanceof Problem) || error.code === 'too-busy';
}

export function createQueryClient(onSessionGone: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof Problem && error.isSessionGone) onSessionGone();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < 1 && isWorthRetrying(error),
        retryDelay: 800,
        // Every read of bank data is recorded; coming back to a tab is not a reason to look again.
        refetchOnWindowFocus: false,
        // A failed network is told at once, not waited for in silence.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
