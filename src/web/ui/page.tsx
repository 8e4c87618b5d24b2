import type { ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';

/** The padding and the width that every page shares. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={classNames('mx-auto w-full max-w-[90rem] px-4 pt-5 pb-16 md:px-7', className)}>{children}</div>
  );
}
