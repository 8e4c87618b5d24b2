import type { Cell } from '#domain/comparison/cell.ts';
import type { ComparedRow } from '#domain/comparison/compare.ts';
import { ComparedCell, LoadingCell, MissingCell } from './compared-cell.tsx';
import type { Desk } from './desk.ts';
import { whyNoFigures } from './use-compared-reports.ts';

export interface ComparedRowCellsProps {
  /** What the figures of the row are called where they stand alone: `Lowest balance`. */
  title: string;
  row: Pick<ComparedRow, 'cells' | 'differences'>;
  desk: Desk;
  /** Said under a figure, by the place of its report among those that are compared. */
  notes?: readonly (string | null)[];
}

/** The cells of a row, one a column, whatever has become of its report. */
export function ComparedRowCells({ title, row, desk: { columns, comparison }, notes = [] }: ComparedRowCellsProps) {
  const base = columns.find(({ isBase }) => isBase);
  const baseCell = comparison === null ? undefined : row.cells[comparison.base];
  return columns.map((column) => {
    const cell = column.at === null ? undefined : row.cells[column.at];
    if (column.at === null || cell === undefined) {
      const reason = whyNoFigures(column.report);
      if (reason !== null) return <MissingCell key={column.id} reason={reason} />;
      const withDifference = !column.isBase && (baseCell === undefined || isFigure(baseCell));
      return <LoadingCell key={column.id} withDifference={withDifference} />;
    }
    return (
      <ComparedCell
        key={column.id}
        column={column}
        base={base}
        title={title}
        cell={cell}
        baseCell={baseCell}
        difference={row.differences[column.at] ?? null}
        note={notes[column.at] ?? null}
      />
    );
  });
}

const isFigure = ({ kind }: Cell) => kind === 'amount' || kind === 'count' || kind === 'percent';
