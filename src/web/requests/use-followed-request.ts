import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { rememberRequest } from '#web/api/mutations.ts';
import { followedRequestQuery, isMoving } from '#web/api/queries.ts';

/** The newest state of an order: as given once nothing moves any more, else followed in the background. */
export function useFollowedRequest(request: ReportRequest): ReportRequest {
  const client = useQueryClient();
  const { data } = useQuery(followedRequestQuery(request));
  const newest = isMoving(request) && data !== undefined ? data : request;
  const hasMoved = newest.state !== request.state || newest.document.state !== request.document.state;
  useEffect(() => {
    if (hasMoved) rememberRequest(client, newest);
  }, [client, hasMoved, newest]);
  return newest;
}
