import type { Currency } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { classNames } from '#web/lib/class-names.ts';
import { Hint } from '#web/ui/hint.tsx';
import { useAskSource } from './ask-source.tsx';
import { figureWords, type FigureUnit } from '#web/report-parts/figure-words.ts';
import type { ProvenanceFacts } from './provenance.tsx';
import { useRovingCell } from '#web/ui/roving-cells.tsx';

export interface StatedFigureProps {
  /** `Owed, Home Loan`: what is read out with the figure, and heads what it comes from. */
  name: string;
  unit: FigureUnit;
  currency: Currency;
  stated: ProvenanceFacts['stated'];
  /** Ours, with how; what is shown when the provider states none. */
  computed?: number | null;
  how?: string | null;
  computedFrom?: string;
  /** Why it is unknown. */
  reason?: string;
  className?: string;
}

/** A figure that says where it comes from when it is pressed; `–` with the reason when it is not known. */
export function StatedFigure(props: StatedFigureProps) {
  const { name, unit, currency, stated, computed = null, how = null, computedFrom, className } = props;
  const ask = useAskSource();
  const cell = useRovingCell();
  const value = stated?.value ?? computed;
  if (value === null) {
    return (
      <Hint
        {...cell}
        text={props.reason ?? 'Not reported by the provider'}
        className="min-h-6 min-w-6 text-ink-faint [text-align:inherit]!"
      >
        <span className="sr-only">{name}: </span>
        <span aria-hidden="true">–</span>
        <span className="sr-only">unknown</span>
      </Hint>
    );
  }
  return (
    <button
      {...cell}
      type="button"
      aria-haspopup="dialog"
      onClick={(event) =>
        ask(
          {
            title: name,
            unit,
            currency,
            stated,
            computed,
            how,
            ...(computedFrom === undefined ? {} : { computedFrom }),
          },
          event.currentTarget,
        )
      }
      className={classNames(
        'figure inline-flex min-h-6 items-center rounded-sm whitespace-nowrap decoration-line-strong decoration-dotted decoration-1 underline-offset-4 hover:underline',
        unit === 'amount' && value < 0 && 'text-negative',
        className,
      )}
    >
      <span className="sr-only">{name}: </span>
      {figureWords(value, unit, currency)}
    </button>
  );
}

export interface StatedMoneyProps extends Omit<StatedFigureProps, 'unit' | 'stated'> {
  stated: StatedAmount | null;
}

export function StatedMoney({ stated, ...rest }: StatedMoneyProps) {
  return (
    <StatedFigure
      {...rest}
      unit="amount"
      stated={stated === null ? null : { value: stated.amount, text: stated.text, pointer: stated.pointer }}
    />
  );
}

export interface StatedCountProps extends Omit<StatedFigureProps, 'unit' | 'stated'> {
  stated: { readonly count: number; readonly pointer: string } | null;
}

export function StatedCount({ stated, ...rest }: StatedCountProps) {
  return (
    <StatedFigure
      {...rest}
      unit="count"
      stated={stated === null ? null : { value: stated.count, text: String(stated.count), pointer: stated.pointer }}
    />
  );
}
