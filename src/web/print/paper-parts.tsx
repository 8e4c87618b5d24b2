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
      <SectionTitle title={title} aside={aside} />
      {children}
    </section>
  );
}

/** Of a section, or in the head of a table that is one. */
export function SectionTitle({ title, aside }: Pick<PaperSectionProps, 'title' | 'aside'>) {
  return (
    <h2>
      {title}
      {aside !== undefined && <span className="paper-faint text-[11px] font-normal"> · {aside}</span>}
    </h2>
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

export interface PaperTableProps {
  label: string;
  /** A heading that comes again with the head, where the heads of the columns do not say what they are of. */
  title?: ReactNode;
  columns: readonly PaperColumn[];
  rows: readonly PaperRow[];
  /** The most rows of a table that is kept on one page; fewer where a row is of many lines. */
  mostKept?: number | undefined;
}

/**
 * A table whose head comes again on every page. The total is a row: a <tfoot> would come again too. Without rows there
 * is no table: a head of nothing says less than the words of whoever leaves it out.
 */
export function PaperTable({ label, title, columns, rows, mostKept = 14 }: PaperTableProps) {
  if (rows.length === 0) return null;
  return (
    <table aria-label={label} className={rows.length <= mostKept ? 'paper-keep' : undefined}>
      <thead>
        {title !== undefined && (
          <tr>
            <th scope="colgroup" colSpan={columns.length} className="paper-title">
              {title}
            </th>
          </tr>
        )}
        <tr>
          {columns.map(({ name, width }, at) => (
            <th
              // Columns are what they are by their place.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              scope="col"
              className={sideOf(columns, at)}
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
                className={sideOf(columns, at + 1)}
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

/** Figures end at the right of their column; words after figures begin a little way off. */
function sideOf(columns: readonly PaperColumn[], at: number): string | undefined {
  if (columns[at]?.numeric === true) return 'paper-right';
  return columns[at - 1]?.numeric === true ? 'paper-after-figures' : undefined;
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
