import type { ReactNode } from 'react';
import { SectionHeading } from '#web/ui/section-heading.tsx';

/** A section that the links at the top lead to. */
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
    <section id={id} aria-labelledby={`${id}-title`} className="pt-8">
      <SectionHeading id={`${id}-title`} title={title}>
        {controls}
      </SectionHeading>
      {children}
    </section>
  );
}
