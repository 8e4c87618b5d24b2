import type { ReportRequest } from '#contracts/report-requests.ts';
import { InstantText } from '#web/ui/instant-text.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

/** The report that makes an order needless; nothing when there is none. */
export function SameOrderNote({ what, same }: { what: 'report' | 'summary'; same: ReportRequest | null }) {
  if (same === null) return null;
  return (
    <>
      {' '}
      The same {what}, ordered <InstantText at={same.orderedAt} />, exists:{' '}
      <TextLink to="/reports/$reportId" params={{ reportId: same.id }}>
        open it instead
      </TextLink>
      .
    </>
  );
}
