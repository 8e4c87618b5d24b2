import { SmallSelect } from '#web/ui/small-select.tsx';
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
        <SmallSelect
          label="Months printed"
          value={by ?? ''}
          options={[
            { value: '', label: 'Windows and months' },
            { value: 'window', label: '30-day windows' },
            { value: 'month', label: 'Calendar months' },
          ]}
          onChange={(value) => onChange({ by: value === 'window' || value === 'month' ? value : undefined, of })}
        />
      )}
      {subjects.length > 1 && (
        <SmallSelect
          label="By month: of which accounts"
          value={of ?? ''}
          options={[
            { value: '', label: 'Months of every account' },
            ...subjects.map(({ id, label }) => ({ value: id ?? ofTotal, label })),
          ]}
          onChange={(value) => onChange({ by, of: value === '' ? undefined : value })}
        />
      )}
    </>
  );
}
