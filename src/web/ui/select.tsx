import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { controlLook, Field, type FieldProps } from './field.tsx';

export interface SelectProps extends Omit<ComponentPropsWithRef<'select'>, 'id'>, FieldProps {
  options: readonly { value: string; label: string }[];
  /** The first, empty choice; without it there is none. */
  placeholder?: string;
}

/** The browser's own select: every keyboard, screen reader and phone knows it. */
export function Select({ label, hint, error, options, placeholder, className, ...rest }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <span className="relative block">
          <select {...ids} {...rest} className={classNames(controlLook, 'appearance-none pr-8', className)}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-faint"
          />
        </span>
      )}
    </Field>
  );
}
