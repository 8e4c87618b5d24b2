import { memo } from 'react';
import type { Unlikeness } from '#domain/comparison/unlike.ts';
import { Notice } from '#web/ui/notice.tsx';

/** What must be known before reading across: a line a report, each with all that sets it apart from the base. */
export const NotAlike = memo(function NotAlike({ unlike }: { unlike: readonly Unlikeness[] }) {
  if (unlike.length === 0) return null;
  const byColumn = [...Map.groupBy(unlike, ({ column }) => column)];
  return (
    <Notice kind="caution" title="Not alike" className="mb-3">
      <ul className="grid gap-0.5">
        {byColumn.map(([column, ways]) => (
          <li key={column}>{ways.map(({ sentence }) => sentence).join(' ')}</li>
        ))}
      </ul>
    </Notice>
  );
});
