import type { AffordabilityReport, OtherIncome, RegularIncome } from '#contracts/affordability.ts';
import type { Currency } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { formatDay } from '#domain/dates.ts';
import { MonthBars } from '#web/charts/month-bars.tsx';
import { sourceName } from '#web/report-parts/affordability-words.ts';
import { Unknown } from '#web/ui/money.tsx';
import { StatedMoney } from '../stated-figure.tsx';
import { movementsByMonth } from '#web/report-parts/by-month.ts';
import { HistoryDetails } from './history-details.tsx';

type AnyIncome = RegularIncome | OtherIncome;

/** The newest payment: how much, and when. */
export function LastPayment({ income, currency }: { income: AnyIncome; currency: Currency }) {
  const { current } = income;
  if (current === null) return <Unknown reason="The provider names no newest payment" />;
  return (
    <span className="block">
      <StatedMoney name={`Last payment, ${sourceName(income)}`} currency={currency} stated={current.amount} />
      <span className="figure block text-caption text-ink-faint">
        {current.date === null ? 'day not said' : formatDay(current.date)}
      </span>
    </span>
  );
}

/** The shape of a source in its row; nothing when the provider sent no list of its payments. */
export function HistoryBars({ income, report }: { income: AnyIncome; report: AffordabilityReport }) {
  if (income.history === null) return <Unknown reason="The provider sent no list of the payments" />;
  return (
    <MonthBars
      months={movementsByMonth(income.history, report.fromMonth, report.toMonth)}
      currency={report.currency}
      size="small"
    />
  );
}

export interface IncomeDetailsProps {
  income: AnyIncome;
  report: AffordabilityReport;
  facts: readonly (readonly [name: string, stated: StatedAmount | null])[];
  words: string | null;
}

/** The payments of a source, and figures that have no column. */
export function IncomeDetails({ income, report, facts, words }: IncomeDetailsProps) {
  const { currency, fromMonth, toMonth } = report;
  const name = sourceName(income);
  return (
    <div className="grid gap-3">
      {facts.length > 0 && (
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {facts.map(([term, stated]) => (
            <div key={term}>
              <dt className="text-caption text-ink-faint">{term}</dt>
              <dd>
                <StatedMoney name={`${term}, ${name}`} currency={currency} stated={stated} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {words !== null && <p className="text-caption text-caution">{words}</p>}
      <HistoryDetails
        history={income.history}
        currency={currency}
        window={{ from: fromMonth, to: toMonth }}
        of={name}
        up="payments"
      />
    </div>
  );
}
