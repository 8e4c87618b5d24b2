import { Notice } from '#web/ui/notice.tsx';

/** Why nothing can be ordered now, where it is read without pointing at anything; the button names it too. */
export function OrderBlocked({ reason }: { reason: string }) {
  return (
    <div id="order-blocked">
      <Notice kind="caution" title="Nothing can be ordered now">
        {reason}
      </Notice>
    </div>
  );
}
