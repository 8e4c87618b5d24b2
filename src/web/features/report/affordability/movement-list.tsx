import type { Movement } from '#contracts/affordability.ts';
import type { Currency } from '#contracts/primitives.ts';
import { formatDay } from '#domain/dates.ts';
import { count } from '#web/lib/count.ts';
import { LongText } from '#web/ui/long-text.tsx';
import { ScrollRegion } from '#web/ui/scroll-region.tsx';
import { Cell, HeadCell, Table } from '#web/ui/table.tsx';
import { StatedMoney } from '../stated-figure.tsx';

export interface MovementListProps {
  /** Oldest first. */
  history: readonly Movement[];
  currency: Currency;
  /** `Home Loan`: what the movements are of. */
  of: string;
}

/** The payments behind a figure, newest first. */
export function MovementList({ history, currency, of }: MovementListProps) {
  return (
    <ScrollRegion
      label={`Payments, ${of}`}
      className="max-h-72 min-w-0 overflow-auto rounded-lg border border-line-soft focus-visible:-outline-offset-2"
    >
      <Table>
        <caption className="sr-only">
          {count(history.length, 'payment')}, newest first, {of}
        </caption>
        <thead className="sticky top-0 z-1 bg-ground">
          <tr>
            <HeadCell>Day</HeadCell>
            <HeadCell numeric>{currency}</HeadCell>
            <HeadCell>Text of the payment</HeadCell>
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map((movement) => (
            <tr key={movement.amount.pointer}>
              <Cell className="py-1! whitespace-nowrap tabular-nums">{formatDay(movement.date)}</Cell>
              <Cell numeric className="py-1!">
                <StatedMoney name={`${formatDay(movement.date)}, ${of}`} currency={currency} stated={movement.amount} />
              </Cell>
              <Cell className="py-1! text-ink-soft">
                {movement.source === null ? (
                  <span className="text-ink-faint">not sent</span>
                ) : (
                  <LongText text={movement.source} />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </ScrollRegion>
  );
}
