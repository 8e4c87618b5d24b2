import { ChevronDown } from 'lucide-react';
import type { Subject } from '#web/report-parts/subject.ts';
import { ofTotal } from './chosen-subjects.ts';
import type { PrintSearch } from './search.ts';

type Months = Pick<PrintSearch, 'by' | 'of'>;

export interface MonthsControlsProps extends Months {
  subjects: readonly Subject[];
  /** Derived balances have calendar months only. */
  hasWindows: boolean;
  onChange: (months: Months) => void;
}

/** Which months are printed, and whose: a report of twelve accounts has a page of them for each. */
export function MonthsControls({ subjects, by, of, hasWindows, onChange }: MonthsControlsProps) {
  return (
    <>
      {hasWindows && (
        <Choice
          label="Months printed"
          value={by ?? ''}
          options={[
            ['', 'Windows and months'],
            ['window', '30-day windows'],
            ['month', 'Calendar months'],
          ]}
          onChange={(value) => onChange({ by: value === 'window' || value === 'month' ? value : undefined, of })}
        />
      )}
      {subjects.length > 1 && (
        <Choice
          label="By month: of which accounts"
          value={of ?? ''}
          options={[
            ['', 'Months of every account'],
            ...subjects.map(({ id, label }): [string, string] => [id ?? ofTotal, label]),
          ]}
          onChange={(value) => onChange({ by, of: value === '' ? undefined : value })}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <span className="relative">
      <select
        aria-label={label}
        value={options.some(([one]) => one === value) ? value : ''}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-7.5 max-w-56 appearance-none truncate rounded-lg border border-line bg-ground pr-7 pl-2.5 text-table text-ink"
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
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
