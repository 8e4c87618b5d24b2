import type { ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';

/** Facts that come before any figure, side by side where there is room. Hairlines between them are the ground showing. */
export function FactStrip({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={classNames('flex flex-wrap gap-px overflow-hidden rounded-xl border border-line bg-line', className)}
    >
      {children}
    </dl>
  );
}

export interface StripFactProps {
  /** What the fact is of, said to screen readers only: the words beside it say it to the eyes. */
  term: string;
  head: ReactNode;
  children: ReactNode;
  isCaution?: boolean;
}

export function StripFact({ term, head, children, isCaution = false }: StripFactProps) {
  return (
    <div className={classNames('min-w-0 flex-1 basis-52 px-3.5 py-2.5', isCaution ? 'bg-caution-soft' : 'bg-ground')}>
      <dt className="sr-only">{term}</dt>
      <dd>
        <p className={classNames('text-table', isCaution && 'text-caution')}>{head}</p>
        <p className={classNames('text-caption text-pretty', isCaution ? 'text-caution' : 'text-ink-faint')}>
          {children}
        </p>
      </dd>
    </div>
  );
}
