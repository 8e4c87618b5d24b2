import type { ReactNode } from 'react';

/** Title of a section with its controls or facts at the right. */
export function SectionHeading({ id, title, children }: { id?: string; title: string; children?: ReactNode }) {
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <h2 id={id} className="text-section">
        {title}
      </h2>
      {children !== undefined && (
        <div className="flex flex-wrap items-center gap-2 text-table text-ink-faint">{children}</div>
      )}
    </div>
  );
}
