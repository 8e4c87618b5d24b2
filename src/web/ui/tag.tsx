import type { ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';

export type TagLook = 'plain' | 'accent' | 'agrees' | 'caution' | 'negative';

const looks: Record<TagLook, string> = {
  plain: 'bg-ground-soft text-ink-soft ring-1 ring-inset ring-line',
  accent: 'bg-accent-soft text-accent',
  agrees: 'bg-agrees-soft text-agrees',
  caution: 'bg-caution-soft text-caution',
  negative: 'bg-negative-soft text-negative',
};

/** A short fact. The words carry the meaning; the colour repeats it. */
export function Tag({
  look = 'plain',
  children,
  className,
}: {
  look?: TagLook;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={classNames(
        'inline-block rounded-md px-1.5 py-0.5 text-caption leading-4.5 text-pretty',
        looks[look],
        className,
      )}
    >
      {children}
    </span>
  );
}
