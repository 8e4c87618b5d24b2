import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { controlLook, Field, type FieldProps } from './field.tsx';

export interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'id'>, FieldProps {
  /** Something at the end inside the field, such as "show". */
  trailing?: ReactNode;
}

export function TextField({ label, hint, error, trailing, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <span className="relative block">
          <input {...rest} {...ids} className={classNames(controlLook, trailing !== undefined && 'pr-16', className)} />
          {trailing !== undefined && <span className="absolute inset-y-0 right-1 flex items-center">{trailing}</span>}
        </span>
      )}
    </Field>
  );
}
