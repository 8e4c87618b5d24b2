import type { ReportRequest } from '#contracts/report-requests.ts';
import { Notice } from '#web/ui/notice.tsx';
import { SameOrderNote } from './same-order-note.tsx';

/** What the order will cost, in words, and the report that makes it needless. */
export function CostNote({
  isFcra,
  isTesting,
  same,
}: {
  isFcra: boolean;
  isTesting: boolean;
  same: ReportRequest | null;
}) {
  return (
    <Notice kind={isFcra && !isTesting ? 'caution' : 'info'}>
      {isTesting ? (
        <>
          <strong>Not billed.</strong> This is a testing customer.
          {!isFcra && ' Without FCRA a report may not be used for a lending decision.'}
        </>
      ) : isFcra ? (
        <>
          <strong>Billable.</strong> Making the report, fetching it and fetching its PDF are each charged once; reading
          them here is free.
        </>
      ) : (
        <>
          <strong>Not for lending decisions.</strong> Without FCRA the report may not be used to decide on credit.
        </>
      )}
      <SameOrderNote what="report" same={same} />
    </Notice>
  );
}
