import type { AffordabilityReport } from '#contracts/affordability.ts';
import { serviceability, type ServiceabilityInput } from '#domain/serviceability.ts';
import { classNames } from '#web/lib/class-names.ts';
import { emptyListWords, serviceabilityNames } from '#web/report-parts/affordability-words.ts';
import { Money } from '#web/ui/money.tsx';
import { Cell, HeadCell, Table } from '#web/ui/table.tsx';
import { RovingCells } from '#web/ui/roving-cells.tsx';
import { StatedFigure, StatedMoney } from '../stated-figure.tsx';
import { waterfall, type WaterfallBar } from './waterfall.ts';

/** The figures that a lender's calculation starts from, each with its window, and what is left: our own sum. */
export function ServiceabilityTable({ report }: { report: AffordabilityReport }) {
  const { currency, summary } = report;
  const { inputs, surplus, missing } = serviceability(report);
  const { bars, zero } = waterfall(inputs.map(({ stated }) => stated?.amount ?? null));
  const end = surplus === null ? null : endBar(surplus, inputs);
  return (
    <div className="pt-6">
      <h3 className="mb-1 text-body font-strong">Serviceability inputs, a month</h3>
      <RovingCells>
        <Table>
          <thead>
            <tr>
              <HeadCell>Figure</HeadCell>
              <HeadCell numeric>{currency} a month</HeadCell>
              <HeadCell className="max-lg:hidden">
                <span className="sr-only">Drawn: each begins where the one above ended</span>
              </HeadCell>
              <HeadCell>Window</HeadCell>
            </tr>
          </thead>
          <tbody>
            {inputs.map(({ id, stated, window }, at) => (
              <tr key={id} className="hover:bg-ground-soft">
                <th scope="row" className="border-b border-line-soft px-2 py-1.5 text-left font-normal">
                  {serviceabilityNames[id]}
                </th>
                <Cell numeric className="py-1!">
                  {stated === null ? (
                    <span className="text-ink-faint">not reported</span>
                  ) : (
                    <StatedMoney name={serviceabilityNames[id]} currency={currency} stated={stated} />
                  )}
                </Cell>
                <Bar bar={bars[at] ?? null} zero={zero} isIn={(stated?.amount ?? 0) >= 0} />
                <Cell className="py-1.5! text-ink-soft">
                  {stated === null ? (emptyListWords(id, report) ?? window) : window}
                </Cell>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-strong">
              <th scope="row" className="border-b border-line px-2 py-1.5 text-left font-strong">
                Surplus
              </th>
              <Cell numeric className="border-line! py-1!">
                <StatedFigure
                  name="Surplus"
                  unit="amount"
                  currency={currency}
                  stated={null}
                  computed={surplus}
                  computedFrom="the figures above"
                  how="Income, expenses and repayments added, with payments to lenders not shared where they are reported."
                  reason={`It takes income, expenses and repayments; not reported: ${missing.map((id) => serviceabilityNames[id].toLowerCase()).join(', ')}`}
                />
              </Cell>
              <Bar bar={end} zero={zero} isIn={(surplus ?? 0) >= 0} isTotal />
              <Cell className="border-line! py-1.5! font-normal text-ink-soft">our own sum, not the provider’s</Cell>
            </tr>
          </tfoot>
        </Table>
      </RovingCells>
      <p className="mt-2 text-caption text-pretty text-ink-faint">
        {summary.savings === null ? (
          'The provider states no savings a month.'
        ) : (
          <>
            The provider states savings of <Money amount={summary.savings.amount} currency={currency} /> a month, by a
            formula that it does not publish: it need not be the surplus.
          </>
        )}
      </p>
    </div>
  );
}

/** The surplus from zero, on the scale of the bars above it. */
function endBar(surplus: number, inputs: readonly ServiceabilityInput[]): WaterfallBar | null {
  return waterfall([...inputs.map(({ stated }) => stated?.amount ?? 0), -surplus]).bars.at(-1) ?? null;
}

function Bar({
  bar,
  zero,
  isIn,
  isTotal = false,
}: {
  bar: WaterfallBar | null;
  zero: number;
  isIn: boolean;
  isTotal?: boolean;
}) {
  return (
    <Cell className={classNames('w-2/5 py-1.5! max-lg:hidden', isTotal && 'border-line!')}>
      <span aria-hidden="true" className="relative block h-2.5">
        <span className="absolute -inset-y-2 w-px bg-line-strong" style={{ left: `${zero}%` }} />
        {bar !== null && bar.width > 0 && (
          <span
            data-fill=""
            className={classNames(
              'absolute inset-y-0 min-w-px rounded-xs',
              isTotal ? (isIn ? 'bg-ink' : 'bg-negative') : isIn ? 'bg-series-2' : 'bg-line-strong',
            )}
            style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
          />
        )}
      </span>
    </Cell>
  );
}
