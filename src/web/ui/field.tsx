import { useId, type ReactNode } from 'react';

export interface FieldIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** A sentence that says what is wrong and which values are allowed. */
  error?: string | undefined;
}

/** Label above, hint and error below, tied to the control that `children` renders with the given ids. */
export function Field({ label, hint, error, children }: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId();
  const hasHint = hint !== undefined && hint !== null;
  const describedBy = [error === undefined ? null : `${id}-error`, hasHint ? `${id}-hint` : null].filter(Boolean);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-caption font-strong">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hasHint && (
        <div id={`${id}-hint`} className="text-caption text-ink-faint">
          {hint}
        </div>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="text-caption text-negative">
      <span aria-hidden="true" className="mr-1 font-strong">
        !
      </span>
      {children}
    </p>
  );
}

/** How every typed-in control looks. */
export const controlLook =
  'min-h-9 w-full rounded-lg border border-line-strong bg-ground px-2.5 text-table text-ink placeholder:text-ink-faint aria-invalid:border-negative';
