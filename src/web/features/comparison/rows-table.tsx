import { memo, type RefObject, type UIEventHandler } from 'react';
import type { ComparedSection } from '#domain/comparison/compare.ts';
import { coverageRows, glanceRows } from '#domain/comparison/rows.ts';
import { ColumnDetails } from './column-details.tsx';
import { labelCell } from './columns-grid.ts';
import { ColumnsTable } from './columns-table.tsx';
import { hasNothing, type Desk } from './desk.ts';
import { RowsSection } from './rows-section.tsx';

export interface RowsTableProps {
  desk: Desk;
  /** Sections that are closed, by commas. */
  shut: string | undefined;
  scroller: RefObject<HTMLElement | null>;
  onScroll: UIEventHandler;
}

/** What every comparison has, while no report is here to say more. */
const expected: readonly ComparedSection[] = [
  { id: 'glance', title: 'At a glance', rows: glanceRows },
  { id: 'coverage', title: 'Coverage', rows: coverageRows },
].map(
  ({ rows, ...section }) =>
    ({
      ...section,
      note: null,
      isInAny: true,
      rows: rows.map(({ id, label }) => ({ id, label, cells: [], differences: [] })),
    }) as ComparedSection,
);

/** The same rows in the same places, a column a report. */
export const RowsTable = memo(function RowsTable({ desk, shut, scroller, onScroll }: RowsTableProps) {
  const { columns, comparison } = desk;
  const sections = comparison?.sections.filter(({ isInAny }) => isInAny) ?? (hasNothing(desk) ? [] : expected);
  return (
    <ColumnsTable label="Figures side by side" scroller={scroller} onScroll={onScroll}>
      <thead>
        <tr>
          <th scope="col" className={labelCell}>
            <span className="sr-only">Figure</span>
          </th>
          {columns.map((column) => (
            <ColumnDetails key={column.id} column={column} />
          ))}
        </tr>
      </thead>
      {sections.map((section) => (
        <RowsSection key={section.id} section={section} desk={desk} shut={shut} />
      ))}
    </ColumnsTable>
  );
});
