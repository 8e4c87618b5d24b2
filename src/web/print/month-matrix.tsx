import type { ReactNode } from 'react';
import type { Currency, IsoMonth, Minor } from '#contracts/primitives.ts';
import { formatMonth } from '#domain/dates.ts';
import { Amount, Name, PaperTable } from './paper-parts.tsx';

export interface MatrixRow {
  readonly key: string;
  readonly name: ReactNode;
  /** null: not known. */
  readonly amounts: ReadonlyMap<IsoMonth, Minor | null>;
}

/** What fits a portrait page beside a name; more months are a second table below. */
const mostMonths = 7;

/**
 * Amounts, a row a thing and a column a month, newest first. What they are of stands in the head of the first column: it
 * is there again over the older months, and on the next page.
 */
export function MonthMatrix({
  of,
  rows,
  months,
  currency,
}: {
  of: string;
  rows: readonly MatrixRow[];
  months: readonly IsoMonth[];
  currency: Currency;
}) {
  // Two tables of like width rather than a full one and a rest.
  const tables = Math.ceil(months.length / mostMonths);
  const each = Math.ceil(months.length / Math.max(1, tables));
  return Array.from({ length: tables }, (_, at) => months.slice(at * each, (at + 1) * each)).map((shown) => (
    <div key={shown[0]} className="mb-3">
      <PaperTable
        label={`${of}, ${formatMonth(shown.at(-1) ?? '')} – ${formatMonth(shown[0] ?? '')}`}
        columns={[
          { name: <MatrixHead of={of} currency={currency} />, width: '23%' },
          ...shown.map((month) => ({ name: formatMonth(month), numeric: true, width: '11%' as const })),
          // Fewer months than there is room for stand where they stand in the other table.
          ...(shown.length < each ? [{ name: null }] : []),
        ]}
        rows={rows.map(({ key, name, amounts }) => ({
          key,
          cells: [
            name,
            ...shown.map((month) => <Amount key={month} amount={amounts.get(month) ?? null} currency={currency} />),
            ...(shown.length < each ? [null] : []),
          ],
        }))}
      />
    </div>
  ));
}

function MatrixHead({ of, currency }: { of: string; currency: Currency }) {
  return (
    <>
      <span className="text-ink">
        <Name>{of}</Name>
      </span>
      , {currency}
    </>
  );
}
