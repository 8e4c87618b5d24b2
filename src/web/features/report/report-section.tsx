import type { ReactNode } from 'react';
import { SectionHeading } from '#web/ui/section-heading.tsx';

/** A section that the links at the top lead to. What changes in it moves nothing in the others: the browser need not look. */
export function ReportSection({
  id,
  title,
  controls,
  children,
}: {
  id: string;
  title: string;
  controls?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="pt-8 contain-layout">
      <SectionHeading id={`${id}-title`} title={title}>
        {controls}
      </SectionHeading>
      {children}
    </section>
  );
}
