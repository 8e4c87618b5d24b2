import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CustomerId } from '#contracts/primitives.ts';
import { reportRequestsQuery } from '#web/api/queries.ts';

/** Opens the last two reports of a customer side by side, the earlier one as the base. */
export function useCompareLastTwo(): (customerId: CustomerId) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (customerId) => {
    const filter = { customerId, state: 'ready', orderedBy: 'anyone', limit: 2 } as const;
    // With fewer than two, or none to be had, the page says so and offers others.
    const page = await client.fetchQuery(reportRequestsQuery(filter)).catch(() => null);
    const ids = page?.items.map(({ id }) => id).toReversed() ?? [];
    await navigate({ to: '/compare', search: { ids: ids.length === 0 ? undefined : ids.join(',') } });
  };
}
