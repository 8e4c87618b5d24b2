import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet';

const shared =
  'inline-flex items-center justify-center gap-1.5 rounded-lg font-strong text-table whitespace-nowrap select-none transition-colors';
const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-strong border border-transparent',
  secondary: 'bg-ground text-ink border border-line hover:border-line-strong hover:bg-ground-soft',
  quiet: 'text-ink-soft hover:text-ink hover:bg-line-soft border border-transparent',
};

/** The look alone, for links that read as buttons. */
export function buttonLook(look: ButtonLook = 'secondary', size: 'small' | 'medium' | 'large' = 'medium'): string {
  const sizes = { small: 'min-h-7 px-2', medium: 'min-h-8 px-3', large: 'min-h-10 px-4' };
  return classNames(shared, looks[look], sizes[size]);
}

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  look?: ButtonLook;
  size?: 'small' | 'medium' | 'large';
  /** Said to screen readers and shown while the press takes its time; further presses are ignored. */
  busy?: string | false;
  icon?: ReactNode;
}

/**
 * A disabled button keeps its place in the tab order (`aria-disabled`), so that nobody loses focus when it turns.
 */
export function Button({
  look,
  size,
  busy = false,
  icon,
  disabled,
  onClick,
  className,
  children,
  ...rest
}: ButtonProps) {
  const off = disabled === true || busy !== false;
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={off || undefined}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
      className={classNames(buttonLook(look, size), off && 'cursor-default opacity-60', className)}
    >
      {icon}
      {busy === false ? children : busy}
    </button>
  );
}
