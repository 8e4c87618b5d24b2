import { ChevronDown } from 'lucide-react';

export interface SmallSelectProps {
  /** Read out only: there is no room for it beside the control. */
  label: string;
  /** One that is not among the options counts as the first. */
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
}

/** A choice in the head of a section. */
export function SmallSelect({ label, value, options, onChange }: SmallSelectProps) {
  return (
    <span className="relative">
      <select
        aria-label={label}
        value={options.some((option) => option.value === value) ? value : options[0]?.value}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-7.5 max-w-64 appearance-none truncate rounded-lg border border-line bg-ground pr-7 pl-2.5 text-table text-ink"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-ink-faint"
      />
    </span>
  );
}
