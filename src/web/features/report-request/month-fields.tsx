import type { IsoDate, IsoMonth } from '#contracts/primitives.ts';
import { FieldError } from '#web/ui/field.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { Select } from '#web/ui/select.tsx';
import { lastMonths, monthOptions, monthsMean, presetOf, windowPresets, type MonthWindow } from './month-window.ts';

export interface MonthFieldsProps {
  window: MonthWindow;
  today: IsoDate;
  errors: { fromMonth?: string | undefined; toMonth?: string | undefined };
  onChange: (window: MonthWindow) => void;
}

const fields = [
  { field: 'fromMonth', end: 'from', label: 'First month' },
  { field: 'toMonth', end: 'to', label: 'Last month' },
] as const;

/**
 * First and last month. Two selects: <input type="month"> is a plain text field in Firefox and Safari, and a select
 * takes typed month names, arrow keys and a phone's wheel alike.
 */
export function MonthFields({ window, today, errors, onChange }: MonthFieldsProps) {
  const options = monthOptions(today);
  const isWrong = errors.fromMonth !== undefined || errors.toMonth !== undefined;
  const preset = presetOf(window, today);
  return (
    <div className="grid gap-2">
      <Segmented
        label="Calendar months, up to this one"
        showLabel
        options={windowPresets.map((months) => ({
          value: String(months),
          label: String(months),
          name: `The last ${months} calendar months`,
        }))}
        value={preset === null ? null : String(preset)}
        onChange={(months) => onChange(lastMonths(Number(months), today))}
      />
      <div className="grid grid-cols-2 items-start gap-2">
        {fields.map(({ field, end, label }) => (
          <div key={field} data-field={field}>
            <Select
              label={label}
              options={options}
              value={window[end]}
              aria-invalid={errors[field] === undefined ? undefined : true}
              aria-describedby={`${field}-means`}
              onChange={(event) => onChange({ ...window, [end]: event.target.value as IsoMonth })}
            />
          </div>
        ))}
      </div>
      {/* Below both: a sentence would be five lines in the width of one. */}
      {fields.map(({ field }) => (
        <div key={field} id={`${field}-means`} className={errors[field] === undefined ? 'hidden' : undefined}>
          {errors[field] !== undefined && <FieldError>{errors[field]}</FieldError>}
        </div>
      ))}
      {!isWrong && <p className="text-caption text-ink-faint">{monthsMean(window, today)}</p>}
    </div>
  );
}
