import type { ReactNode } from 'react';
import type { Currency, Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { formatMinor } from '#domain/money.ts';
import { classNames } from '#web/lib/class-names.ts';

// The few forms of a printed page. Nothing in them is pressed, hovered or opened: what is not there is not printed.

/** Neither known nor zero. The first page says what the dash is. */
export const dash = '–';

/** An amount: red and with its sign below zero, a dash where it is not known. */
export function Amount({ amount, currency }: { amount: Minor | null; currency: Currency }) {
  if (amount === null) return <span className="paper-faint">{dash}</span>;
  return (
    <span className={classNames('paper-figure', amount < 0 && 'paper-negative')}>{formatMinor(amount, currency)}</span>
  );
}

/** An amount as the provider states it. */
export function Stated({ stated, currency }: { stated: StatedAmount | null; currency: Currency }) {
  return <Amount amount={stated?.amount ?? null} currency={currency} />;
}

/** A text from outside, whole, whatever its length and script. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}

export interface PaperSectionProps {
  title: string;
  /** Beside the title: currency, how many. */
  aside?: ReactNode;
  /** Not broken over pages where it fits one. */
  isKept?: boolean;
  children: ReactNode;
}

export function PaperSection({ title, aside, isKept = false, children }: PaperSectionProps) {
  return (
    <section className={classNames('paper-section', isKept && 'paper-keep')}>
      <h2>
        {title}
        {aside !== undefined && <span className="paper-faint text-[11px] font-normal"> · {aside}</span>}
      </h2>
      {children}
    </section>
  );
}

/** What is said of a list that is not there, or is empty: two things. */
export function NotReported({ what }: { what: string }) {
  return (
    <p>
      <strong>Not reported.</strong> The provider sent no list of {what}: whether there are any is not known.
    </p>
  );
}

export interface PaperColumn {
  readonly name: ReactNode;
  readonly numeric?: boolean;
  /** A share of the width, in per cent; what is left is shared out by content. */
  readonly width?: `${number}%`;
}

export interface PaperRow {
  readonly key: string;
  /** The first is the head of the row. */
  readonly cells: readonly ReactNode[];
  readonly isTotal?: boolean;
}

/** A table whose head comes again on every page. The total is a row: a <tfoot> would come again too. */
export function PaperTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly PaperColumn[];
  rows: readonly PaperRow[];
}) {
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ name, numeric = false, width }, at) => (
            <th
              // Columns are what they are by their place.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              scope="col"
              className={numeric ? 'paper-right' : undefined}
              style={{ width }}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [head, ...rest], isTotal = false }) => (
          <tr key={key} className={isTotal ? 'paper-total' : undefined}>
            <th scope="row">{head}</th>
            {rest.map((cell, at) => (
              <td
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                className={columns[at + 1]?.numeric === true ? 'paper-right' : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Terms and what they are, in two columns. Those that are null are left out. */
export function Facts({ facts }: { facts: readonly (readonly [term: string, words: ReactNode] | null)[] }) {
  return (
    <dl className="paper-facts">
      {facts
        .filter((fact) => fact !== null)
        .map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}

export interface GlanceFigure {
  readonly name: string;
  readonly value: ReactNode;
  /** What gives it meaning. */
  readonly words: ReactNode;
}

export function Glance({ figures }: { figures: readonly GlanceFigure[] }) {
  return (
    <dl className="paper-glance">
      {figures.map(({ name, value, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="paper-glance-value">{value}</dd>
          <dd className="paper-faint">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
