import type { Currency, IsoDate } from '#contracts/primitives.ts';
import type { BalanceFigures } from '#contracts/report-figures.ts';
import type { ReportView } from '#contracts/report.ts';
import { coveredRange } from '../balance-checks.ts';
import { balanceStatistics, type BalanceStatistics } from '../daily-balances.ts';

/** One report as a column, with what its rows are computed from, computed once. */
export interface Column {
  readonly view: ReportView;
  readonly currency: Currency | null;
  /** All accounts together; the one account where there is only one; null: no such figures. */
  readonly figures: BalanceFigures | null;
  readonly range: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** What the daily balances of the covered days say; null: there are none. */
  readonly statistics: BalanceStatistics | null;
}

/** The figures that stand for a report as a whole. Currencies are never added: then there are none. */
function wholeFigures({ report }: ReportView): BalanceFigures | null {
  if (report.combined !== null) return report.combined;
  const [only, ...others] = report.accounts;
  if (only === undefined || others.length > 0) return null;
  // What is owed is not cash: one mortgage alone is no total of cash either.
  return 'isCash' in only && !only.isCash ? null : only.figures;
}

function currencyOf(view: ReportView, figures: BalanceFigures | null): Currency | null {
  if (view.report.kind === 'affordability') return view.report.currency;
  if (figures !== null) return figures.currency;
  const currencies = new Set(view.report.accounts.flatMap((account) => account.currency ?? []));
  const [only] = currencies;
  return currencies.size === 1 ? (only ?? null) : null;
}

export function toColumn(view: ReportView): Column {
  const figures = wholeFigures(view);
  const range = figures === null ? null : coveredRange(figures);
  return {
    view,
    figures,
    range,
    currency: currencyOf(view, figures),
    statistics:
      figures === null || figures.daily === null || range === null
        ? null
        : balanceStatistics(figures.daily.days, range.from, range.to),
  };
}
