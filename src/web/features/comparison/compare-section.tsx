import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { toggled } from '#web/comparison-parts/columns-of-link.ts';
import { useCompare } from './compare-actions.ts';

export interface SectionToggleProps {
  id: string;
  title: string;
  /** Sections that are closed, by commas. */
  shut: string | undefined;
}

export const isShut = (id: string, shut: string | undefined) => shut?.split(',').includes(id) === true;

/** The name of a section; pressed, it closes or opens the section, in the address too. */
export function SectionToggle({ id, title, shut }: SectionToggleProps) {
  const { set } = useCompare();
  const isOpen = !isShut(id, shut);
  return (
    <h2 id={`${id}-title`}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => set({ shut: toggled(shut, id) })}
        className="-ml-0.5 inline-flex min-h-7 items-center gap-1 rounded-sm pr-1 text-left text-body font-strong hover:text-accent"
      >
        <ChevronRight
          aria-hidden="true"
          className={classNames('size-4 shrink-0 text-ink-faint', isOpen && 'rotate-90')}
        />
        {title}
      </button>
    </h2>
  );
}

/** A section under the rows, with its controls; closed, only its name stays. */
export function CompareSection({
  id,
  title,
  shut,
  controls,
  children,
}: SectionToggleProps & { controls?: ReactNode; children: ReactNode }) {
  const isOpen = !isShut(id, shut);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="-scroll-mt-2 pt-8 contain-layout">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <SectionToggle id={id} title={title} shut={shut} />
        {isOpen && controls !== undefined && (
          <div className="flex flex-wrap items-center gap-2 text-table text-ink-faint">{controls}</div>
        )}
      </div>
      {isOpen && children}
    </section>
  );
}
