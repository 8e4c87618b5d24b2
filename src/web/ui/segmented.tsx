import { useId, type ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';

export interface SegmentedProps<T extends string> {
  /** The name of the group; shown above with `showLabel`. */
  label: string;
  showLabel?: boolean;
  options: readonly { value: T; label: ReactNode; name?: string }[];
  /** null: none of them (a typed range, say). */
  value: T | null;
  onChange: (value: T) => void;
  describedBy?: string | undefined;
}

/** Radio buttons in one line: one tab stop, arrow keys choose. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, showLabel = false, options, value, onChange, describedBy } = props;
  const group = useId();
  return (
    <fieldset className="grid min-w-0 gap-1.5" aria-describedby={describedBy}>
      <legend className={showLabel ? 'mb-1.5 text-caption font-strong' : 'sr-only'}>{label}</legend>
      <div className="flex w-fit max-w-full flex-wrap overflow-hidden rounded-lg border border-line">
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'relative flex min-h-7.5 items-center border-r border-line px-2.5 text-table last:border-r-0',
              'has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent',
              option.value === value ? 'bg-ink text-ground' : 'text-ink-soft hover:bg-ground-soft hover:text-ink',
            )}
          >
            <input
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-label={option.name}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
