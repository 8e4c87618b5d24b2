import type { Currency } from '#contracts/primitives.ts';
import { classNames } from '#web/lib/class-names.ts';
import type { MonthFigure } from '#web/report-parts/month-rows.ts';
import { figureWords } from '#web/report-parts/figure-words.ts';

export interface MonthCellProps {
  figure: MonthFigure;
  currency: Currency;
  /** `Lowest, 22 Oct 2026 – 20 Nov 2026`. */
  name: string;
  cellKey: string;
  isActive: boolean;
  onFocus: () => void;
  onAsk: (anchor: HTMLElement) => void;
}

/** A figure that says where it comes from when it is pressed; a difference is marked with its size. */
export function MonthCell({ figure, currency, name, cellKey, isActive, onFocus, onAsk }: MonthCellProps) {
  const { value, unit, difference, reason } = figure;
  const isNegative = unit === 'amount' && value !== null && value < 0;
  return (
    <button
      type="button"
      data-cell={cellKey}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => onAsk(event.currentTarget)}
      title={reason ?? undefined}
      aria-haspopup="dialog"
      className="figure -mx-1 inline-flex min-h-7 items-center justify-end gap-1.5 rounded-sm px-1 whitespace-nowrap decoration-line-strong decoration-dotted underline-offset-4 hover:underline"
    >
      <span className="sr-only">{name}: </span>
      <span className={classNames(isNegative && 'text-negative', value === null && 'text-ink-faint')}>
        {value === null ? '–' : figureWords(value, unit, currency)}
      </span>
      {value === null && <span className="sr-only">unknown. {reason}</span>}
      {difference !== null && (
        <span className="rounded-md bg-caution-soft px-1.5 py-0.5 text-caption font-normal text-caution">
          ≠ {figureWords(Math.abs(difference), unit, currency)}
          <span className="sr-only"> from the daily balances</span>
        </span>
      )}
    </button>
  );
}
