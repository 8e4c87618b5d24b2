import type { Movement } from '#contracts/affordability.ts';
import type { Currency, IsoMonth } from '#contracts/primitives.ts';
import { formatMonth } from '#domain/dates.ts';
import { MonthBars } from '#web/charts/month-bars.tsx';
import { count } from '#web/lib/count.ts';
import { movementsByMonth } from '#web/report-parts/by-month.ts';
import { Swatch } from '#web/ui/swatch.tsx';
import { MovementList } from './movement-list.tsx';

export interface HistoryDetailsProps {
  history: readonly Movement[] | null;
  currency: Currency;
  window: { readonly from: IsoMonth; readonly to: IsoMonth };
  /** `Home Loan`: what the movements are of. */
  of: string;
  /** What bars up and down are: `repayments` and `interest`; one that is left out does not happen. */
  up?: string;
  down?: string;
}

/** Payments by month as bars, and one by one as a list. */
export function HistoryDetails({ history, currency, window, of, up, down }: HistoryDetailsProps) {
  if (history === null) return <p className="text-table text-ink-soft">The provider sent no list of the payments.</p>;
  if (history.length === 0) return <p className="text-table text-ink-soft">The list of the payments is empty.</p>;
  const months = movementsByMonth(history, window.from, window.to);
  const [first] = months;
  const last = months.at(-1);
  return (
    <div className="grid items-start gap-x-8 gap-y-3 lg:grid-cols-[auto_minmax(0,1fr)]">
      <figure className="grid w-fit max-w-full gap-1">
        <figcaption className="flex flex-wrap gap-x-4 text-caption text-ink-soft">
          {up !== undefined && down !== undefined
            ? count(history.length, 'entry', 'entries')
            : count(history.length, 'payment')}{' '}
          by month
          {up !== undefined && <Swatch className="bg-series-2">{up}</Swatch>}
          {down !== undefined && <Swatch className="bg-ink-soft">{down}</Swatch>}
        </figcaption>
        <MonthBars
          months={months}
          currency={currency}
          size="large"
          label={`${of}, by month: the list beside it has the figures`}
        />
        {first !== undefined && last !== undefined && (
          <p aria-hidden="true" className="flex justify-between text-caption text-ink-faint">
            <span>{formatMonth(first.month)}</span>
            {last !== first && <span>{formatMonth(last.month)}</span>}
          </p>
        )}
      </figure>
      <MovementList history={history} currency={currency} of={of} />
    </div>
  );
}
