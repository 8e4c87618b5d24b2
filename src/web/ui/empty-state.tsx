import type { ReactNode } from 'react';

/** Nothing here, why, and what to do next. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-1.5 border-y border-line-soft px-2 py-8">
      <p className="text-body font-strong">{title}</p>
      {children !== undefined && <div className="max-w-prose text-table text-ink-soft">{children}</div>}
      {action !== undefined && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
