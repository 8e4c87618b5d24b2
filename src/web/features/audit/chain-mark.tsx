import { Check } from 'lucide-react';
import type { AuditPage } from '#contracts/audit.ts';
import { Notice } from '#web/ui/notice.tsx';

/** Whether the log is whole: each row carries the hash of the one before. */
export function ChainMark({ chain }: { chain: AuditPage['chain'] }) {
  const { verifiedUpTo, rows, brokenAt } = chain;
  if (brokenAt !== null) {
    return (
      <Notice kind="failure" title={`The chain is broken at row ${brokenAt.toLocaleString('en-GB')}`}>
        Rows up to {verifiedUpTo.toLocaleString('en-GB')} fit; from there on a row was changed or removed outside
        Loandesk. Tell the person who runs it.
      </Notice>
    );
  }
  const rest = rows - verifiedUpTo;
  return (
    <p className="inline-flex items-center gap-1.5 text-table text-agrees">
      <Check aria-hidden="true" className="size-4" />
      Chain verified up to row {verifiedUpTo.toLocaleString('en-GB')}
      {rest > 0 && <span className="text-ink-faint">, {rest.toLocaleString('en-GB')} newer</span>}
    </p>
  );
}
