import type { ReactNode } from 'react';

/** Where the page stands: links to the pages above it, then its own name. */
export function Crumbs({ above, here }: { above: readonly ReactNode[]; here: ReactNode }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex min-w-0 flex-wrap gap-x-1.5 gap-y-1.5 text-table text-ink-faint">
        {above.map((link, at) => (
          // The links of one page never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="flex gap-1.5">
            {link}
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li aria-current="page" className="min-w-0 break-words">
          {here}
        </li>
      </ol>
    </nav>
  );
}
