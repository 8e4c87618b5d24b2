import { memo } from 'react';
import type { Cell as ComparedFigure } from '#domain/comparison/cell.ts';
import type { Difference } from '#domain/comparison/difference.ts';
import { classNames } from '#web/lib/class-names.ts';
import { Hint } from '#web/ui/hint.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { Cell } from '#web/ui/table.tsx';
import { useRovingCell } from '#web/ui/roving-cells.tsx';
import { useAskHow } from './ask-how.tsx';
import { cellWords, differenceWords, unitWords, type Figure } from '#web/comparison-parts/cell-words.ts';
import type { DeskColumn } from './desk.ts';

export interface ComparedCellProps {
  column: DeskColumn;
  base: DeskColumn | undefined;
  /** What the figure is called: `Lowest balance`. */
  title: string;
  cell: ComparedFigure;
  baseCell: ComparedFigure | undefined;
  difference: Difference | null;
  /** Said under the figure: the days that it is of, say. */
  note?: string | null;
}

/** A figure with its difference to the base, beside it where there is room, else under it; pressed, it says where it comes from. */
export const ComparedCell = memo(function ComparedCell(props: ComparedCellProps) {
  const { column, base, cell, baseCell, difference, note = null } = props;
  if (cell.kind === 'unknown') return <MissingCell reason={cell.reason} />;
  if (cell.kind === 'absent') return <MissingCell reason={whyAbsent(column)} />;
  if (cell.kind === 'words') {
    return (
      <Cell numeric className="align-top text-pretty break-words">
        <bdi>{cell.words}</bdi>
      </Cell>
    );
  }
  return (
    <Cell numeric className="py-1.5! align-top">
      <span className="@container block">
        <span className="flex flex-col items-end @sm:flex-row-reverse @sm:items-baseline @sm:gap-x-4">
          <FigureButton {...props} figure={cell} />
          {difference !== null && (
            <span className="figure text-caption text-ink-faint">
              <span className="sr-only">Against {base?.name}: </span>
              {differenceWords(cell, difference)}
            </span>
          )}
        </span>
      </span>
      {note !== null && <span className="figure block text-caption text-ink-faint">{note}</span>}
      {difference === null && baseCell?.kind === 'amount' && cell.kind === 'amount' && column !== base && (
        <span className="sr-only">No difference: another currency than the base.</span>
      )}
    </Cell>
  );
});

function FigureButton({ column, base, title, baseCell, difference, figure }: ComparedCellProps & { figure: Figure }) {
  const ask = useAskHow();
  const roving = useRovingCell();
  const value = cellWords(figure);
  const isBaseKnown = baseCell !== undefined && baseCell.kind !== 'unknown' && baseCell.kind !== 'absent';
  return (
    <button
      {...roving}
      type="button"
      aria-haspopup="dialog"
      onClick={(event) =>
        ask(
          {
            reportId: column.id,
            title,
            of: column.name,
            value: `${value} ${unitWords(figure)}`.trim(),
            how: figure.how,
            pointer: figure.kind === 'amount' ? (figure.pointer ?? null) : null,
            against:
              difference === null || base === undefined || !isBaseKnown
                ? null
                : { of: base.name, value: cellWords(baseCell), difference: differenceWords(figure, difference) },
          },
          event.currentTarget,
        )
      }
      className={classNames(
        'figure inline-flex min-h-6 items-center rounded-sm whitespace-nowrap decoration-line-strong decoration-dotted decoration-1 underline-offset-4 hover:underline',
        figure.kind === 'amount' && figure.amount < 0 && 'text-negative',
      )}
    >
      {value}
    </button>
  );
}

/** `–` with its reason: never blank, and never zero. */
export function MissingCell({ reason }: { reason: string }) {
  const roving = useRovingCell();
  return (
    <Cell numeric className="py-1.5! align-top">
      <Hint {...roving} text={reason} className="min-h-6 min-w-6 text-ink-faint [text-align:inherit]!">
        <span aria-hidden="true">–</span>
        <span className="sr-only">none</span>
      </Hint>
    </Cell>
  );
}

/** A figure that is on its way, as high as it will be. */
export function LoadingCell({ withDifference }: { withDifference: boolean }) {
  return (
    <Cell numeric className="align-top">
      <Skeleton className={classNames('ml-auto w-20 max-w-full', withDifference ? 'my-0.5 h-8.5' : 'my-0.5')} />
    </Cell>
  );
}

function whyAbsent({ report }: DeskColumn): string {
  const isBalance = report.request?.kind === 'balance';
  return isBalance ? 'A balance report has no such figure.' : 'An affordability summary has no such figure.';
}
