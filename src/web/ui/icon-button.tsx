import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';

/** A button that shows only an icon; `label` is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  className,
  ...rest
}: Omit<ComponentPropsWithRef<'button'>, 'children'> & { label: string; icon: ReactNode }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-grid size-8 place-items-center rounded-lg text-ink-soft hover:bg-line-soft hover:text-ink',
        className,
      )}
    >
      {icon}
    </button>
  );
}
