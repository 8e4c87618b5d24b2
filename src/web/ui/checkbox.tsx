import { useEffect, useRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';

interface CheckboxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  /** Neither all nor none of what it stands for. */
  indeterminate?: boolean;
}

/** The bare box in a table; its name comes from `aria-label` or `aria-labelledby`. */
export function CheckboxCell({ indeterminate = false, className, ...rest }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label className={classNames('check-target', className)}>
      <input {...rest} ref={box} type="checkbox" className="native-check" />
    </label>
  );
}

/** A box with its label beside it. */
export function Checkbox({ label, ...rest }: CheckboxProps & { label: ReactNode }) {
  return (
    <label className="flex min-h-6 items-start gap-2 py-0.5 text-table font-strong">
      <input {...rest} type="checkbox" className="native-check mt-0.5" />
      <span>{label}</span>
    </label>
  );
}
